/** Texts that stand apart from the page's own: footnotes, endnotes and comments, by their ids. */
import { trimBlanks } from '../../text/blanks.ts';
import type { OfficePackage } from '../opc/package.ts';
import { descendantsOf, elementsOf, textOf, type XmlElement } from '../xml/element.ts';

export type NoteKind = 'footnote' | 'endnote' | 'comment';

export interface Note {
  /** Of a comment. */
  readonly author: string;
  /** Its paragraphs, one a line. */
  readonly text: string;
}

export class Notes {
  readonly #file: OfficePackage;
  readonly #part: string;
  readonly #known = new Map<NoteKind, ReadonlyMap<string, Note>>();

  /** @param part the one that the notes belong to */
  constructor(file: OfficePackage, part: string) {
    this.#file = file;
    this.#part = part;
  }

  of(kind: NoteKind): ReadonlyMap<string, Note> {
    const known = this.#known.get(kind);
    if (known) return known;
    const root = this.#file.xml(this.#file.related(this.#part, `${kind}s`)[0]);
    const notes = new Map(elementsOf(root).map(element => [element.attributes['w:id'] ?? '', noteOf(element)]));
    this.#known.set(kind, notes);
    return notes;
  }
}

function noteOf(element: XmlElement): Note {
  const lines = descendantsOf(element, 'w:p').map(paragraph =>
    trimBlanks(descendantsOf(paragraph, 'w:t').map(textOf).join('')),
  );
  return { author: element.attributes['w:author'] ?? '', text: lines.filter(line => line !== '').join('\n') };
}
