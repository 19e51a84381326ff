/** Private numbers as findings show them. */

/** Ends of a number with stars between: 138****0000, 1101**********002X. */
export function masked(number: string): string {
  const kept = number.length > 12 ? 4 : 3;
  const tail = 4;
  return `${number.slice(0, kept)}${'*'.repeat(Math.max(0, number.length - kept - tail))}${number.slice(-tail)}`;
}
