/** Where a comment on the n-th paragraph can stand. */
import type { XmlElement } from '../../xml/element.ts';

export interface ParagraphPlace {
  /** The paragraph; the outer one for text in a box, where Word knows no comments. */
  readonly paragraph: XmlElement;
  /** What of the outer paragraph the box stands in. */
  readonly box: XmlElement | undefined;
  /** All paragraphs of the same table cell, this one too; none outside of tables. */
  readonly cell: readonly XmlElement[];
}

/** What a box may stand in, between a paragraph and its text. */
const boxHolders = new Set(['w:r', 'mc:AlternateContent']);

interface Around {
  readonly paragraph: XmlElement | undefined;
  readonly box: XmlElement | undefined;
  readonly cell: XmlElement[] | undefined;
}

/** By paragraph. @param root of the document part */
export function placesOf(root: XmlElement): Map<XmlElement, ParagraphPlace> {
  const places = new Map<XmlElement, ParagraphPlace>();
  const visit = (element: XmlElement, around: Around): void => {
    let inside = around;
    if (element.name === 'w:p') {
      const { paragraph = element, box, cell } = around;
      places.set(element, { paragraph, box, cell: cell ?? [] });
      if (!around.paragraph) {
        cell?.push(element);
        inside = { ...around, paragraph };
      }
    } else if (around.paragraph) {
      if (!around.box && boxHolders.has(element.name)) inside = { ...around, box: element };
    } else if (element.name === 'w:tc') {
      inside = { ...around, cell: [] };
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child, inside);
  };
  visit(root, { paragraph: undefined, box: undefined, cell: undefined });
  return places;
}
