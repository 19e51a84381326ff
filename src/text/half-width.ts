/** Digits and signs that an input method wrote in full width, as half-width ones. */

/** Digits alone; sentences and titles keep their signs. */
const digits = /[０-９]/g;
/** Digits and what a number in a sentence may have. */
export const ofNumbers = /[０-９．％]/g;
/** Digits and what a cell with nothing but a number may have. */
export const ofFigures = /[０-９．，－＋]/g;

/** How far the full-width forms of ASCII stand from their plain ones. */
const APART = 0xfee0;

/** @param which full-width forms of ASCII that are meant, with the flag `g`; the digits where it is left out */
export function halfWidth(text: string, which: RegExp = digits): string {
  // Most have none, and are given back as they are.
  return text.search(which) < 0
    ? text
    : text.replace(which, character => String.fromCharCode(character.charCodeAt(0) - APART));
}
