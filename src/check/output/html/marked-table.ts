/** An official table as it stands in the report, with the numbers of the findings in the cells they are about. */
import { attribute, escapeHtml } from '../../../document/escape-html.ts';
import { layoutTable } from '../../../document/layout-table.ts';
import type { TablePart } from '../../../format/index.ts';
import { printFigure } from '../../../report/figure.ts';
import { figurePath, officialPath } from '../../../report/paths.ts';
import { completeFigures } from '../../../report/totals.ts';
import { hideMasked } from '../../../text/masked.ts';
import type { Severity } from '../../severity.ts';
import type { ReadContent } from '../file-result.ts';
import { severities, severityWords } from '../words.ts';
import type { NumberedFinding } from './sections.ts';

/** Told apart without colour too. */
export const severitySigns: Readonly<Record<Severity, string>> = { error: '▲', warning: '△', hint: '○' };

/** The id of a cell on the page, by its official path. */
export type CellIds = ReadonlyMap<string, string>;

/** The cells of a table that a finding is about; one about a whole row is about each of its cells. */
export function cellIds({ table }: TablePart, { format }: ReadContent, findings: readonly NumberedFinding[]): CellIds {
  const named = new Set(findings.map(({ finding }) => finding.location.path));
  const ids = new Map<string, string>();
  for (const { cells } of table.layout.rows) {
    for (const cell of cells) {
      if (cell.kind !== 'figure') continue;
      const path = figurePath(table.id, cell.row, cell.column);
      const id = `c-${path.replaceAll('.', '-')}`;
      for (const official of [officialPath(path, format), officialPath(`${table.id}.${cell.row}`, format)]) {
        if (named.has(official) && !ids.has(official)) ids.set(official, id);
      }
    }
  }
  return ids;
}

/** @param totals whether sums that are not stated are shown, as the page of a data file has them */
export function markedTable(
  part: TablePart,
  { format, report, raw }: ReadContent,
  findings: readonly NumberedFinding[],
  totals: boolean,
): string {
  const { id: table } = part.table;
  const stated = report.tables[table].figures;
  const figures = totals ? completeFigures(part.table, stated) : stated;
  const excerpts = findings.flatMap(({ finding: { excerpt } }) => (excerpt === undefined ? [] : [excerpt]));
  return layoutTable(part, ({ row, column }) => {
    const path = figurePath(table, row, column);
    const figure = figures[row]?.[column];
    const text = raw.get(path) ?? (figure ? printFigure(figure) : totals ? '未填' : '');
    const officials = [officialPath(path, format), officialPath(`${table}.${row}`, format)];
    const about = findings.filter(({ finding }) => officials.includes(finding.location.path ?? ''));
    const html = escapeHtml(hideMasked(text, excerpts));
    const gravest = severities.find(severity => about.some(({ finding }) => finding.severity === severity));
    if (gravest === undefined) return { html };
    return {
      html: `${html}${about.map(mark).join('')}`,
      class: `marked ${gravest}`,
      id: `c-${path.replaceAll('.', '-')}`,
    };
  });
}

function mark({ number, finding: { severity } }: NumberedFinding): string {
  const label = attribute('aria-label', `${severityWords[severity]}，第${number}条`);
  return `<a class="mark" href="#f${number}"${label}>${severitySigns[severity]}${number}</a>`;
}
