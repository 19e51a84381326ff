/**
 * Paths name the values of a report: `year`, `organ.phone`, `overview`, `applications.granted.naturalPerson`,
 * `review.note`, `charts.0.caption`. People see official paths instead, made of the labels of the data file:
 * 收到和处理政府信息公开申请情况.本年度办理结果.予以公开.自然人.
 */
import {
  type Column,
  type ColumnId,
  type FormatDefinition,
  format2021,
  type Group,
  ownColumns,
  type Row,
  type RowId,
  type Table,
  type TableId,
  type TableNode,
} from '../format/index.ts';

export type Path = string;

export function figurePath(table: TableId, row: RowId, column: ColumnId): Path {
  return `${table}.${row}.${column}`;
}

/** The words of our own among the keys of the data file; all others are official labels. */
export const ownKeys = {
  format: '格式',
  year: '年度',
  title: '标题',
  organ: '机关',
  publication: '发布',
  site: '网站',
  previousFile: '上年报告',
  opening: '引言',
  signature: '落款',
  charts: '图表',
  waivers: '豁免',
  before: '表前',
  note: '注',
  rest: '其余',
  total: '总计',
} as const;

/** Keys of the mappings of our own, by the field of Report they fill. */
export const fieldKeys = {
  organ: {
    name: '名称',
    kind: '类型',
    address: '地址',
    phone: '电话',
    postcode: '邮编',
    email: '邮箱',
    website: '网址',
    electronicVersion: '电子版网址',
  },
  publication: { date: '日期', time: '时间', source: '来源', downloadName: '下载文件名' },
  site: { name: '网站名称', domain: '域名', identifier: '网站标识码', columnName: '栏目名称', columnType: '栏目类型' },
  signature: { agency: '署名', date: '日期' },
  charts: { name: '名称', caption: '标题', kind: '类型', points: '数据', image: '图片', description: '说明' },
  waivers: { rule: '规则', position: '位置', basis: '依据值', reason: '理由', date: '日期' },
} as const;

/** The word of the data file for each kind of chart: 图表.类型. */
export const chartKindNames = { pie: '饼图', bar: '柱状图' } as const;

/** Where a row stands in its table: the groups around it, outer first. */
interface RowEntry {
  readonly row: Row;
  readonly groups: readonly Group[];
}

function rowEntries(nodes: readonly TableNode[], groups: readonly Group[] = []): RowEntry[] {
  return nodes.flatMap(node =>
    node.kind === 'row' ? [{ row: node, groups }] : rowEntries(node.children, [...groups, node]),
  );
}

const entriesOf = new Map<Table, ReadonlyMap<string, RowEntry>>();

function rowEntry(table: Table, id: string): RowEntry | undefined {
  let entries = entriesOf.get(table);
  if (!entries) {
    entries = new Map(rowEntries(table.nodes).map(entry => [entry.row.id, entry]));
    entriesOf.set(table, entries);
  }
  return entries.get(id);
}

/** What a path means in the official format. Parts that do not apply are undefined. */
export interface ResolvedPath {
  readonly part: FormatDefinition['parts'][number] | undefined;
  readonly groups: readonly Group[];
  readonly row: Row | undefined;
  readonly column: Column | undefined;
  /** Official labels from the data file's root down. */
  readonly keys: readonly string[];
}

const has = <T extends object>(record: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(record, key);

/** Resolves any path of a report. @param format defaults to the format in force */
export function resolvePath(path: Path, format: FormatDefinition = format2021): ResolvedPath {
  const [head = '', second, third] = path.split('.');
  const part = format.parts.find(candidate => candidate.id === head);
  if (part?.kind === 'table') {
    const entry = second === undefined ? undefined : rowEntry(part.table, second);
    const group = second === undefined ? [] : groupPath(part.table.nodes, second);
    const column = entry?.row.columns.find(candidate => candidate.id === third);
    const own = second !== undefined && has(ownKeys, second) ? [ownKeys[second]] : [];
    const groups = entry?.groups ?? group;
    // A row of one column is a plain value in the data file: its path ends with the row.
    const columnKeys = column && entry && entry.row.columns.length > 1 ? [column.label.text] : [];
    const keys = [
      part.label,
      ...groups.map(({ label }) => label.text),
      ...(entry ? [entry.row.label.text] : own),
      ...columnKeys,
    ];
    return { part, groups, row: entry?.row, column, keys };
  }
  if (part) return { part, groups: [], row: undefined, column: undefined, keys: [part.label] };
  return { part: undefined, groups: [], row: undefined, column: undefined, keys: ownPathKeys(path.split('.')) };
}

function groupPath(nodes: readonly TableNode[], id: string): readonly Group[] {
  for (const node of nodes) {
    if (node.kind === 'row') continue;
    if (node.id === id) return [node];
    const inner = groupPath(node.children, id);
    if (inner.length > 0) return [node, ...inner];
  }
  return [];
}

function ownPathKeys([head = '', ...rest]: readonly string[]): string[] {
  const keys: string[] = [has(ownKeys, head) ? ownKeys[head] : head];
  const fields: Readonly<Record<string, string>> = has(fieldKeys, head) ? fieldKeys[head] : {};
  for (const step of rest) keys.push(fields[step] ?? (/^\d+$/.test(step) ? String(Number(step) + 1) : step));
  return keys;
}

/** The path in the words of the data file, joined by full stops; list items are counted from 1. */
export function officialPath(path: Path, format?: FormatDefinition): string {
  return resolvePath(path, format).keys.join('.');
}

const fieldOf = (fields: Readonly<Record<string, string>>, key: string | number): string | undefined =>
  Object.entries(fields).find(([, name]) => name === key)?.[0];

/**
 * The path for keys and list indices of a data file (indices from 0): the inverse of `resolvePath(path).keys`, with the
 * column of a row given as a list or as one value made out. Steps that the format does not know are left off.
 */
export function pathOfKeys(keys: readonly (string | number)[], format: FormatDefinition = format2021): Path {
  const [head = '', ...rest] = keys;
  const part = format.parts.find(({ label }) => label === head);
  if (part?.kind === 'table') return tablePathOfKeys(part.table, rest);
  if (part) return part.id;
  const field = fieldOf(ownKeys, head);
  if (field === undefined) return '';
  const fields: Readonly<Record<string, string>> = has(fieldKeys, field) ? fieldKeys[field] : {};
  const steps = rest.map(step => (typeof step === 'number' ? String(step) : (fieldOf(fields, step) ?? '')));
  const known = steps.indexOf('');
  return [field, ...(known === -1 ? steps : steps.slice(0, known))].join('.');
}

function tablePathOfKeys(table: Table, keys: readonly (string | number)[]): Path {
  let nodes = table.nodes;
  let path: Path = table.id;
  for (const [index, key] of keys.entries()) {
    const own = key === ownKeys.before ? 'before' : key === ownKeys.note ? 'note' : undefined;
    if (index === 0 && own) return `${table.id}.${own}`;
    const node = nodes.find(({ label }) => label.text === key);
    if (!node) return path;
    path = `${table.id}.${node.id}`;
    if (node.kind === 'group') {
      nodes = node.children;
      continue;
    }
    const column = columnOfKey(node, keys[index + 1]);
    return column ? figurePath(table.id, node.id, column.id) : path;
  }
  return path;
}

function columnOfKey(row: Row, key: string | number | undefined): Column | undefined {
  const [only, ...others] = row.columns;
  if (others.length === 0) return only;
  if (typeof key === 'number') return ownColumns(row)[key];
  return row.columns.find(({ label }) => label.text === key);
}
