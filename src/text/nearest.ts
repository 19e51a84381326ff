/** The name that somebody probably meant. */
import { distance } from 'fastest-levenshtein';

/** Names longer than this are not compared: no official label comes near. */
const MAX_LENGTH = 60;

/**
 * The candidate nearest to a name: one that contains it or is contained in it, else the one the fewest edits away,
 * if these are less than half of the longer name. @returns undefined where none is near
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name === '' || name.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) return candidate;
    const contained = candidate.length > 1 && name.length > 1 && (candidate.includes(name) || name.includes(candidate));
    const edits = distance(name, candidate);
    const far = contained ? edits / 4 : edits;
    const limit = Math.max(name.length, candidate.length) / 2;
    if ((contained || edits < limit || (edits === 1 && limit >= 1)) && far < bestDistance) {
      best = candidate;
      bestDistance = far;
    }
  }
  return best;
}
