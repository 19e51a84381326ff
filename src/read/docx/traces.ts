/** Gathers what was left in the file by those who worked on it, while its text is read. */
import type { DraftComment, Sighting, Sightings } from '../../document/traces.ts';
import type { Note } from './notes.ts';

/** What can befall text, beside being shown. */
export type TraceKind = 'insertions' | 'deletions' | 'formatting' | 'hidden' | 'textBoxes' | 'embedded';

/** Places that are named; beyond these the number is enough. */
const MOST_PLACES = 5;
/** Characters that are enough to find the words. */
const MOST_CHARACTERS = 30;

/** What of a text is quoted: its beginning, on one line. */
export function quoted(text: string): string {
  const line = text
    .slice(0, 10 * MOST_CHARACTERS)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : line;
}

interface CommentPlace {
  readonly paragraph: number;
  words: string;
}

export class TraceLog {
  readonly #sightings = new Map<TraceKind, { count: number; first: Sighting[]; last: number }>();
  readonly #comments = new Map<string, CommentPlace>();
  /** Those whose words are not yet complete. */
  readonly #open = new Set<CommentPlace>();
  readonly #notes: Sighting[] = [];

  see(kind: TraceKind, paragraph: number, text: string): void {
    const seen = this.#sightings.get(kind) ?? { count: 0, first: [], last: 0 };
    seen.count += 1;
    seen.last = paragraph;
    if (seen.first.length < MOST_PLACES) seen.first.push({ paragraph, words: quoted(text) });
    this.#sightings.set(kind, seen);
  }

  /** Whether it was seen in this paragraph, the last one that was read. */
  isSeen(kind: TraceKind, paragraph: number): boolean {
    return this.#sightings.get(kind)?.last === paragraph;
  }

  of(kind: TraceKind): Sightings {
    const { count, first } = this.#sightings.get(kind) ?? { count: 0, first: [] };
    return { count, first };
  }

  /** Words that follow are what the comment is about. */
  openComment(id: string, paragraph: number): void {
    if (this.#comments.has(id)) return;
    const comment = { paragraph, words: '' };
    this.#comments.set(id, comment);
    this.#open.add(comment);
  }

  closeComment(id: string): void {
    const comment = this.#comments.get(id);
    if (comment) this.#open.delete(comment);
  }

  /** The mark of a comment, which may have no words of its own. */
  markComment(id: string, paragraph: number): void {
    this.openComment(id, paragraph);
    this.closeComment(id);
  }

  /** Text that the page shows. */
  pass(text: string): void {
    for (const comment of this.#open) {
      comment.words += text;
      if (comment.words.length > 2 * MOST_CHARACTERS) this.#open.delete(comment);
    }
  }

  addNote(paragraph: number, text: string): void {
    this.#notes.push({ paragraph, words: text });
  }

  get notes(): readonly Sighting[] {
    return this.#notes;
  }

  /** Those with a place in the text, in its order. @param said author and text by id */
  comments(said: ReadonlyMap<string, Note>): DraftComment[] {
    return [...this.#comments].map(([id, { paragraph, words }]) => ({
      id,
      author: said.get(id)?.author ?? '',
      text: said.get(id)?.text ?? '',
      paragraph,
      words: quoted(words),
    }));
  }
}
