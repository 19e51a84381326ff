/** A comment as WordprocessingML writes it (ISO/IEC 29500-1, 17.13.4). */
import { ANNOTATION_AUTHOR, ANNOTATION_INITIALS } from '../../../document/annotation.ts';
import type { XmlElement } from '../../xml/element.ts';
import { escapeXml, startTagOf } from '../../xml/source.ts';
import type { Mark } from './anchors.ts';

/** How a part writes names of WordprocessingML. */
export interface Naming {
  /** With its colon. */
  readonly prefix: string;
  /** Declares the prefix, where the part has none for it. */
  readonly declaration: string;
}

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** Whether the file is of the strict form, whose namespaces are others (ISO/IEC 29500-1). */
export const isStrict = (source: string, root: XmlElement): boolean => startTagOf(source, root).text.includes(strict);

/** @param root of the part, an element of WordprocessingML */
export function namingOf(source: string, root: XmlElement): Naming {
  const { name } = startTagOf(source, root);
  const colon = name.indexOf(':');
  if (colon > 0) return { prefix: name.slice(0, colon + 1), declaration: '' };
  // A default namespace does not hold for attributes.
  return { prefix: 'w:', declaration: ` xmlns:w="${isStrict(source, root) ? strict : transitional}"` };
}

export function markOf(id: number, { prefix: w, declaration }: Naming): Mark {
  const tag = (name: string): string => `<${w}${name}${declaration} ${w}id="${id}"/>`;
  return {
    start: tag('commentRangeStart'),
    end: `${tag('commentRangeEnd')}<${w}r${declaration}>${tag('commentReference')}</${w}r>`,
  };
}

/** @param date 2024-01-20T09:00:00Z */
export function commentMarkup(id: number, text: string, date: string | undefined, naming: Naming): string {
  const { prefix: w, declaration } = naming;
  const who = `${w}author="${ANNOTATION_AUTHOR}" ${w}initials="${ANNOTATION_INITIALS}"`;
  const when = date === undefined ? '' : ` ${w}date="${escapeXml(date)}"`;
  const paragraphs = text.split('\n').map(line => {
    // The usual paragraph of a report is large, widely spaced and indented.
    const properties = `<${w}pPr><${w}spacing ${w}line="240" ${w}lineRule="auto"/><${w}ind ${w}firstLineChars="0" ${w}firstLine="0"/></${w}pPr>`;
    const run = `<${w}r><${w}rPr><${w}sz ${w}val="20"/></${w}rPr><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r>`;
    return `<${w}p>${properties}${run}</${w}p>`;
  });
  return `<${w}comment${declaration} ${w}id="${id}" ${who}${when}>${paragraphs.join('')}</${w}comment>`;
}

/** A part without comments, for a file that has none. */
export const emptyCommentsPart = (isStrictFile: boolean): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${isStrictFile ? strict : transitional}"/>`;
