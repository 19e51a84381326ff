/** What of a page must survive a Word file: words, grids, figures; not where a title is broken. */
import type { Block, Document, TableBlock } from '../../../src/document/document.ts';
import { gridOf } from '../../../src/document/grid.ts';

/** Texts by position, each at the corner of its cell; `·` where a cell reaches to. */
export const cellTexts = (table: TableBlock): string[][] =>
  gridOf(table).map((row, r) =>
    row.map((position, c) => {
      if (!position) return '?';
      return position.row === r && position.cell.column === c ? position.cell.lines.join('') : '·';
    }),
  );

export type Plain =
  | { readonly text: string }
  | { readonly caption: string; readonly cells: string[][] }
  | { readonly caption: string; readonly description: string; readonly shows: unknown };

function plain(block: Block): Plain {
  switch (block.kind) {
    case 'title':
      return { text: block.lines.join('') };
    case 'heading':
      return { text: `${'#'.repeat(block.level)} ${block.text}` };
    case 'paragraph':
      return { text: block.text };
    case 'table':
      return { caption: block.caption, cells: cellTexts(block) };
    case 'chart':
      return { caption: block.caption, description: block.description, shows: [block.chart, block.points] };
    case 'image':
      return { caption: block.caption, description: block.description, shows: block.image };
  }
}

/** The page as plain data, with the lines of one paragraph joined. */
export function pageOf({ blocks }: Pick<Document, 'blocks'>): Plain[] {
  const page: Plain[] = [];
  let last: number | undefined;
  for (const block of blocks) {
    const paragraph = block.origin.kind === 'draft' ? block.origin.paragraph : undefined;
    const before = page.at(-1);
    const goesOn = block.kind === 'paragraph' && paragraph !== undefined && paragraph === last;
    if (goesOn && before && 'text' in before) page[page.length - 1] = { text: before.text + block.text };
    else page.push(plain(block));
    last = paragraph;
  }
  return page;
}

/** The same where headings and text are not told apart. */
export const withoutLevels = (page: readonly Plain[]): Plain[] =>
  page.map(block => ('text' in block ? { text: block.text.replace(/^#+ /, '') } : block));
