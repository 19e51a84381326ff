/** Long names with one character lost: 标准化规化, 习近平新时代中国特社会主义思想. */
import { longNameList } from './lists.ts';
import { type Correction, type CorrectionList, wordsIn } from './word-list.ts';

const others = wordsIn(longNameList, '少了字也对的说法');

const without = (name: string, at: number): string => name.slice(0, at) + name.slice(at + 1);

/** What a name is where a character between its first and its last is lost. */
function insideLost(name: string): Correction[] {
  const wrong = new Set(Array.from({ length: name.length - 2 }, (_, before) => without(name, before + 1)));
  return [...wrong].map(word => ({ wrong: word, right: name }));
}

const isOther = ({ wrong }: Correction): boolean => others.some(other => wrong.includes(other));

const names = wordsIn(longNameList, '名称').flatMap(insideLost);
const formulas = wordsIn(longNameList, '国家名称和固定提法')
  .flatMap(name => [
    ...insideLost(name),
    { wrong: name.slice(0, -1), right: name, notFollowedBy: `.{0,1}${name.slice(-1)}` },
  ])
  .map((correction): Correction => ({ ...correction, serious: true }));

/** Where a longer name has lost what a shorter one has as well, the longer is told. */
const byWrong = new Map(
  [...names, ...formulas].filter(correction => !isOther(correction)).map(correction => [correction.wrong, correction]),
);

export const lostCharacterList: CorrectionList = { ...longNameList, entries: [...byWrong.values()] };
