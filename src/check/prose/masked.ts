/** Private numbers as findings show them. */

/** Ends of a number with stars between, blanks left where they are: 138****0000, 6222 **** **** 0000. */
export function masked(number: string): string {
  const digits = number.replaceAll(' ', '').length;
  const kept = digits > 12 ? 4 : 3;
  const tail = 4;
  let seen = 0;
  return number.replace(/[^ ]/g, character => {
    seen += 1;
    return seen > kept && seen <= digits - tail ? '*' : character;
  });
}
