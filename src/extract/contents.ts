/** 目录: a list of the headings with their pages, typed or left over from a word processor. */
import { headingNumber } from '../document/heading-number.ts';
import { withoutBlanks } from '../text/blanks.ts';
import type { Item } from './items.ts';

const LONGEST_ENTRY = 90;
/** 一、总体情况……1 */
const pageAtEnd = /(?:[\s.．。…·—-]|[（(])\s*\d{1,3}\s*[）)]?$/;

/** The items without the list and the word above it. */
export function withoutContents(items: readonly Item[]): Item[] {
  const head = items.findIndex(item => item.kind === 'text' && withoutBlanks(item.text) === '目录');
  if (head < 0) return [...items];
  let end = head + 1;
  while (isEntry(items[end])) end++;
  return [...items.slice(0, head), ...items.slice(end)];
}

function isEntry(item: Item | undefined): boolean {
  if (item?.kind !== 'text' || item.text.length > LONGEST_ENTRY) return false;
  return pageAtEnd.test(item.text) || (headingNumber(item.text) !== undefined && !item.text.includes('。'));
}
