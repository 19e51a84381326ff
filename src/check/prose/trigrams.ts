/** How alike two narratives are, whatever their figures: by the runs of three characters that they share. */

const RUN = 3;

/** A narrative without what changes by itself from year to year: numbers, years, `{{…}}`, signs and blanks. */
export function plainWords(text: string): string {
  return text
    .replace(/\{\{[^{}]*\}\}/g, '')
    .replace(/[\p{N}%％]+/gu, '')
    .replace(/[^\p{L}]+/gu, '');
}

function runsOf(text: string): Map<string, number> {
  const runs = new Map<string, number>();
  for (let at = 0; at + RUN <= text.length; at++) {
    const run = text.slice(at, at + RUN);
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** Dice's coefficient over runs of three characters of two texts as `plainWords` gives them. @returns 0 to 1 */
export function likeness(one: string, other: string): number {
  const all = Math.max(0, one.length - RUN + 1) + Math.max(0, other.length - RUN + 1);
  if (all === 0) return 0;
  const others = runsOf(other);
  let shared = 0;
  for (const [run, count] of runsOf(one)) shared += Math.min(count, others.get(run) ?? 0);
  return (2 * shared) / all;
}
