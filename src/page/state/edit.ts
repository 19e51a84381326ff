/** Changes of a work: what is typed becomes part of the report, or stays beside it until it can be read. */
import { organKindNames, rowsOf, type TableId, tablesOf } from '../../format/index.ts';
import { readFigure } from '../../report/figure.ts';
import { isDate, isTime } from '../../report/load/decode/fields.ts';
import { forbiddenCharacter } from '../../report/load/forbidden-characters.ts';
import { narrativeLines, normalForm } from '../../report/normal-form.ts';
import type { Path } from '../../report/paths.ts';
import type { Figures, Report, RowFigures } from '../../report/report.ts';
import type { Change } from '../contracts.ts';
import { formatOf, type Work } from './work.ts';

/** The sections of a report that are nothing but lines of text. */
type LineSection = 'organ' | 'publication' | 'site' | 'signature';

const isLineSection = (name: string): name is LineSection =>
  name === 'organ' || name === 'publication' || name === 'site' || name === 'signature';

/** Forms that some lines must have; a line in any other form is kept beside the report. */
const forms: Readonly<Record<Path, (text: string) => boolean>> = {
  'organ.kind': kind => organKindNames.includes(kind),
  'publication.date': isDate,
  'publication.time': isTime,
  'signature.date': isDate,
};

/** All changes at once: one step for a block that was pasted. */
export function change(work: Work, changes: readonly Change[]): Work {
  return changes.reduce(changeOne, work);
}

function changeOne(work: Work, { path, text: typed }: Change): Work {
  const text = printable(typed);
  const [head = '', field = '', third] = path.split('.');
  const table = tablesOf(formatOf(work)).find(({ id }) => id === head);
  if (table && (field === 'before' || field === 'note')) return withSection(work, table.id, field, text);
  if (table && third !== undefined) return withCell(work, table.id, path, text);
  if (isLineSection(head)) return withLine(work, head, field, path, narrativeLines(text).join(''));
  if (head === 'year') return withYear(work, narrativeLines(text).join(''));
  const value = normalForm(text) || undefined;
  if (head === 'title' || head === 'opening') return withReport(work, { [head]: value });
  if (head === 'previousFile') return withReport(work, { previousFile: narrativeLines(text).join('') || undefined });
  if (head === 'overview' || head === 'problems' || head === 'otherMatters') {
    return withReport(work, { narratives: { ...work.report.narratives, [head]: value } });
  }
  throw new Error(`nothing can be typed at ${path}`);
}

/** Without what no file can hold: it cannot be seen, and comes from pasting. */
function printable(text: string): string {
  let rest = text.replace(/\r\n?/g, '\n');
  for (let found = forbiddenCharacter(rest); found !== undefined; found = forbiddenCharacter(rest)) {
    rest = rest.replaceAll(found, '');
  }
  return rest;
}

export function withReport(work: Work, fields: Partial<Report>): Work {
  return { ...work, report: { ...work.report, ...fields } };
}

function withRaw(work: Work, path: Path, text: string | undefined): Work {
  if (text === undefined && !work.raw.has(path)) return work;
  const raw = new Map(work.raw);
  if (text === undefined) raw.delete(path);
  else raw.set(path, text);
  return { ...work, raw };
}

function withLine(work: Work, section: LineSection, field: string, path: Path, text: string): Work {
  if (!(field in work.report[section])) throw new Error(`nothing can be typed at ${path}`);
  const isRight = text === '' || (forms[path]?.(text) ?? true);
  const value = text !== '' && isRight ? text : undefined;
  const next = withReport(work, { [section]: { ...work.report[section], [field]: value } });
  return withRaw(next, path, isRight ? undefined : text);
}

function withYear(work: Work, text: string): Work {
  const year = /^[1-9]\d{3}$/.test(text) ? Number(text) : undefined;
  return withRaw(withReport(work, { year }), 'year', year === undefined && text !== '' ? text : undefined);
}

function withSection(work: Work, table: TableId, field: 'before' | 'note', text: string): Work {
  const { tables } = work.report;
  return withReport(work, {
    tables: { ...tables, [table]: { ...tables[table], [field]: normalForm(text) || undefined } },
  });
}

function withCell(work: Work, table: TableId, path: Path, text: string): Work {
  const [, rowId, columnId] = path.split('.');
  const definition = tablesOf(formatOf(work)).find(({ id }) => id === table);
  const row = rowsOf(definition?.nodes ?? []).find(({ id }) => id === rowId);
  const column = row?.columns.find(({ id }) => id === columnId);
  if (!row || !column) throw new Error(`no cell ${path}`);
  const reading = readFigure(text, column.unit);
  const { tables } = work.report;
  const { figures } = tables[table];
  const { [column.id]: _, ...others } = figures[row.id] ?? {};
  const cells: RowFigures = reading.ok ? { ...others, [column.id]: reading.figure } : others;
  const { [row.id]: __, ...rows } = figures;
  const next: Figures = Object.keys(cells).length === 0 ? rows : { ...rows, [row.id]: cells };
  const isBlank = !reading.ok && reading.reason === 'blank';
  return withRaw(
    withReport(work, { tables: { ...tables, [table]: { ...tables[table], figures: next } } }),
    path,
    reading.ok || isBlank ? undefined : text.trim(),
  );
}
