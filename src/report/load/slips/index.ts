/** Looks a YAML file over before it is parsed, for what clerks are known to mistype. */

import {
  dashForNothing,
  figureInBrackets,
  fullWidthInBrackets,
  missingBlankAfterDash,
  nothingBetweenCommas,
  startsWithFigure,
  startsWithSign,
  textBehindBlockSign,
} from './brackets.ts';
import { fullWidthColon, missingBlankAfterColon, secondColon } from './colon.ts';
import { deeperFirstLine, indentedBelowValue, notAnEntry, oddIndentation } from './indentation.ts';
import { chineseQuotes, textBehindQuote, unclosed } from './quotes.ts';
import { scanLines } from './scan.ts';
import type { Slip, SlipFinder } from './slip.ts';

/** The first that finds something on a line speaks for the line. */
const finders: readonly SlipFinder[] = [
  oddIndentation,
  deeperFirstLine,
  fullWidthColon,
  missingBlankAfterColon,
  startsWithFigure,
  figureInBrackets,
  startsWithSign,
  fullWidthInBrackets,
  unclosed,
  nothingBetweenCommas,
  textBehindQuote,
  chineseQuotes,
  dashForNothing,
  missingBlankAfterDash,
  textBehindBlockSign,
  secondColon,
  indentedBelowValue,
  notAnEntry,
];

/** One slip a line at most, in the order of the lines. */
export function findSlips(lines: readonly string[]): Slip[] {
  const scanned = scanLines(lines);
  return scanned.flatMap((line, index) => {
    for (const find of finders) {
      const slip = find(line, index, scanned);
      if (slip) return [slip];
    }
    return [];
  });
}
