/** Totals of an office's own tables and charts that do not add up. */
import { oncePerSubject } from '../subject.ts';
import { type OwnCell, type OwnRow, type OwnTable, ownTables } from './own-tables.ts';

export interface OwnSum {
  readonly table: OwnTable;
  /** Where the total stands. */
  readonly row: OwnRow;
  /** What is added up: the label of the row, or the head of the column. */
  readonly of: 'row' | 'column';
  readonly label: string;
  readonly total: number;
  readonly sum: number;
  /** Channels, on several of which the same may stand. */
  readonly isByChannel: boolean;
}

const total = /^(?:合|总|共)\s*计(?:数|件数|数量)?(?:[（(][^）)]*[）)])?$|^总数量?$|^全年合计$/;
const subtotal = /小\s*计/;
/** Lines that are no part like the others: what is counted among them, and comparisons. */
const notAPart = /其中|同比|环比|增[长减加幅]|[上去]年|比例|占比|率|平均|[人月]均|[%％]/;
/** Columns of which no sum is made. */
const notAdded = /序号|编号|年份|时间|日期|排名|名次|得分|分数|分值|电话|备注/;
const channel =
  /网站|网页|公众号|微信|微博|抖音|快手|头条|客户端|新媒体|公开栏|宣传栏|公示栏|显示屏|广播|电视|报纸|报刊/;

export const ownSums = oncePerSubject((subject): readonly OwnSum[] =>
  ownTables(subject).flatMap(table => {
    const lines = rowSums(table);
    // One wrong number breaks the sum of its row and that of its column.
    const isTold = (column: OwnSum): boolean =>
      lines.some(line => Math.abs(line.sum - line.total) === Math.abs(column.sum - column.total));
    return [...lines, ...columnSums(table).filter(column => !isTold(column))];
  }),
);

type Known = NonNullable<OwnCell>;

function areKnown(cells: readonly OwnCell[]): cells is readonly Known[] {
  return cells.every(cell => cell !== undefined);
}

/** Sums that differ; none where no line of the table adds up, so that it is made otherwise. */
function broken(sums: readonly (OwnSum | 'whole')[]): readonly OwnSum[] {
  const differing = sums.filter(sum => sum !== 'whole');
  return differing.length > 1 && differing.length === sums.length ? [] : differing;
}

/** @returns undefined where nothing can be said */
function added(parts: readonly OwnCell[], whole: OwnCell): { sum: number; total: number } | undefined {
  if (!whole || whole.isBlank || !areKnown(parts)) return undefined;
  if (parts.filter(({ isBlank }) => !isBlank).length < 2) return undefined;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  // Numbers with decimals are rounded each for itself.
  const slack = [...parts, whole].reduce((all, { step }) => all + (step < 1 ? step / 2 : 0), 1e-6);
  return { sum: Math.abs(sum - whole.value) <= slack ? whole.value : Number(sum.toFixed(4)), total: whole.value };
}

function columnSums(table: OwnTable): readonly OwnSum[] {
  const { heads, rows } = table;
  const at = rows.findIndex(({ label }) => total.test(label));
  const row = rows[at];
  // The total stands at the end, or above what it is made of.
  if (!row || (at !== 0 && at !== rows.length - 1)) return [];
  const all = rows.filter(other => other !== row);
  const groups = all.filter(({ words }) => subtotal.test(words));
  const parts = all.filter(({ words }) => !subtotal.test(words));
  if (parts.length < 2 || parts.some(({ label, words }) => notAPart.test(words) || total.test(label))) return [];
  const isByChannel = parts.filter(({ label }) => channel.test(label)).length > 1;
  const sums = heads.flatMap((head, column): (OwnSum | 'whole')[] => {
    if (notAPart.test(head) || notAdded.test(head)) return [];
    const read = (of: readonly OwnRow[]) =>
      added(
        of.map(({ cells }) => cells[column]),
        row.cells[column],
      );
    const found = read(parts);
    if (!found) return [];
    if (found.sum === found.total || (groups.length > 1 && read(groups)?.sum === found.total)) return ['whole'];
    return [{ table, row, of: 'column', label: head || row.label, ...found, isByChannel }];
  });
  return broken(sums);
}

function rowSums(table: OwnTable): readonly OwnSum[] {
  const { heads, rows } = table;
  const at = heads.findIndex(head => total.test(head));
  if (at < 0) return [];
  const left = heads.map(head => notAdded.test(head) || subtotal.test(head) || notAPart.test(head));
  const first = heads.findIndex((_, column) => !left[column] && rows.some(({ cells }) => cells[column]));
  // 其中 and rates tell of columns that are no parts side by side; behind the total they say something of it.
  const [from, to] = at === first ? [at + 1, heads.length] : [first, at];
  if (heads.slice(from, to).some(head => notAPart.test(head))) return [];
  const sums = rows.flatMap((row): (OwnSum | 'whole')[] => {
    if (notAPart.test(row.words)) return [];
    const parts = row.cells.filter((_, column) => column >= from && column < to && !left[column]);
    const found = added(parts, row.cells[at]);
    if (!found) return [];
    if (found.sum === found.total) return ['whole'];
    return [{ table, row, of: 'row', label: row.label, ...found, isByChannel: false }];
  });
  return broken(sums);
}
