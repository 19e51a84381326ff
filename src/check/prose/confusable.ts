/** Characters that are written for each other. */
import { confusableList } from '../words/lists.ts';
import { UnitSet } from '../words/unit-set.ts';
import { wordsIn } from '../words/word-list.ts';

/** The group of those that sound like a character, 0 for none. */
const sounds = new Uint16Array(1 << 16);
for (const [index, group] of wordsIn(confusableList, '同音').entries()) {
  for (const unit of units(group)) sounds[unit] = index + 1;
}
/** Pairs that look alike, as one number. */
const shapes = new Set<number>();
const hasLookalike = new UnitSet(wordsIn(confusableList, '形近').flatMap(group => group.split('')));
for (const group of wordsIn(confusableList, '形近')) {
  for (const one of units(group)) for (const other of units(group)) shapes.add(one * 0x10000 + other);
}

/** Whether one character is easily written for another, by sound or by shape. */
export function isConfused(one: number, other: number): boolean {
  if (one === other) return false;
  const sound = sounds[one];
  return (sound !== 0 && sound === sounds[other]) || (hasLookalike.has(one) && shapes.has(one * 0x10000 + other));
}

function units(text: string): readonly number[] {
  return text.split('').map(character => character.charCodeAt(0));
}
