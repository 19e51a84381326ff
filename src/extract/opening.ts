/** What stands between the title and the first part: the opening paragraph, and on a web page dates and buttons. */
import type { Publication } from '../report/report.ts';
import type { Item } from './items.ts';
import { isPageHead, readPublication } from './outside.ts';

export interface FoundOpening {
  readonly items: readonly Item[];
  /** What the head of a web page says of the publication, with the line that says it. */
  readonly publication: Partial<Publication>;
  readonly publicationItem: Item | undefined;
}

/**
 * @param above items above the title, of which only the publication is read
 * @param between items from the title to the first part
 * @param isBelowTitle without a title menus cannot be told from text: then only sentences count
 */
export function findOpening(above: readonly Item[], between: readonly Item[], isBelowTitle: boolean): FoundOpening {
  let publication: Partial<Publication> = {};
  let publicationItem: Item | undefined;
  for (const item of [...above, ...between]) {
    if (item.kind !== 'text' || !isPageHead(item.text)) continue;
    const found = readPublication(item.text);
    if (found.date !== undefined) publicationItem = item;
    publication = { ...publication, ...found };
  }
  return { items: between.filter(item => isOpening(item, isBelowTitle)), publication, publicationItem };
}

function isOpening(item: Item, isBelowTitle: boolean): boolean {
  switch (item.kind) {
    case 'text':
      return isBelowTitle ? !isPageHead(item.text) : /[。；：:]$/.test(item.text);
    case 'table':
      // The box of 索引号, 发布机构 and the like that web pages carry.
      return !item.block.rows.some(({ cells }) => cells.some(({ lines }) => isPageHead(`${lines.join('')}：`)));
    case 'picture':
      return item.block.caption !== '' || item.block.kind === 'chart';
  }
}
