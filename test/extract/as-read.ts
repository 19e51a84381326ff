/** A page as a reader gives it: lines and grids without a word of what they mean. */
import type { Block, Document, Origin } from '../../src/document/document.ts';

export function asRead(document: Document): Document {
  let paragraph = 0;
  const origin = (): Origin => ({ kind: 'draft', paragraph: ++paragraph });
  const blocksOf = (block: Block): Block[] => {
    switch (block.kind) {
      case 'title':
        return block.lines.map(text => ({ kind: 'paragraph', role: 'body', text, align: 'center', origin: origin() }));
      case 'heading':
        return [{ kind: 'paragraph', role: 'body', text: block.text, origin: origin() }];
      case 'paragraph': {
        const isSigned = block.role === 'agency' || block.role === 'date';
        const align = isSigned ? { align: 'right' as const } : {};
        return [{ kind: 'paragraph', role: 'body', text: block.text, ...align, origin: origin() }];
      }
      case 'table': {
        const rows = block.rows.map(row => ({
          ...row,
          cells: row.cells.map(cell => ({ ...cell, role: 'figure' as const, origin: origin() })),
        }));
        return [{ ...block, table: undefined, caption: '', rows, headerRows: 0, origin: origin() }];
      }
      case 'chart':
      case 'image':
        return [{ ...block, origin: origin() }];
    }
  };
  const blocks = document.blocks.flatMap(blocksOf);
  return { title: '', organ: '', watermark: document.watermark, blocks };
}

/** Lines of a page, as paragraphs; a list is a row of a table, a run of lists one table. */
export function pageOf(...content: readonly (string | readonly string[])[]): Document {
  const blocks: Block[] = [];
  content.forEach((entry, index) => {
    const origin: Origin = { kind: 'draft', line: index + 1 };
    if (typeof entry === 'string') {
      blocks.push({ kind: 'paragraph', role: 'body', text: entry, origin });
      return;
    }
    const row = {
      minHeight: 0,
      cells: entry.map((text, column) => ({
        role: 'figure' as const,
        lines: [text],
        column,
        colSpan: 1,
        rowSpan: 1,
        align: 'center' as const,
        origin,
      })),
    };
    const last = blocks.at(-1);
    const isSame = last?.kind === 'table' && Array.isArray(content[index - 1]);
    const rows = isSame ? [...last.rows, row] : [row];
    const width = Math.max(...rows.map(({ cells }) => cells.length));
    if (isSame) blocks.pop();
    blocks.push({
      kind: 'table',
      table: undefined,
      caption: '',
      widths: Array.from({ length: width }, () => 1000),
      headerRows: 0,
      rows,
      origin: isSame ? last.origin : origin,
    });
  });
  return { title: '', organ: '', watermark: undefined, blocks };
}
