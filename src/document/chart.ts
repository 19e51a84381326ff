/** What the numbers of a chart are to each other. */
import type { ChartBlock } from './document.ts';

/** Whether a pie can be drawn of them: numbers that are no parts of a whole, all 0 or one below it, are drawn as bars. */
export function arePartsOfWhole({ points }: Pick<ChartBlock, 'points'>): boolean {
  return points.every(({ value }) => value >= 0) && points.some(({ value }) => value > 0);
}
