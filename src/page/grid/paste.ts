/** What a pasted table means for the cells of an official table. */

import type { TableBlock } from '../../document/document.ts';
import { isFigure } from '../../extract/tables/cells.ts';
import { labelsOf } from '../../extract/tables/labels.ts';
import { type FormatDefinition, partHeading } from '../../format/index.ts';
import type { Change } from '../contracts.ts';
import { isDash } from './cell-text.ts';
import { type Clipboard, clipboardTables } from './clipboard-tables.ts';
import type { FigureCell, FigureCells } from './figure-cells.ts';
import { byLabels } from './paste-by-labels.ts';
import { byPosition } from './paste-by-position.ts';
import { withoutComputedTotals } from './paste-totals.ts';
import type { Placed } from './placed.ts';
import type { TableContent } from './table-content.ts';

export interface Pasted {
  readonly changes: readonly Change[];
  /** Whole sentences for people; the first says what was done. */
  readonly messages: readonly string[];
}

/**
 * Reads what is on the clipboard as figures of a table: by its labels where it has some, else cell by cell from `at` on.
 * Nothing becomes 0 that is not a 0; what is no figure is put into its cell as it stands, to be seen there.
 */
export function interpretPaste(
  cells: FigureCells,
  clipboard: Clipboard,
  at: FigureCell,
  content: TableContent,
  format: FormatDefinition,
): Pasted {
  const labels = labelsOf(cells.table);
  const tables = clipboardTables(clipboard, text => labels.knows(text));
  const [table] = [...tables].sort((a, b) => knownLabels(cells, b) - knownLabels(cells, a));
  if (!table) return { changes: [], messages: ['剪贴板里没有可以贴入表格的内容。'] };
  const stranger = otherTable(cells, table, format);
  if (stranger !== undefined) {
    return { changes: [], messages: [`贴来的是“${stranger}”的表，请到那张表里粘贴。这里没有改动。`] };
  }
  const placed =
    (knownLabels(cells, table) > 0 ? byLabels(cells, table, at) : undefined) ?? byPosition(cells, table, at);
  const settled = withoutComputedTotals(cells, placed.texts, content);
  return {
    changes: settled.changes,
    messages: [done(placed.texts), ...placed.messages, ...settled.messages, ...notes(placed.texts)],
  };
}

const textsOf = (table: TableBlock): string[] =>
  table.rows.flatMap(row => row.cells.map(({ lines }) => lines.join('').trim()));

function knownLabels({ table: own }: Pick<FigureCells, 'table'>, table: TableBlock): number {
  const labels = labelsOf(own);
  return new Set(textsOf(table).filter(text => text !== '' && !isFigure(text) && labels.knows(text))).size;
}

/** So many labels of another table, and fewer of this one, are no chance. */
const SURE = 4;

/** The heading of the part whose table it rather is. */
function otherTable(cells: FigureCells, table: TableBlock, format: FormatDefinition): string | undefined {
  const own = knownLabels(cells, table);
  const other = format.parts.find(
    part => part.kind === 'table' && part.id !== cells.table.id && knownLabels(part, table) >= Math.max(SURE, own + 1),
  );
  return other && partHeading(other);
}

function done(texts: Placed['texts']): string {
  const given = [...texts.values()].filter(text => text !== '').length;
  const blank = texts.size - given;
  return blank === 0 ? `已贴入 ${given} 格。` : `已贴入 ${given} 格，另有 ${blank} 格是空的。`;
}

function notes(texts: Placed['texts']): string[] {
  const dashes = [...texts.values()].filter(isDash).length;
  return dashes === 0 ? [] : [`有 ${dashes} 格写的是“-”“/”一类的符号，没有当作 0；确实没有的，核对后点“其余填 0”。`];
}
