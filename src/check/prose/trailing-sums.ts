/** 「建议9件、提案14件，合计23件」: parts that are listed with 、 and then added up. Says nothing where more may belong to the sum. */
import { type CountedNumber, countsIn } from './counts.ts';
import { matchesIn } from './matches.ts';
import type { PartList } from './part-lists.ts';
import { LONGEST_SENTENCE } from './sentences.ts';

/** What adds up, with the number right behind it. */
const adding = /[，,][ ]*(?:[二两三四]者|[二两三四]项)?(?:合计|共计|总计|一共|共)[为有]?[ ]*(?=\d)/g;
/** Where the clause that lists the parts begins. */
const clauseStart = /[，,：:（(）)][^，,：:（(）)]*$/;
const joins = /[、和及与]/;
/** What stands in more than one part, or is no part. */
const apart = /同比|[比较][上去同]|增[加长]|减少|下降|平均|[年月日人]均|重复|多渠道|其余|[约近逾超]/;

/** Every sum of a sentence with the parts before it, whether it is right or not. */
export function trailingSumsIn(sentence: string): readonly PartList[] {
  if (sentence.length > LONGEST_SENTENCE || sentence.search(adding) < 0) return [];
  const counts = countsIn(sentence);
  const lists: PartList[] = [];
  for (const { index, 0: words } of matchesIn(sentence, adding)) {
    const total = counts.find(({ start }) => start === index + words.length);
    const from = (clauseStart.exec(sentence.slice(0, index))?.index ?? -1) + 1;
    const parts = counts.filter(({ start, end }) => start >= from && end <= index);
    if (!total?.exact || parts.length < 2 || apart.test(sentence.slice(from, index))) continue;
    if (parts.some(({ unit, exact }) => unit !== total.unit || !exact) || !areListed(sentence, parts)) continue;
    if (isOfMore(counts, total, index)) continue;
    lists.push({ total, parts, isClosed: true, isByChannel: false });
  }
  return lists;
}

const areListed = (sentence: string, parts: readonly CountedNumber[]): boolean =>
  parts.every(({ end }, at) => at === parts.length - 1 || joins.test(sentence.slice(end, parts[at + 1]?.start)));

/** Some of the numbers before make up the sum, be they listed together or not. */
function isOfMore(counts: readonly CountedNumber[], total: CountedNumber, before: number): boolean {
  let sum = 0;
  const alike = counts.filter(({ unit, end }) => unit === total.unit && end <= before).reverse();
  return alike.some(({ value }) => {
    sum += value;
    return sum === total.value;
  });
}
