/** What attributes and inline styles say of how an element stands; a page's style sheets are not consulted. */
import { chineseNumeral } from '../../text/chinese-number.ts';
import { attributeOf, type Element } from './tree.ts';

export type Align = 'left' | 'center' | 'right';

const textAlign = /(?:^|;)\s*text-align\s*:\s*(?:-webkit-|-moz-)?(left|center|right|start|end|justify)/i;
/** 落款: a block as wide as its text, pushed to the right. */
const pushedRight = /(?:^|;)\s*margin\s*:[^;]*\sauto\s*(?:;|$)|(?:^|;)\s*margin-left\s*:\s*auto/i;
const shrunk = /(?:^|;)\s*display\s*:\s*table\b/i;
const blockStyle = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|table-row|list-item)\b/i;

const styleOf = (element: Element): string => attributeOf(element, 'style') ?? '';

/** @returns undefined where the element says nothing of its own */
export function alignOf(element: Element): Align | undefined {
  if (element.attrs.length === 0) return element.tagName === 'center' ? 'center' : undefined;
  const style = styleOf(element);
  // The class is our own page's.
  if (attributeOf(element, 'class') === 'signature' || (shrunk.test(style) && pushedRight.test(style))) return 'right';
  const stated = (textAlign.exec(style)?.[1] ?? attributeOf(element, 'align'))?.toLowerCase();
  if (stated === 'center' || stated === 'middle') return 'center';
  if (stated === 'right' || stated === 'end') return 'right';
  if (stated === 'left' || stated === 'start' || stated === 'justify') return 'left';
  return element.tagName === 'center' ? 'center' : undefined;
}

/** An inline element that is set as a block. */
export function isSetAsBlock(element: Element): boolean {
  return element.attrs.length > 0 && blockStyle.test(styleOf(element));
}

const listStyle = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([^;]*)/i;

/** Chinese pages count their items so far. */
const isCounted = (value: number): boolean => value >= 1 && value <= 99;

/** The number that a browser shows before an item of an ordered list; none where the list has no marks. */
export function itemNumber(list: Element, value: number): string {
  const style = (listStyle.exec(styleOf(list))?.[1] ?? '').toLowerCase();
  if (/\bnone\b/.test(style)) return '';
  if (/cjk|chinese|han/.test(style)) return `${isCounted(value) ? chineseNumeral(value) : value}、`;
  return `${value}.`;
}
