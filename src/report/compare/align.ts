/** Two texts side by side, passage by passage. */
import { diffArrays } from 'diff';
import type { Passage } from './passages.ts';
import { type Signature, signatureOf, similarity } from './similarity.ts';
import { compareWords, type WordPiece } from './words.ts';

export type PassageComparison =
  /** `parted`: the same words, where now a paragraph begins; `joined`: where none begins any more. */
  | { readonly kind: 'same' | 'parted' | 'joined'; readonly before: Passage; readonly after: Passage }
  | {
      readonly kind: 'changed';
      readonly before: Passage;
      readonly after: Passage;
      readonly words: readonly WordPiece[];
    }
  | { readonly kind: 'removed'; readonly before: Passage }
  | { readonly kind: 'added'; readonly after: Passage };

/** Passages that differ, removed and added together; texts that differ in more have nothing to do with each other. */
const MAX_EDITS = 1200;
/** Pairs of passages that are weighed in one stretch of changes; a longer stretch was written anew. */
const MAX_PAIRS = 90_000;
/** From here on a passage was reworded, not replaced. */
const ALIKE = 0.4;

/** Every passage of both texts, in the order of both; the time it takes is bounded, whatever the texts are. */
export function alignPassages(before: readonly Passage[], after: readonly Passage[]): readonly PassageComparison[] {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MAX_EDITS });
  if (!changes) return withBreaks(pairUp(before, after));
  const aligned: PassageComparison[] = [];
  let from = 0;
  let to = 0;
  let removed: readonly Passage[] = [];
  let added: readonly Passage[] = [];
  for (const change of changes) {
    if (change.removed) {
      removed = before.slice(from, from + change.count);
      from += change.count;
    } else if (change.added) {
      added = after.slice(to, to + change.count);
      to += change.count;
    } else {
      aligned.push(...pairUp(removed, added));
      removed = [];
      added = [];
      for (let index = 0; index < change.count; index++) {
        const [one, other] = [before[from++], after[to++]];
        if (one && other) aligned.push({ kind: 'same', before: one, after: other });
      }
    }
  }
  aligned.push(...pairUp(removed, added));
  return withBreaks(aligned);
}

const keyOf = ({ kind, text }: Passage): string => `${kind} ${text}`;

/**
 * Tells where the same words begin a paragraph in one text alone. What counts is whether a paragraph begins anywhere since
 * the last words that both have: a sentence that merely moves up, as the one before it is gone, is no break.
 */
function withBreaks(aligned: readonly PassageComparison[]): readonly PassageComparison[] {
  let [brokenBefore, brokenAfter] = [false, false];
  return aligned.map(passage => {
    if (passage.kind !== 'added') brokenBefore ||= passage.before.opens;
    if (passage.kind !== 'removed') brokenAfter ||= passage.after.opens;
    if (passage.kind === 'removed' || passage.kind === 'added') return passage;
    const [was, is] = [brokenBefore, brokenAfter];
    [brokenBefore, brokenAfter] = [false, false];
    if (passage.kind !== 'same' || was === is) return passage;
    return { kind: is ? 'parted' : 'joined', before: passage.before, after: passage.after };
  });
}

/** A stretch that differs: passages that are alike enough become pairs, in order, the likest first chosen. */
function pairUp(before: readonly Passage[], after: readonly Passage[]): PassageComparison[] {
  const aligned: PassageComparison[] = [];
  const show = (fromBefore: number, toBefore: number, fromAfter: number, toAfter: number): void => {
    for (const passage of before.slice(fromBefore, toBefore)) aligned.push({ kind: 'removed', before: passage });
    for (const passage of after.slice(fromAfter, toAfter)) aligned.push({ kind: 'added', after: passage });
  };
  let [nextBefore, nextAfter] = [0, 0];
  for (const [i, j] of likestPairs(before, after)) {
    const [one, other] = [before[i], after[j]];
    if (!one || !other) continue;
    show(nextBefore, i, nextAfter, j);
    aligned.push({ kind: 'changed', before: one, after: other, words: compareWords(one.text, other.text) });
    [nextBefore, nextAfter] = [i + 1, j + 1];
  }
  show(nextBefore, before.length, nextAfter, after.length);
  return aligned;
}

/** Pairs of indices, both rising, whose likeness adds up to the most. */
function likestPairs(before: readonly Passage[], after: readonly Passage[]): readonly (readonly [number, number])[] {
  const width = after.length + 1;
  if (before.length === 0 || after.length === 0 || before.length * after.length > MAX_PAIRS) return [];
  const signatures = after.map(({ text }) => signatureOf(text));
  const likeness = new Float64Array(before.length * after.length);
  // best[i * width + j]: the most that passages from i and j on can add up to.
  const best = new Float64Array((before.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const one = before[i];
    const own: Signature = signatureOf(one?.text ?? '');
    for (let j = after.length - 1; j >= 0; j--) {
      const signature = signatures[j];
      const alike = signature && one?.kind === after[j]?.kind ? similarity(own, signature) : 0;
      likeness[i * after.length + j] = alike;
      const paired = alike >= ALIKE ? alike + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const alike = likeness[i * after.length + j] ?? 0;
    if (alike >= ALIKE && at(i, j) === alike + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
