/** Totals that come along in a pasted table: compared with what they add up to, and stated only where they differ. */

import { readFigure } from '../../report/figure.ts';
import type { Figure } from '../../report/report.ts';
import type { Change } from '../contracts.ts';
import { cellText, computedTotals } from './cell-text.ts';
import type { FigureCell, FigureCells } from './figure-cells.ts';
import { changedContent, type TableContent } from './table-content.ts';

export interface Settled {
  readonly changes: readonly Change[];
  readonly messages: readonly string[];
}

/** @param texts what is pasted into which cell */
export function withoutComputedTotals(
  cells: FigureCells,
  texts: ReadonlyMap<FigureCell, string>,
  content: TableContent,
): Settled {
  const changes: Change[] = [];
  const differing: string[] = [];
  let after = content;
  const settle = (settled: readonly Change[]): void => {
    changes.push(...settled);
    after = changedContent(cells.table, after, settled);
  };
  const pasted = [...texts];
  settle(pasted.flatMap(([{ path, isTotal }, text]) => (isTotal ? [] : [{ path, text }])));
  // Totals of rows first: they are the parts of a row of totals.
  for (const isLast of [false, true]) {
    const totals = computedTotals(cells, after.figures);
    settle(
      pasted.flatMap(([cell, text]): Change[] => {
        if (!cell.isTotal || (cell.row.isTotal ?? false) !== isLast) return [];
        const total = totals[cell.row.id]?.[cell.column.id];
        if (text.trim() === '' || isSame(text, cell, total)) return [{ path: cell.path, text: '' }];
        if (total) differing.push(`${cell.name}：贴来的是 ${text.trim()}，各项相加是 ${total.printed}`);
        return [{ path: cell.path, text }];
      }),
    );
  }
  const totals = computedTotals(cells, content.figures);
  return {
    changes: changes.filter(({ path, text }) => {
      const cell = cells.byPath.get(path);
      return cell !== undefined && cellText(cell, content, totals).stated !== text;
    }),
    messages: differing.length === 0 ? [] : [messageOf(differing)],
  };
}

function isSame(text: string, { column }: FigureCell, total: Figure | undefined): boolean {
  const reading = readFigure(text, column.unit);
  return reading.ok && reading.figure.value === total?.value && reading.figure.remark === '';
}

const NAMED = 3;

function messageOf(differing: readonly string[]): string {
  const named = differing.slice(0, NAMED).join('；') + (differing.length > NAMED ? '等' : '');
  return `有 ${differing.length} 个总计与各项相加不一致，已照贴来的保留并标出：${named}。`;
}
