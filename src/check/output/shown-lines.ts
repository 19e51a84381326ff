/** The lines of a source as people may see them. */

import { hideMasked } from '../../text/masked.ts';
import type { CheckResult } from '../check.ts';
import { sourceLines } from '../steps/locate.ts';

/** A private number that one finding masks is masked in the frame of every other too. */
export function shownLines(text: string, { findings, waived }: CheckResult): string[] {
  const lines = sourceLines(text);
  const all = [...findings, ...waived.map(({ finding }) => finding)];
  const masks = new Map<number, string[]>();
  for (const { location, excerpt } of all) {
    if (location.line === undefined || excerpt === undefined) continue;
    masks.set(location.line, [...(masks.get(location.line) ?? []), excerpt]);
  }
  return lines.map((line, index) => hideMasked(line, masks.get(index + 1) ?? []));
}
