import { partById } from '../../../format/index.ts';
import { linesOf } from '../../prose/lines.ts';
import { isTooShort } from '../../prose/part-length.ts';
import { tableTextByPath } from '../../prose/table-text.ts';
import { defineRule } from '../../rule.ts';
import { shortcomingList } from '../../words/lists.ts';
import { anyOf, wordsIn } from '../../words/word-list.ts';

/** 热点问题 and 群众关心的问题 are not the office's own; 「问题方面，」 and 「问题一：」 are. */
const named = new RegExp(
  `存在[^。；]{0,20}(?:问题|不足|差距|短板|薄弱)|(?<![点心注映边切])问题(?:方面|主要|[一二三四\\d]|[是有][：:])|${anyOf(wordsIn(shortcomingList, '不足'))}`,
);
const measure = new RegExp(anyOf(wordsIn(shortcomingList, '改进')));
/** 「暂未发现明显不足」 names none. */
const denied = /(?:未|没有|不|无)(?:发现|出现|存在)?(?:任何|明显|突出|其他|什么)*(?:的)?(?:问题|不足|短板|差距)/g;
/** 「不够丰富」「有待提高」 is what is wrong, not what is done about it. */
const lacking =
  /(?:不[够太甚]?|有待于?|亟待)(?:进一步)?(?:规范|健全|完善|丰富|优化|落实|提高|加强|强化|提升|改进|推进|拓宽)|(?:不够|有待于?|亟待)(?:进一步)?\p{Script=Han}{2}|规范性(?!文件)/gu;

export const problems = defineRule({
  id: 'content/problems',
  name: '问题和改进',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: '《中华人民共和国政府信息公开条例》第五十条第一款第四项',
  explanation: '第五部分先写存在的主要问题，再逐条写改进情况。只有打算没有问题，或者只有问题没有改进，都不完整。',
  wordings: {
    'no-problem': {
      what: '“{part}”没有写存在什么问题。',
      remedy: '先写问题，如“政策解读形式单一”“信息更新不够及时”，再写怎样改进。',
    },
    'no-measure': { what: '“{part}”没有写怎样改进。', remedy: '对照每个问题，写明已经采取或将要采取的措施。' },
  },
  examples: {
    wrong: '存在的主要问题及改进情况：持续加强平台建设，不断提高公开水平。',
    right: '存在的主要问题及改进情况：一是信息更新不够及时。我镇将建立更新台账，每月检查一次。',
  },
  *check(subject) {
    const path = 'problems';
    const sentences = linesOf(subject, path).map(line => line.text);
    const text = [...sentences, tableTextByPath(subject).get(path) ?? ''].join('\n');
    if (isTooShort(subject, path)) return;
    const values = { part: partById(subject.format, path).label };
    const { shortcomings, measures } = subject.settings.words;
    const has = (pattern: RegExp, where: string, own: readonly string[]) =>
      pattern.test(where) || own.some(word => where.includes(word));
    if (!has(named, text.replace(denied, ''), shortcomings)) yield { kind: 'no-problem', path, values };
    if (!has(measure, text.replace(lacking, ''), measures)) yield { kind: 'no-measure', path, values };
  },
});
