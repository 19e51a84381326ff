/** Lists whose parts do not add up to their whole, and the numbers that are wrong by the tables and so explain it. */

import { type Contradiction, contradictions } from '../figure-phrases/contradictions.ts';
import { oncePerSubject, type Subject } from '../subject.ts';
import { type CountedNumber, countsIn } from './counts.ts';
import { type ProseLine, proseLines } from './lines.ts';
import { LEAST_COUNTS, type PartList, partListsIn } from './part-lists.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { trailingSumsIn } from './trailing-sums.ts';

export interface BrokenList {
  readonly line: ProseLine;
  readonly list: PartList;
  /** Of all parts. */
  readonly sum: number;
  /** Where the sentence begins in its line. */
  readonly offset: number;
  /** Where the list begins and ends in its line. */
  readonly start: number;
  readonly end: number;
  /** With the number of the tables in place of this one the list is whole. */
  readonly explainedBy: Contradiction | undefined;
}

export const brokenLists = oncePerSubject((subject): readonly BrokenList[] => {
  const broken: BrokenList[] = [];
  const wrongIn = contradictionsByLine(subject);
  for (const line of proseLines(subject)) {
    if (countsIn(line.text).length < LEAST_COUNTS) continue;
    const wrong = wrongIn.get(line) ?? [];
    let read = 0;
    for (const { text, start } of withTheirParts(line.text)) {
      // Numbers are stated sentence after sentence: those of the sentences before are not gone through again.
      const first = read;
      while ((wrong[read]?.claim.start ?? Number.POSITIVE_INFINITY) < start + text.length) read++;
      const here = wrong.slice(first, read);
      for (const list of [...partListsIn(text), ...trailingSumsIn(text)]) {
        const { total, parts } = list;
        if (isWhole(list, ({ value }) => value)) continue;
        broken.push({
          line,
          list,
          sum: sumOf(parts, ({ value }) => value),
          offset: start,
          start: start + Math.min(total.start, parts[0]?.start ?? total.start),
          end: start + Math.max(total.end, parts.at(-1)?.end ?? total.end),
          explainedBy: explanation(here, list, start),
        });
      }
    }
  }
  return broken;
});

function contradictionsByLine(subject: Subject): ReadonlyMap<ProseLine, readonly Contradiction[]> {
  const byLine = new Map<ProseLine, Contradiction[]>();
  for (const contradiction of contradictions(subject)) {
    const { line } = contradiction;
    const known = byLine.get(line);
    if (known) known.push(contradiction);
    else byLine.set(line, [contradiction]);
  }
  return byLine;
}

/** The sentences of a line, with one that begins with 其中 joined to what it parts: 「共100条。其中…」. */
function withTheirParts(line: string): readonly Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentencesOf(line)) {
    const before = sentence.text.trimStart().startsWith('其中') ? joined.pop() : undefined;
    const start = before?.start ?? sentence.start;
    joined.push({ start, text: line.slice(start, sentence.start + sentence.text.length) });
  }
  return joined;
}

type Take = (count: CountedNumber) => number;

const sumOf = (counts: readonly CountedNumber[], take: Take): number =>
  counts.reduce((sum, count) => sum + take(count), 0);

function isWhole({ total, parts, isClosed }: PartList, take: Take): boolean {
  const [sum, whole] = [sumOf(parts, take), take(total)];
  return sum === whole || (sum < whole && !isClosed);
}

/** The first number of the list that the tables contradict and whose right value makes it whole. @param wrong of its sentence */
function explanation(wrong: readonly Contradiction[], list: PartList, offset: number): Contradiction | undefined {
  for (const count of [list.total, ...list.parts]) {
    const contradiction = wrong.find(({ claim }) => states(claim, count, offset));
    if (!contradiction) continue;
    const mends = contradiction.readings.some(({ value: right }) =>
      isWhole(list, other => (other === count ? right : other.value)),
    );
    if (mends) return contradiction;
  }
  return undefined;
}

/** @param offset of the sentence in its line */
const states = ({ said, denied, start, end }: Contradiction['claim'], count: CountedNumber, offset: number): boolean =>
  !denied && said === count.value && start <= offset + count.start && offset + count.start < end;
