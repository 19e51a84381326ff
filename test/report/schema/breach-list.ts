/** Breaches as a text that a person can read, for golden files. */
import type { Breach } from '../../../src/report/schema/breach.ts';

export const breachList = (breaches: readonly Breach[]): string =>
  breaches
    .map(({ rule, pointer, onKey, what, remedy }) => {
      const place = `${pointer.join(' › ')}${onKey ? '（名称）' : ''}`;
      return `${`${rule}  ${place}`.trim()}\n  错在哪：${what}\n  怎么改：${remedy}\n`;
    })
    .join('\n');
