/** How alike two narratives are, whatever their figures: by the runs of three characters that they share. */
import { isCommonHan, isCommonSign } from './han-count.ts';

const RUN = 3;

/** A narrative without what changes by itself from year to year: numbers, years, `{{…}}`, signs and blanks. */
export function plainWords(text: string): string {
  return lettersOf(text.includes('{{') ? text.replace(/\{\{[^{}]*\}\}/g, '') : text);
}

const letter = /\p{L}/u;

/** The letters alone; nearly all of them are plain to see. */
function lettersOf(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (isCommonHan(unit)) {
      at++;
      continue;
    }
    if (isCommonSign(unit)) {
      kept += text.slice(from, at);
      at++;
      from = at;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + character.length;
    if (!letter.test(character)) {
      kept += text.slice(from, at);
      from = end;
    }
    at = end;
  }
  return kept + text.slice(from);
}

function runsOf(text: string): Map<string, number> {
  const runs = new Map<string, number>();
  for (let at = 0; at + RUN <= text.length; at++) {
    const run = text.slice(at, at + RUN);
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** Runs are counted by 14 bits of them; that several share a count can only make texts seem more alike. */
const SLOTS = 1 << 14;
const counts = new Uint32Array(SLOTS);

/** For each run of a text where it is counted. */
function slotsOf(text: string): Uint16Array {
  const slots = new Uint16Array(Math.max(0, text.length - RUN + 1));
  let first = text.charCodeAt(0);
  let second = text.charCodeAt(1);
  for (let at = 0; at < slots.length; at++) {
    const third = text.charCodeAt(at + 2);
    slots[at] = (first * 961 + second * 31 + third) & (SLOTS - 1);
    first = second;
    second = third;
  }
  return slots;
}

/** Whether two texts may share so many runs; texts that do not are left as soon as that is seen. */
function mayShare(one: string, other: string, least: number): boolean {
  const slots = slotsOf(other);
  for (const slot of slots) counts[slot] = (counts[slot] ?? 0) + 1;
  const own = slotsOf(one);
  let missing = 0;
  for (const slot of own) {
    const left = counts[slot] ?? 0;
    if (left > 0) counts[slot] = left - 1;
    else if (own.length - ++missing < least) break;
  }
  for (const slot of slots) counts[slot] = 0;
  return own.length - missing >= least;
}

/**
 * Dice's coefficient over runs of three characters of two texts as `plainWords` gives them.
 * @param least below which nobody asks how alike they are
 * @returns `least` to 1, or 0 where it is less
 */
export function likeness(one: string, other: string, least: number): number {
  const [own, theirs] = [Math.max(0, one.length - RUN + 1), Math.max(0, other.length - RUN + 1)];
  const all = own + theirs;
  const enough = (least * all) / 2;
  // One that is much longer than the other is unlike it, whatever they say.
  if (all === 0 || Math.min(own, theirs) < enough || !mayShare(one, other, enough)) return 0;
  const others = runsOf(other);
  let shared = 0;
  for (const [run, count] of runsOf(one)) shared += Math.min(count, others.get(run) ?? 0);
  const alike = (2 * shared) / all;
  return alike < least ? 0 : alike;
}
