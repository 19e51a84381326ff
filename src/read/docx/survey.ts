/**
 * One walk over the whole document part before it is read: which paragraph is the n-th, and what of its markup is sound.
 */
import type { XmlElement } from '../xml/element.ts';

export interface Survey {
  /**
   * The paragraphs of the part: every `w:p` in the order of their start tags, none left out, be it in a table, a text box, a
   * content control, deleted, or in a branch of mc:AlternateContent that is not shown. The n-th of them is the paragraph n of
   * every origin and sighting.
   */
  readonly paragraphs: readonly XmlElement[];
  /** The same by element, from 1. */
  readonly numbers: ReadonlyMap<XmlElement, number>;
  /** `w:fldChar` that begin a field which also ends: any other would hide the rest of the text. */
  readonly fields: ReadonlySet<XmlElement>;
  /** For comments and foreign files between paragraphs: the number of the paragraph that follows. */
  readonly next: ReadonlyMap<XmlElement, number>;
  /** Of the first section: its page. */
  readonly section: XmlElement | undefined;
  /** Numbers of the paragraphs whose formatting was changed under tracking. */
  readonly reformatted: ReadonlySet<number>;
}

/** Tracked changes of formatting: w:rPrChange, w:pPrChange, w:tblPrChange … (ISO/IEC 29500-1, 17.13.5). */
const formattingChange = /^w:(?:\w+PrChange|\w+PrExChange|tblGridChange|numberingChange)$/;

/** @param root of the document part */
export function surveyOf(root: XmlElement): Survey {
  const paragraphs: XmlElement[] = [];
  const fields = new Set<XmlElement>();
  const reformatted = new Set<number>();
  const next = new Map<XmlElement, number>();
  const open: XmlElement[] = [];
  let section: XmlElement | undefined;
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p') paragraphs.push(element);
    else if (element.name === 'w:fldChar') {
      const kind = element.attributes['w:fldCharType'];
      if (kind === 'begin') open.push(element);
      else if (kind === 'end') {
        const begin = open.pop();
        if (begin) fields.add(begin);
      }
    } else if (element.name === 'w:sectPr') {
      section ??= element;
    } else if (element.name === 'w:commentRangeStart' || element.name === 'w:altChunk') {
      next.set(element, paragraphs.length + 1);
    } else if (element.name.endsWith('Change') && formattingChange.test(element.name)) {
      // What stands in front of the first paragraph changes that one.
      reformatted.add(Math.max(1, paragraphs.length));
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return {
    paragraphs,
    numbers: new Map(paragraphs.map((paragraph, index) => [paragraph, index + 1])),
    fields,
    next,
    section,
    reformatted,
  };
}
