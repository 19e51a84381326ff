/** How the text of a file is set: the fonts and sizes that most characters of each kind have. */

import { headingNumber } from '../../document/heading-number.ts';
import type { Typeface, Typefaces } from '../../document/traces.ts';
import { descendantOf, elementsOf, type XmlElement } from '../xml/element.ts';
import type { RunFormat } from './styles.ts';

/** Characters by typeface. */
type Tally = Map<string, { readonly typeface: Typeface; characters: number }>;

type Kind = 'body' | 'title' | 'tables' | 1 | 2 | 3 | 4;

const levels = { part: 1, section: 2, item: 3, subitem: 4 } as const;

/** A longer line is no heading and no title, however it begins. */
const LONGEST_HEADING = 40;

export interface SetParagraph {
  readonly text: string;
  readonly isCentred: boolean;
  readonly isInTable: boolean;
  /** Its shown runs. */
  readonly runs: readonly { readonly format: RunFormat; readonly characters: number }[];
}

export class TypefaceTally {
  readonly #tallies = new Map<Kind, Tally>();

  add(paragraph: SetParagraph): void {
    if (paragraph.text === '') return;
    const kind = this.#kindOf(paragraph);
    const tally = this.#tallies.get(kind) ?? new Map();
    this.#tallies.set(kind, tally);
    for (const { format, characters } of paragraph.runs) {
      const key = `${format.font ?? ''}\n${format.size ?? ''}`;
      const typeface = { font: format.font, size: format.size };
      const entry = tally.get(key) ?? { typeface, characters: 0 };
      entry.characters += characters;
      tally.set(key, entry);
    }
  }

  #kindOf({ text, isCentred, isInTable }: SetParagraph): Kind {
    if (isInTable) return 'tables';
    if (text.length > LONGEST_HEADING || text.includes('。')) return 'body';
    const number = headingNumber(text);
    if (number) return levels[number.style];
    // A title stands above everything; later centred lines are captions.
    return isCentred && !this.#tallies.has('body') && !this.#tallies.has(1) ? 'title' : 'body';
  }

  /** @param theme the fonts that `+minor` and `+major` stand for */
  result(theme: ReadonlyMap<string, string>): Typefaces {
    const most = (kind: Kind): Typeface | undefined => {
      const entries = [...(this.#tallies.get(kind)?.values() ?? [])];
      const first = entries.reduce<(typeof entries)[number] | undefined>(
        (best, entry) => (best && best.characters >= entry.characters ? best : entry),
        undefined,
      );
      if (!first) return undefined;
      const { font, size } = first.typeface;
      return { font: font?.startsWith('+') ? theme.get(font) : font, size };
    };
    const headings: Partial<Record<1 | 2 | 3 | 4, Typeface>> = {};
    for (const level of [1, 2, 3, 4] as const) {
      const typeface = most(level);
      if (typeface) headings[level] = typeface;
    }
    return { body: most('body'), title: most('title'), tables: most('tables'), headings };
  }
}

/** The East-Asian fonts of a theme (20.1.4.1.24); for Chinese the one for simplified script stands in where none is named. */
export function themeFonts(theme: XmlElement | undefined): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>();
  for (const kind of ['minor', 'major']) {
    const scheme = elementsOf(descendantOf(theme, `a:${kind}Font`));
    const named = scheme.find(({ name }) => name === 'a:ea')?.attributes.typeface;
    const chinese = scheme.find(({ attributes }) => attributes.script === 'Hans')?.attributes.typeface;
    const font = named || chinese;
    if (font) fonts.set(`+${kind}`, font);
  }
  return fonts;
}
