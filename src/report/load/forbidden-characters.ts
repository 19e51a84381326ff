/** Characters that no report can hold: what they show cannot be printed, and some of them mark places in templates. */
import type { Failure } from '../../result.ts';

/** Controls other than tab and line feed, lone surrogates, noncharacters (Unicode 23.7). */
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** @returns the first such character, if there is one */
export function forbiddenCharacter(text: string): string | undefined {
  return forbidden.exec(text)?.[0];
}

/** How to speak of a character that cannot be seen. */
export function characterFailure(character: string): Pick<Failure, 'what' | 'remedy'> {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    what: `这一行里有一个看不见的控制字符（编号 ${number}），报告里不能有这样的字符。`,
    remedy: '多半是从别处粘贴时带进来的。请把这一行删掉，重新打一遍；要分段就按回车键。',
  };
}

const MOST = 20;

/** Every line of a file with such a character, the first twenty. */
export function forbiddenCharacterFailures(lines: readonly string[]): Failure[] {
  const failures: Failure[] = [];
  for (const [index, line] of lines.entries()) {
    const match = forbidden.exec(line);
    if (match) failures.push({ ...characterFailure(match[0]), line: index + 1, column: match.index + 1 });
    if (failures.length === MOST) break;
  }
  return failures;
}
