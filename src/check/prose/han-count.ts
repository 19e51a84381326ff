/** How much is written: Chinese characters alone, no signs, digits or blanks. */

import { UnitSet } from '../words/unit-set.ts';

const han = /\p{Script=Han}/u;
/** Nearly all that is written stands in this block, which holds nothing else; below it are signs and few characters. */
const [first, last] = [0x4e00, 0x9fff];
/** Nothing Chinese stands below the radicals. */
const lowest = 0x2e80;

/** What most texts have beside it, none of it a letter. */
const signs = new UnitSet(' \n0123456789%.、。，；：！？“”（）《》【】〔〕');

export const isCommonSign = (unit: number): boolean => signs.has(unit);

/** Whether a UTF-16 unit is one of the Chinese characters of this block. */
export const isCommonHan = (unit: number): boolean => unit >= first && unit <= last;

export function hanCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < lowest || isCommonSign(unit)) continue;
    if (isCommonHan(unit) || isHan(text.codePointAt(at))) count++;
  }
  return count;
}

const isHan = (point = 0): boolean => han.test(String.fromCodePoint(point));
