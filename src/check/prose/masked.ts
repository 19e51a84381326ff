/** Private numbers as findings show them. */

/** Ends of a number with stars between, what parts its digits left where it is: 138****0000, 6222 **** **** 0000. */
export function masked(number: string): string {
  const digits = number.replace(/[ -]/g, '').length;
  const kept = digits > 12 ? 4 : 3;
  const tail = 4;
  let seen = 0;
  return number.replace(/[^ -]/g, character => {
    seen += 1;
    return seen > kept && seen <= digits - tail ? '*' : character;
  });
}
