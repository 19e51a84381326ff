/**
 * What only the file of a draft has, beside the page it shows: what was left in it by those who worked on it, and how it is
 * set. The draft rules judge it; readers only report.
 */

/** The kind of file that a draft is. */
export type Medium = 'docx' | 'html' | 'text' | 'pdf';

/** A place in a draft, with the words that stand there. */
export interface Sighting {
  /** The n-th `w:p` of the document part, from 1; see `paragraph` of an Origin. */
  readonly paragraph: number;
  /** The words, shortened to what is enough to find them; empty where there are none. */
  readonly words: string;
}

/** How often something occurs, and the first few places. */
export interface Sightings {
  readonly count: number;
  readonly first: readonly Sighting[];
}

export interface DraftComment extends Sighting {
  readonly id: string;
  readonly author: string;
  /** What the comment says. */
  readonly text: string;
}

export interface FileProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly keywords?: string;
  readonly description?: string;
  readonly author?: string;
  readonly lastModifiedBy?: string;
  readonly company?: string;
  readonly manager?: string;
  /** File name of the template that it was made from. */
  readonly template?: string;
}

/** Twips. */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How most characters of a kind of text are set; what the file leaves to the program is undefined. */
export interface Typeface {
  /** The East-Asian font. */
  readonly font: string | undefined;
  /** Points. */
  readonly size: number | undefined;
}

export interface Typefaces {
  /** Text outside tables that is no heading and not centred. */
  readonly body: Typeface | undefined;
  /** The first centred lines. */
  readonly title: Typeface | undefined;
  /** By level of the number that a heading begins with: 「一、」 1, 「（一）」 2, 「1.」 3, 「（1）」 4. */
  readonly headings: Readonly<Partial<Record<1 | 2 | 3 | 4, Typeface>>>;
  readonly tables: Typeface | undefined;
}

export interface Traces {
  /** Tracked insertions, moved text at its new place among them; the text is read as if accepted. */
  readonly insertions: Sightings;
  /** Tracked deletions, moved text at its old place among them; the text is left out. */
  readonly deletions: Sightings;
  /** Tracked changes of formatting. */
  readonly formatting: Sightings;
  readonly comments: readonly DraftComment[];
  /** Hidden text; it is left out. */
  readonly hidden: Sightings;
  /** Text boxes with text in them; it is read as paragraphs after the one that the box is tied to. */
  readonly textBoxes: Sightings;
  /** Objects of other programs inside the file, such as a workbook. */
  readonly embedded: Sightings;
  /** Footnotes and endnotes in the order of their marks; no part of the page's text. */
  readonly footnotes: readonly Sighting[];
  readonly properties: FileProperties;
  /** Page of the first section; undefined where the file does not say. */
  readonly page: PageSetup | undefined;
  readonly typefaces: Typefaces;
}

const none: Sightings = { count: 0, first: [] };

/** Of a file that has nothing but its page: text, HTML, PDF. */
export const noTraces: Traces = {
  insertions: none,
  deletions: none,
  formatting: none,
  comments: [],
  hidden: none,
  textBoxes: none,
  embedded: none,
  footnotes: [],
  properties: {},
  page: undefined,
  typefaces: { body: undefined, title: undefined, headings: {}, tables: undefined },
};
