/** What a page says, told alike of a Document that was composed and of one that was read from an output. */
import type { Block, Document, TableBlock } from '../../src/document/document.ts';
import { gridOf } from '../../src/document/grid.ts';

export interface Telling {
  /** The output keeps merged cells and the kind of charts. */
  readonly spans: boolean;
  readonly kinds: boolean;
}

/** White space is shown as one blank by pages and text alike; lines of a cell run on. */
const shown = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

function tellTable(table: TableBlock, { spans }: Telling): string[] {
  return gridOf(table).map((positions, row) =>
    positions
      .map((at, column) => {
        const isCorner = at && at.row === row && at.cell.column === column;
        if (!at || !isCorner) return '';
        const { lines, colSpan, rowSpan } = at.cell;
        return shown(lines.join('')) + (spans ? ` ${rowSpan}×${colSpan}` : '');
      })
      .join(' | '),
  );
}

function tellBlock(block: Block, telling: Telling): string[] {
  switch (block.kind) {
    case 'title':
      return block.lines.map(shown);
    case 'heading':
    case 'paragraph':
      return [shown(block.text)];
    case 'table':
      return ['表', ...tellTable(block, telling)];
    case 'chart':
      return [
        `图 ${telling.kinds ? block.chart : ''} ${shown(block.caption)}`,
        ...block.points.map(({ label, value }) => `${shown(label)} ${value}`),
      ];
    case 'image':
      return [`图片 ${shown(block.caption)}`, shown(block.description)];
  }
}

export function tell({ blocks, watermark }: Document, telling: Telling): string[] {
  return [`水印 ${watermark ?? ''}`, ...blocks.flatMap(block => tellBlock(block, telling))];
}
