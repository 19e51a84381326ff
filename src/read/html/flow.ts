/** Walks over a part of a page as a browser lays it out: text runs on until a block begins or ends, or a line is broken. */

import { trimBlanks, withoutInvisible } from '../../text/blanks.ts';
import { displayWidth } from '../../text/width.ts';
import { type Align, alignOf, isSetAsBlock, itemNumber } from './style.ts';
import { attributeOf, type Element, isElement, type Node, textContent, textOf } from './tree.ts';
import { isHidden } from './visible.ts';

/** How the text of a block stands. */
export interface Setting {
  readonly align: Align | undefined;
  /** 1 to 6 inside h1 to h6. */
  readonly heading: number | undefined;
}

/** Takes what the walk meets, in order. */
export interface Sink {
  /** A line in normal form, not empty. @param number that an ordered list shows before it, or '' */
  line(text: string, setting: Setting, number: string): void;
  /** @returns whether the element was taken whole; its content is walked over if not */
  take(element: Element): boolean;
}

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol p plaintext pre search section summary table tbody ' +
    'td tfoot th thead tr ul xmp'
  ).split(' '),
);

const whiteSpace = /[ \t\n\r\f]+/g;

/**
 * White space as a page shows it. A line end between two wide characters shows nothing (CSS Text 3, 4.1.2): Word breaks the
 * lines of the pages that it writes anywhere.
 */
export function collapse(text: string): string {
  const shown = withoutInvisible(text);
  return shown.replace(whiteSpace, (run, at: number) => {
    if (!run.includes('\n')) return ' ';
    const before = [...shown.slice(Math.max(0, at - 2), at)].at(-1);
    const [after] = shown.slice(at + run.length, at + run.length + 2);
    return isWide(before) && isWide(after) ? '' : ' ';
  });
}

/** Chinese quotation marks and dashes take one place in a terminal, two on a page. */
const isWide = (character: string | undefined): boolean =>
  character !== undefined && (displayWidth(character) === 2 || /[—‘’“”…·]/.test(character));

type Step =
  | { readonly kind: 'enter'; readonly node: Node; readonly setting: Setting }
  | { readonly kind: 'end'; readonly isItem: boolean };

const plain: Setting = { align: undefined, heading: undefined };

/** Everything below `root`; `root` itself is not shown to the sink. */
export function walk(root: Element, sink: Sink): void {
  let run: string[] = [];
  let runSetting = plain;
  let number = '';
  /** Pictures in the middle of a line: they follow it. */
  let pictures: Element[] = [];
  const nextNumbers = new Map<Element, number>();

  const endLine = (): void => {
    if (run.length === 0) return;
    const text = trimBlanks(collapse(run.join('')));
    run = [];
    if (text !== '') {
      sink.line(text, runSetting, number);
      number = '';
    }
    for (const picture of pictures) sink.take(picture);
    pictures = [];
  };
  const steps: Step[] = [];
  const enterChildren = (element: Element, setting: Setting): void => {
    for (let at = element.childNodes.length - 1; at >= 0; at--) {
      const node = element.childNodes[at];
      if (node) steps.push({ kind: 'enter', node, setting });
    }
  };
  enterChildren(root, plain);
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step.kind === 'end') {
      endLine();
      // An item without words leaves its number to nobody.
      if (step.isItem) number = '';
      continue;
    }
    const { node, setting } = step;
    const text = textOf(node);
    if (text !== undefined) {
      if (run.length === 0) runSetting = setting;
      if (run.length > 0 || /[^ \t\n\r\f]/.test(text)) run.push(text);
    }
    if (!isElement(node)) continue;
    const isPicture = node.tagName === 'svg' || node.tagName === 'img';
    if (isHidden(node)) continue;
    if (node.tagName === 'br') endLine();
    const isBlock = blocks.has(node.tagName) || isSetAsBlock(node);
    if (isBlock) endLine();
    if (isListMark(node)) {
      run.push(listMark(node));
      continue;
    }
    if (isPicture && run.length > 0) {
      pictures.push(node);
      continue;
    }
    if (sink.take(node) || isPicture) continue;
    const isItem = node.tagName === 'li';
    if (isBlock) steps.push({ kind: 'end', isItem });
    if (isItem) number = numberOf(node, nextNumbers);
    enterChildren(node, settingOf(node, setting));
  }
  endLine();
}

function settingOf(element: Element, around: Setting): Setting {
  const [, level] = /^h([1-6])$/.exec(element.tagName) ?? [];
  const own = alignOf(element);
  if (level === undefined && own === undefined) return around;
  const heading = level === undefined ? around.heading : Number(level);
  // 落款 stands to the right as a block, with its lines centred in it.
  return { align: around.align === 'right' ? 'right' : (own ?? around.align), heading };
}

/** Items that a style sheet numbers are not known; those of an `ol` are, and their numbers are text of the page. */
function numberOf(item: Element, nextNumbers: Map<Element, number>): string {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return '';
  const integer = (text: string | undefined): number | undefined =>
    text !== undefined && /^\s*-?\d{1,4}\s*$/.test(text) ? Number(text) : undefined;
  const value =
    integer(attributeOf(item, 'value')) ?? nextNumbers.get(list) ?? integer(attributeOf(list, 'start')) ?? 1;
  nextNumbers.set(list, value + 1);
  return itemNumber(list, value);
}

/** Word writes the automatic number of a paragraph into the page, with blanks for the tab after it. */
const isListMark = (element: Element): boolean =>
  element.attrs.length > 0 && /mso-list\s*:\s*ignore/i.test(attributeOf(element, 'style') ?? '');

/** A number is text of the page; a bullet is none. */
function listMark(element: Element): string {
  const mark = trimBlanks(textContent(element, isHidden));
  return /[\d一二三四五六七八九十]/.test(mark) ? mark : '';
}

/** The lines of a cell. */
export function linesOf(cell: Element): readonly string[] {
  const lines: string[] = [];
  walk(cell, {
    line(text, _, number) {
      lines.push(number + text);
    },
    take: () => false,
  });
  return lines;
}
