/** What stands between the title and the first part: the opening paragraph, and on a web page dates and buttons. */
import type { Publication } from '../report/report.ts';
import { withoutContents } from './contents.ts';
import type { Item } from './items.ts';
import { isPageHead, isParticular, isSentence, readPublication } from './outside.ts';

export interface FoundOpening {
  readonly items: readonly Item[];
  /** What the head of a web page says of the publication, with the line that says it. */
  readonly publication: Partial<Publication>;
  readonly publicationItem: Item | undefined;
}

/** Of the particulars that a web page gives. */
const LONGEST_VALUE = 40;

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
  const start = isBelowTitle ? endOfHead(between) : 0;
  const items = withoutContents(between.slice(start)).filter(item => isOpening(item, isBelowTitle));
  return { items, publication, publicationItem };
}

/** Where the head of a web page ends: what stands above one of its lines, and is no sentence, is its own as well. */
function endOfHead(items: readonly Item[]): number {
  let end = 0;
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'text') continue;
    if (isSentence(item.text)) break;
    if (!isPageHead(item.text)) continue;
    // A label alone has its value in the line below.
    const next = items[at + 1];
    const isLabel = /[：:]$/.test(item.text) && next?.kind === 'text' && next.text.length <= LONGEST_VALUE;
    end = isLabel && !isSentence(next.text) ? at + 2 : at + 1;
  }
  return end;
}

function isOpening(item: Item, isBelowTitle: boolean): boolean {
  switch (item.kind) {
    case 'text':
      return isBelowTitle ? !isPageHead(item.text) : /[。；：:]$/.test(item.text);
    case 'table':
      return !item.block.rows.some(({ cells }) => cells.some(({ lines }) => isParticular(lines.join(''))));
    case 'picture':
      return item.block.caption !== '' || item.block.kind === 'chart';
  }
}
