/** Characters that are written for each other. */
import { confusableList } from '../words/lists.ts';
import { wordsIn } from '../words/word-list.ts';

const none: ReadonlySet<number> = new Set();
/** The group of those that sound like a character, 0 for none. */
const sounds = new Uint16Array(1 << 16);
let group = 0;
for (const alike of wordsIn(confusableList, '同音')) {
  group++;
  for (let at = 0; at < alike.length; at++) sounds[alike.charCodeAt(at)] = group;
}
/** Those that look like a character, the character itself among them. */
const shapes = new Map<number, ReadonlySet<number>>();
for (const group of wordsIn(confusableList, '形近').map(units)) {
  for (const one of group) shapes.set(one, new Set([...lookalikesOf(one), ...group]));
}

/** A number for all characters that sound alike, 0 where none sounds like it. */
export const soundOf = (unit: number): number => sounds[unit] ?? 0;

/** What looks like a character. */
export function lookalikesOf(unit: number): ReadonlySet<number> {
  return shapes.get(unit) ?? none;
}

/** Whether one character is easily written for another, by sound or by shape. */
export function isConfused(one: number, other: number): boolean {
  if (one === other) return false;
  const sound = soundOf(one);
  return (sound !== 0 && sound === soundOf(other)) || lookalikesOf(one).has(other);
}

function units(text: string): readonly number[] {
  return text.split('').map(character => character.charCodeAt(0));
}
