/** The text that an element was parsed from, for changes that leave everything else as it was written. */
import type { XmlElement } from './element.ts';

/** A start tag as written. Indexes count in UTF-16 units of the part's text. */
export interface SourceTag {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As the file writes it: `w:p`, or `p` in a default namespace. */
  readonly name: string;
  /** `<a/>` */
  readonly isEmpty: boolean;
}

export function startTagOf(source: string, { opened }: XmlElement): SourceTag {
  // No value of an attribute may hold a bare `<` (XML 1.0, 2.3).
  const start = source.lastIndexOf('<', opened - 1);
  const text = source.slice(start, opened);
  const name = /^<([^\s/>]+)/.exec(text)?.[1] ?? '';
  return { start, end: opened, text, name, isEmpty: text.endsWith('/>') };
}

/** Index just behind what an element holds, in front of its end tag. */
export function contentEndOf(source: string, element: XmlElement): number {
  return element.closed === element.opened ? element.opened : source.lastIndexOf('<', element.closed - 1);
}

export const sourceOf = (source: string, element: XmlElement): string =>
  source.slice(startTagOf(source, element).start, element.closed);

/** A stretch of the source and what stands there instead; `start === end` inserts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });

export function removal(source: string, element: XmlElement): Edit {
  return { start: startTagOf(source, element).start, end: element.closed, text: '' };
}

/** Adds markup at the end of an element, `<a/>` or not. */
export function appended(source: string, element: XmlElement, markup: string): Edit {
  const tag = startTagOf(source, element);
  if (!tag.isEmpty) return insertion(contentEndOf(source, element), markup);
  return { start: tag.end - 2, end: tag.end, text: `>${markup}</${tag.name}>` };
}

/** @param edits that do not overlap; of several at one place insertions go first, in their order */
export function edited(source: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, text } of sorted) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Any text as content or value of an attribute; characters that XML does not allow are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, sign => special[sign] ?? sign);
}
