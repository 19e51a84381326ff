/** 的 before a verb that an adverb governs, where 地 belongs: 更好的推进. */

import { sought } from './sought.ts';

/** A verb with an object: 更好的服务 alone is a noun. */
const governs = (verbs: string): string => `(?=(?:${verbs})(?![的和与及])\\p{Script=Han})`;

const verbs =
  '推动|推进|满足|发挥|促进|落实|做好|开展|完成|方便|了解|实现|适应|维护|回应|解决|接受|履行|指导|提供|服务于';
const withObject = '服务(?:群众|社会|经济|大局|基层|人民|企业)|保障(?:群众|公众|人民)';

const patterns: readonly RegExp[] = [
  /更好的(?=为)/,
  new RegExp(`(?<!得到|取得|获得|实现|有)更好的${governs(`${verbs}|${withObject}`)}`, 'u'),
  new RegExp(`(?<!得到|取得|获得|实现|有)更好的(?=(?:${withObject})(?:[，。；、]|$))`, 'u'),
  new RegExp(`(?<!得到|取得|获得|实现|有)(?:有效|有序|切实|扎实)的${governs('推进|推动|开展|促进|落实')}`, 'u'),
];

const words: readonly string[] = ['更好的', '有效的', '有序的', '切实的', '扎实的'];
export const adverbs = sought(words, ...patterns);

/** The first of each kind in a line: the adverb with its 的, and where it begins. */
export function findAdverbs(text: string): readonly { readonly shown: string; readonly index: number }[] {
  if (!words.some(adverb => text.includes(adverb))) return [];
  return patterns.flatMap(pattern => {
    const match = pattern.exec(text);
    return match ? [{ shown: match[0], index: match.index }] : [];
  });
}
