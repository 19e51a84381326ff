/** The headings of the six parts as drafts word them. */
import { distance } from 'fastest-levenshtein';
import { format2021, type Part, partHeading } from '../format/index.ts';
import { speaksOf } from '../format/part-gist.ts';
import { withoutBlanks } from '../text/blanks.ts';
import type { Likeness } from './extracted.ts';
import { fold } from './wording.ts';

export interface PartHeading {
  readonly part: Part;
  readonly likeness: Likeness;
  /** The numeral that stands there. */
  readonly numeral: string | undefined;
  /** Characters of the line that are the heading; what follows is text of the part. */
  readonly length: number;
  /** How sure it is that the line opens the part, from 1 to 5. */
  readonly weight: number;
}

/** The superseded format has a part less, but its pages carry the heading of that part too. */
const { parts } = format2021;

/** A heading is no longer than this. */
const MAX_LENGTH = 60;
const numerals = '一二三四五六七八九十';

interface Name {
  readonly part: Part;
  /** Folded, without its numeral. */
  readonly name: string;
  readonly isOfficial: boolean;
}

const names: readonly Name[] = parts.flatMap(part =>
  [part.label, ...part.variants].map((label, index) => ({ part, name: fold(label), isOfficial: index === 0 })),
);
const byName = new Map(names.map(entry => [entry.name, entry]));
/** Longest first, so that the whole of a heading is taken. */
const longestFirst = [...names].sort((a, b) => b.name.length - a.name.length);

/** 「一、」 as it is typed, or 「第一部分」, behind the marks of a chat program's text too; a bracketed numeral opens no part, whatever stands behind it. */
const numbered = new RegExp(`^[\\s#*]*(?:第\\s*)?([${numerals}])\\s*(?:部分)?\\s*[、.．,，:：\\s]*`);

/**
 * Reads a line as the heading of a part.
 * @returns undefined where it is none; weight 2 and less want to stand where the part belongs
 */
export function partHeadingOf(line: string): PartHeading | undefined {
  const head = line.slice(0, MAX_LENGTH);
  const numeral = numbered.exec(head)?.[1];
  const rest = numeral === undefined ? head : head.slice(numbered.exec(head)?.[0].length);
  const folded = fold(rest);
  if (folded === '') return undefined;
  const exact = line.length <= MAX_LENGTH ? byName.get(folded) : undefined;
  if (exact) return known(exact, line, numeral);
  if (numeral === undefined) return undefined;
  return glued(line, numeral) ?? near(line, folded, numeral);
}

function known({ part, isOfficial }: Name, line: string, numeral: string | undefined): PartHeading {
  const isItsNumeral = numeral === part.numeral;
  const likeness = line === partHeading(part) ? 'exact' : isOfficial && isItsNumeral ? 'form' : 'wording';
  // Under another numeral only the official words are sure: 「一、主动公开情况」 may be a heading within part one.
  const weight = isItsNumeral ? (likeness === 'exact' ? 5 : 4) : numeral !== undefined && isOfficial ? 3 : 2;
  return { part, likeness, numeral, length: line.length, weight };
}

/** 「六、其他需要报告的事项无」: the text of the part begins in the same line. */
function glued(line: string, numeral: string): PartHeading | undefined {
  const sign = numbered.exec(line)?.[0] ?? '';
  for (const { part, name, isOfficial } of longestFirst) {
    if (part.numeral !== numeral) continue;
    const length = prefixLength(line, sign.length, name);
    if (length === undefined) continue;
    const rest = line.slice(length);
    const sets =
      /^[\s。：:；;，,]/.test(rest) || /^(?:无|没有|暂无|20\d\d|本|我)/.test(rest) || withoutBlanks(rest).length > 8;
    if (!sets) return undefined;
    const isExact = line.startsWith(partHeading(part));
    return { part, likeness: isOfficial ? (isExact ? 'exact' : 'form') : 'wording', numeral, length, weight: 3 };
  }
  return undefined;
}

/** How many characters of a line from `start` on fold to the name; undefined where it begins with other words. */
function prefixLength(line: string, start: number, name: string): number | undefined {
  let matched = 0;
  for (let at = start; at < line.length && at < start + 2 * name.length; at++) {
    const folded = fold(line.charAt(at));
    if (!name.startsWith(folded, matched)) return undefined;
    matched += folded.length;
    if (matched === name.length) return at + 1;
  }
  return undefined;
}

/** Other words under the right numeral, close to a known wording or at least about the same thing. */
function near(line: string, folded: string, numeral: string): PartHeading | undefined {
  const part = parts.find(candidate => candidate.numeral === numeral);
  if (!part || line.length > 40 || /[。；;]/.test(line)) return undefined;
  const isNear = names.some(({ part: { id }, name }) => id === part.id && distance(name, folded) <= name.length * 0.3);
  if (!isNear && !speaksOf(part, folded)) return undefined;
  return { part, likeness: 'wording', numeral, length: line.length, weight: isNear ? 2 : 1 };
}
