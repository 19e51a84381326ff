/** Writes comments into a copy of a Word file, each on the very words or cell it is about. */
import type { Annotation } from '../../document/annotation.ts';
import type { Result } from '../../result.ts';
import type { XmlElement } from '../xml/element.ts';
import { appended, removal } from '../xml/source.ts';
import { rewriteArchive } from '../zip/rewrite.ts';
import { Anchors, contentOf, type Mark } from './annotate/anchors.ts';
import { commentMarkup, isStrict, markOf, namingOf } from './annotate/comment-markup.ts';
import { earlierOf } from './annotate/earlier.ts';
import { findWords, type SearchableText, searchable } from './annotate/find-words.ts';
import { piecesOf } from './annotate/paragraph-text.ts';
import { announce, openComments, PartEdits } from './annotate/parts.ts';
import { placesOf } from './annotate/places.ts';
import { openMainPart } from './main-part.ts';
import { surveyOf } from './survey.ts';

export interface AnnotateOptions {
  /** When the comments are said to be written, 2024-01-20T09:00:00Z; left out where it is not given. */
  readonly date?: string;
}

/**
 * Comments of an earlier run are taken out first; all others stay. Every other part of the file keeps its bytes, and the
 * document part is changed only by the comments' marks and by runs that are parted for them. Words in text boxes are
 * commented at the box.
 * Errors: as of `readDocx`; a file without a single paragraph.
 */
export function annotateDocx(
  bytes: Uint8Array,
  annotations: readonly Annotation[],
  { date }: AnnotateOptions = {},
): Result<Uint8Array> {
  const opened = openMainPart(bytes);
  if (!opened.ok) return opened;
  const { file, path, root } = opened.value;
  const source = file.text(path) ?? '';
  const isStrictFile = isStrict(source, root);
  const comments = openComments(opened.value, isStrictFile);
  const earlier = earlierOf(comments.root, root);
  const naming = namingOf(source, root);
  const inComments = namingOf(comments.source, comments.root);

  const marker = new Marker(source, root, earlier.anchors);
  const written: string[] = [];
  for (const [index, annotation] of annotations.entries()) {
    const id = earlier.freeId + index;
    if (!marker.mark(annotation, markOf(id, naming))) return { ok: false, failure: withoutParagraphs };
    written.push(commentMarkup(id, annotation.text, date, inComments));
  }

  const parts = new PartEdits(file);
  parts.edit({ path, source, root }, [
    ...[...earlier.anchors].map(element => removal(source, element)),
    ...marker.anchors.edits(),
  ]);
  if (written.length + earlier.comments.length > 0) {
    parts.edit(comments, [
      ...earlier.comments.map(comment => removal(comments.source, comment)),
      ...(written.length > 0 ? [appended(comments.source, comments.root, written.join(''))] : []),
    ]);
    announce(comments, opened.value, isStrictFile, parts);
  }
  if (file.failure) return { ok: false, failure: file.failure };
  return rewriteArchive(bytes, parts.changed);
}

const withoutParagraphs = {
  what: '文件里一个段落也没有，批注没有地方可放',
  remedy: '请检查是否选错了文件',
};

class Marker {
  readonly anchors: Anchors;
  readonly #source: string;
  readonly #removed: ReadonlySet<XmlElement>;
  readonly #paragraphs: readonly XmlElement[];
  readonly #places: ReturnType<typeof placesOf>;
  readonly #texts = new Map<XmlElement, SearchableText>();

  /** @param removed elements that are taken out */
  constructor(source: string, root: XmlElement, removed: ReadonlySet<XmlElement>) {
    this.anchors = new Anchors(source);
    this.#source = source;
    this.#removed = removed;
    this.#paragraphs = surveyOf(root).paragraphs;
    this.#places = placesOf(root);
  }

  /** A paragraph that the file does not have is its first. @returns false where there is none at all */
  mark({ paragraph: number, words = '' }: Annotation, mark: Mark): boolean {
    const asked = this.#paragraphs[number - 1] ?? this.#paragraphs[0];
    const place = asked && this.#places.get(asked);
    if (!place) return false;
    const { paragraph, box, cell } = place;
    if (box) this.anchors.markElements(box, box, mark);
    else if (!this.#markWords([paragraph, ...cell.filter(other => other !== paragraph)], words, mark)) {
      this.#markWhole(paragraph, mark);
    }
    return true;
  }

  #markWords(paragraphs: readonly XmlElement[], words: string, mark: Mark): boolean {
    if (words === '') return false;
    for (const paragraph of paragraphs) {
      const text = this.#textOf(paragraph);
      const found = findWords(text, words);
      if (!found) continue;
      this.anchors.markWords(text.pieces, found, mark);
      return true;
    }
    return false;
  }

  #textOf(paragraph: XmlElement): SearchableText {
    const text = this.#texts.get(paragraph) ?? searchable(piecesOf(paragraph, this.#source));
    this.#texts.set(paragraph, text);
    return text;
  }

  #markWhole(paragraph: XmlElement, mark: Mark): void {
    const content = contentOf(paragraph, this.#removed);
    const [first] = content;
    const last = content.at(-1);
    if (first && last) this.anchors.markElements(first, last, mark);
    else this.anchors.markPoint(paragraph, mark);
  }
}
