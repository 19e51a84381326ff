/** A pasted block without labels: its upper left corner goes where the cursor is. */

import type { TableBlock } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';
import type { FigureCell, FigureCells } from './figure-cells.ts';
import type { Placed } from './placed.ts';

export function byPosition({ lines }: FigureCells, table: TableBlock, from: FigureCell): Placed {
  const texts = new Map<FigureCell, string>();
  let beyond = 0;
  gridOf(table).forEach((row, down) => {
    const line = lines[from.line + down];
    row.forEach((position, along) => {
      // A wide cell stands at its left edge, a high one in its first row.
      const isCorner = position?.row === down && position.cell.column === along;
      const text = isCorner ? position.cell.lines.join(' ').trim() : '';
      const cell = line?.find(({ at }) => at === from.at + along);
      if (cell) texts.set(cell, text);
      else if (text !== '') beyond++;
    });
  });
  const messages =
    beyond === 0 ? [] : [`贴来的内容比表格大，多出的 ${beyond} 格没有贴入。请检查是不是从该贴的那一格开始贴的。`];
  return { texts, messages };
}
