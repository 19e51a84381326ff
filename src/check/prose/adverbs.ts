/** 的 before a verb that an adverb governs, where 地 belongs: 更好的推进. */

import { governedVerbList } from '../words/lists.ts';
import { anyOf, wordsIn } from '../words/word-list.ts';
import { sought } from './sought.ts';

/** A verb with an object: 更好的服务 alone is a noun. */
const governs = (verbs: string): string => `(?=(?:${verbs})(?![的和与及])\\p{Script=Han})`;

const verbs = anyOf(wordsIn(governedVerbList, '后面接宾语的动词'));
const withObject = anyOf(wordsIn(governedVerbList, '动词和宾语'));

const done = '有效 有序 切实 扎实 及时 准确 全面 充分 深入 积极 圆满 顺利 有力 极大 大大 显著 明显'.split(' ');

const patterns: readonly RegExp[] = [
  /更好的(?=为)/,
  new RegExp(`(?<!得到|取得|获得|实现|有)更好的${governs(`${verbs}|${withObject}`)}`, 'u'),
  new RegExp(`(?<!得到|取得|获得|实现|有)更好的(?=(?:${withObject})(?:[，。；、]|$))`, 'u'),
  new RegExp(`(?<!得到|取得|获得|实现|有)(?:有效|有序|切实|扎实)的${governs('推进|推动|开展|促进|落实')}`, 'u'),
  // 有效的保障了…: a verb that was done has an adverb, whatever it is.
  new RegExp(
    `(?<!得到|取得|获得|实现|有|[得到现有]了)(?:${done.join('|')})的(?=(?:保证|保障|完成|落实|解决|满足|推动|推进|促进|提升|提高|增强|维护|发挥|加强|改善|方便|履行)了)`,
    'u',
  ),
];

const words: readonly string[] = ['更好的', ...done.map(adverb => `${adverb}的`)];
export const adverbs = sought(words, ...patterns);

/** The first of each kind in a line: the adverb with its 的, and where it begins. */
export function findAdverbs(text: string): readonly { readonly shown: string; readonly index: number }[] {
  if (!words.some(adverb => text.includes(adverb))) return [];
  return patterns.flatMap(pattern => {
    const match = pattern.exec(text);
    return match ? [{ shown: match[0], index: match.index }] : [];
  });
}
