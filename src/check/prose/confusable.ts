/** Characters that are written for each other. */
import { confusableList } from '../words/lists.ts';
import { wordsIn } from '../words/word-list.ts';

/** Groups of characters that sound alike, each group a text; none stands in two of them. */
const groups = ['', ...wordsIn(confusableList, '同音')];
/** The group of a character by its UTF-16 unit. */
const groupOf = new Uint16Array(1 << 16);
groups.forEach((group, index) => {
  for (let at = 0; at < group.length; at++) groupOf[group.charCodeAt(at)] = index;
});

/** What looks like a character, by its UTF-16 unit: a text in which the character stands itself. */
const shapes = new Map<number, string>();
for (const group of wordsIn(confusableList, '形近')) {
  for (let at = 0; at < group.length; at++) {
    const unit = group.charCodeAt(at);
    shapes.set(unit, (shapes.get(unit) ?? '') + group);
  }
}

/** A number for all characters that sound alike, 0 where none sounds like it. */
export const soundOf = (unit: number): number => groupOf[unit] ?? 0;

/** The characters that sound like one, and those that look like it, the character itself among them; empty for none. */
export const soundsLike = (unit: number): string => groups[soundOf(unit)] ?? '';
export const looksLike = (unit: number): string => shapes.get(unit) ?? '';

/** Whether one character is easily written for another, by sound or by shape. Both are UTF-16 units. */
export function isConfused(one: number, other: number): boolean {
  if (one === other) return false;
  const sound = soundOf(one);
  return (sound !== 0 && sound === soundOf(other)) || looksLike(one).includes(String.fromCharCode(other));
}
