import { proseLines } from '../../prose/lines.ts';
import { wordsOf } from '../../prose/words-of.ts';
import { defineRule } from '../../rule.ts';

/** One character or a word of up to four twice in a row. */
const doubled = /(\p{Script=Han}{2,4})\1|(\p{Script=Han})\2/gu;

/** Characters that are said twice: 人人, 处处, 紧紧; the last line are those of given names. */
const reduplicated = new Set(
  '人天家户村时处事样件条项步层级年月日代点个次句字常渐稳牢深默往仅刚纷久种多大好慢早频面双连紧门行篇份张场块站岗谁重远强环' +
    '丽娜芳婷静莉倩媛晶洋洁燕玲萍莹佳雪敏红娟伟圆琳',
);
/** A place or an organ may be followed by what begins alike: 市市场监管局, 小组组长. Function words and numerals may too. */
const meetsItself = new Set(
  '省市县区镇乡局会组部院校站所队委厅办科股署司馆团厂党政国民社区州盟旗' +
    '对把和与同从到在为以是有不将由被让给及并或按就的地得着过了向于〇零一二三四五六七八九十百千万',
);
/** 加上｜上年结转, 以上｜上级: the second begins a word that the segmenter knows only with more of it. */
const begins = /^(?:上(?:一?年|级|半年|述|月)|下(?:一?年|级|半年|一步|发|属))/;
/** Compounds that end or begin with a word of two characters: 信息公开｜公开目录. */
const compounds = /^(?:公开公开|服务服务|管理管理)(?=\p{Script=Han})/u;

export const repeatedCharacter = defineRule({
  id: 'prose/repeated-character',
  name: '重复的字词',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '一个字或一个词连打了两遍，如“公开方式式”“工作工作”。“人人”“紧紧”“方方面面”“工作作风”这样本来就有的说法不算。',
  wordings: {
    character: { what: '“{shown}”里多打了一个“{twice}”字。', remedy: '去掉一个“{twice}”字。' },
    word: { what: '“{twice}”连写了两遍。', remedy: '去掉一个“{twice}”。' },
  },
  examples: { wrong: '努力做到公开方式式灵活多样。', right: '努力做到公开方式灵活多样。' },
  *check(subject) {
    for (const { path, line, text } of proseLines(subject)) {
      for (const match of text.matchAll(doubled)) {
        const [shown, word, character] = match;
        const place = { path, line, offset: match.index };
        if (word) {
          if (word.startsWith('一') || compounds.test(text.slice(match.index))) continue;
          yield { kind: 'word', ...place, excerpt: shown, values: { shown, twice: word } };
        } else if (character && isSlip(text, match.index, character)) {
          const around = text.slice(Math.max(0, match.index - 3), match.index + 2);
          yield { kind: 'character', ...place, excerpt: shown, values: { shown: around, twice: character } };
        }
      }
    }
  },
});

/** Two words meet at the pair, and one of them is that single character: 方式｜式, not 工作｜作风. */
function isSlip(text: string, at: number, character: string): boolean {
  if (reduplicated.has(character) || meetsItself.has(character)) return false;
  if (begins.test(text.slice(at + 1))) return false;
  // 方方面面, 实实在在
  if (text[at + 2] === text[at + 3] || (at > 1 && text[at - 2] === text[at - 1])) return false;
  // A few characters on either side are enough to tell the words apart.
  const from = Math.max(0, at - 8);
  const words = [...wordsOf(text.slice(from, at + 10))];
  const pair = at - from;
  const first = words.find(({ index, segment }) => index <= pair && pair < index + segment.length);
  const second = words.find(({ index, segment }) => index <= pair + 1 && pair + 1 < index + segment.length);
  if (!first || !second || first === second) return false;
  return first.segment === character || second.segment === character;
}
