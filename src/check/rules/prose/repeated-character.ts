import { wordAt } from '../../../text/words.ts';
import { mayBeInProse, proseLines } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';
import { isAllowed } from '../../words/in-force.ts';
import { doubledList } from '../../words/lists.ts';
import { anyOf, wordsIn } from '../../words/word-list.ts';

/** One character or a word of up to four twice in a row. */
const doubled = /([\u4e00-\u9fff]{2,4})\1|([\u4e00-\u9fff])\2/g;

/** Characters that are said twice, 人人, and those that end one word and begin the next, 市市场监管局. */
const harmless = new Set(
  ['可以重叠的字', '人名里重叠的字', '一个词的末字和后一个词的首字', '虚词和数目'].flatMap(name =>
    wordsIn(doubledList, name),
  ),
);
/** 加上｜上年结转: the second begins a word that the segmenter knows only with more of it. */
const begins = new RegExp(`^${anyOf(wordsIn(doubledList, '后面另起一个词'))}`);
/** 农民工｜工资, 幼儿园｜园长: words that the segmenter knows only in pieces; what meets them must be a word too. */
const endsWord = new RegExp(`${anyOf(wordsIn(doubledList, '末字常与下一个词相接'))}$`);
const beginsWord = new RegExp(`^${anyOf(wordsIn(doubledList, '首字常与上一个词相接'))}`);
/** 信息公开｜公开目录 */
const joints = new Set(wordsIn(doubledList, '复合词首尾相接'));
/** Characters that may be said twice, where they are not: 我镇镇高度重视, 进一步步, 申请的的办理. What stands before is looked at last. */
const slip =
  /(?<twice>[镇乡县市区局委办])\k<twice>(?<=[我本]..)(?=[高认积坚始严将在按深依未没共通进全紧围切扎收公信对已持加把以聚强充主不])|人人(?=员)|人人(?<=专..)|会会(?<=社..)(?=公开|公布|各界|监督|发布|公众|关切)|再再(?=[上加提进])|步步(?<=进一..)|时时(?<=[及按随适准]..)|强强(?<=[加增]..)|的的(?<![目标总]..)(?!确)|和和(?<!(?:[共总饱缓温]|(?<!水)平)..)(?![平气美睦])|了了(?![解却断然结])|在在(?<![现正实存所潜内自]..)(?![建线逃职校场岗家编册])|是是(?<![但凡可于就]..)(?![非否])|可可(?<=[方均都亦也皆即]..)(?![西粉豆爱])|民民(?<=[居村农市公渔牧网市便利惠]..)(?![间政众主生意企营族办宿俗警兵歌])|局局(?=认真|高度重|积极|坚持|始终|严格|深入|切实|扎实|持续|紧紧|共收|未收)|(?<seat>[县镇乡])\k<seat>(?<![我本全各该每两跨]..)(?=人民政府)/g;
/** Two signs that cannot stand together: ，， 。。 ；。 */
const marks = /[，、；：][，。、；：]|。[，。、；：]/g;
const slips = sought(
  [...'镇乡县市区局委办人步时强的和了在是可民会再'].map(character => character + character),
  slip,
);
const meetings = sought(
  [...'，、；：。'].flatMap(mark => [...'，。、；：'].map(other => mark + other)),
  marks,
);
/** 舆情｜情况: two words that the segmenter does not part. */
const parted = ['两个词相接', '叠字开头的成语']
  .flatMap(name => wordsIn(doubledList, name))
  .map(words => ({ words, at: words.search(/(.)\1/u) }));
/** 区政府｜政府信息公开培训 */
const ofSeat = /(?:[省市县区镇乡州级旗]|人民)$/;
const ofGovernment = /^(?:信息|网站|门户|采购|公报|工作报告|常务)/;
/** 信息｜公开公开目录, but not 一是｜公开公开内容. */
const compound = /\p{Script=Han}(?<![是的对和及与])$/u;
/** A compound goes on after its first word. */
const goesOn =
  /^(?:目录|指南|栏|平台|专[栏区]|制度|条例|年[报度]|网|[事项]|方式|内容|属性|标准|对象|人员|中心|机构|大厅|体系|机制|办法|规定|企业|群众)/u;

export const repeatedCharacter = defineRule({
  id: 'prose/repeated-character',
  name: '重复的字词',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '一个字或一个词连打了两遍，如“公开方式式”“工作工作”。“人人”“紧紧”“方方面面”“工作作风”这样本来就有的说法不算。一串并列的事项里同一项列了两次，也在这里提示。',
  wordings: {
    character: { what: '“{shown}”里多打了一个“{twice}”字。', remedy: '去掉一个“{twice}”字。' },
    word: { what: '“{twice}”连写了两遍。', remedy: '去掉一个“{twice}”。' },
    item: { what: '“{twice}”在这一串里列了两次。', remedy: '去掉重复的一个；原来要写别的，改正过来。' },
    mark: { what: '“{shown}”：标点连在一起。', remedy: '只留一个。' },
  },
  examples: { wrong: '努力做到公开方式式灵活多样。', right: '努力做到公开方式灵活多样。' },
  *check(subject) {
    const isAnySlip = mayBeInProse(subject, slips);
    const isAnyMark = mayBeInProse(subject, meetings);
    for (const { path, line, text } of proseLines(subject)) {
      for (const { index, 0: shown } of isAnySlip ? matchesIn(text, slip) : []) {
        const around = text.slice(Math.max(0, index - 3), index + 2);
        const values = { shown: around, twice: shown.charAt(0) };
        yield { kind: 'character', path, line, offset: index, excerpt: shown, values };
      }
      for (const { index, 0: shown } of isAnyMark ? matchesIn(text, marks) : []) {
        yield { kind: 'mark', path, line, offset: index, excerpt: shown, values: { shown } };
      }
      for (const { twice, at } of itemsTwice(text)) {
        yield { kind: 'item', path, line, offset: at, excerpt: twice, values: { twice } };
      }
      for (const match of matchesIn(text, doubled)) {
        const [shown, word, character] = match;
        if (isAllowed(subject, text, match.index, shown.length)) continue;
        const place = { path, line, offset: match.index };
        if (word) {
          if (
            word === '政府' &&
            ofSeat.test(text.slice(0, match.index)) &&
            ofGovernment.test(text.slice(match.index + 4))
          )
            continue;
          const isJoint = joints.has(word) && compound.test(text.slice(0, match.index));
          if (word.startsWith('一') || (isJoint && goesOn.test(text.slice(match.index + shown.length)))) continue;
          yield { kind: 'word', ...place, excerpt: shown, values: { shown, twice: word } };
        } else if (character && isSlip(text, match.index, character)) {
          const around = text.slice(Math.max(0, match.index - 3), match.index + 2);
          yield { kind: 'character', ...place, excerpt: shown, values: { shown: around, twice: character } };
        }
      }
    }
  },
});

/** What ends a list; verbs and brackets may make each part mean something else. */
const aroundLists = /[，,。；：:！？（）()《》“”]/;
/** Part of every list, and quickly looked for. */
const listed = /、[^，,。；：:！？（）()《》“”、]+、/;
/** The last of a list, and what is said of all of them. */
const lastItem = /^(.{2,}?)(?:等|以及|和|与|及).*$/u;
const isItem = /^\p{Script=Han}{2,12}$/u;

/** Items that a list names twice: 惠农补贴、社会救助、惠农补贴. */
function itemsTwice(text: string): { twice: string; at: number }[] {
  const found: { twice: string; at: number }[] = [];
  if (!listed.test(text)) return found;
  let at = 0;
  for (const words of text.split(aroundLists)) {
    // Three make a list.
    const isList = words.indexOf('、') < words.lastIndexOf('、');
    const parts = isList ? words.split('、') : [];
    const seen = new Set<string>();
    let start = at;
    for (const part of parts) {
      const item = lastItem.exec(part)?.[1] ?? part;
      if (isItem.test(item) && seen.has(item)) found.push({ twice: item, at: start });
      seen.add(item);
      start += part.length + 1;
    }
    at += words.length + 1;
  }
  return found;
}

/** Two words meet at the pair, and one of them is that single character: 方式｜式, not 工作｜作风. */
function isSlip(text: string, at: number, character: string): boolean {
  if (harmless.has(character)) return false;
  if (begins.test(text.slice(at + 1))) return false;
  if (parted.some(({ words, at: pair }) => text.startsWith(words, at - pair))) return false;
  // 方方面面, 实实在在
  if (text[at + 2] === text[at + 3] || (at > 1 && text[at - 2] === text[at - 1])) return false;
  // A few characters on either side are enough to tell the words apart.
  const from = Math.max(0, at - 8);
  const around = text.slice(from, at + 10);
  const first = wordAt(around, at - from);
  const second = wordAt(around, at - from + 1);
  if (!first || !second || first.index === second.index) return false;
  const isWordBefore = first.segment !== character || endsWord.test(text.slice(0, at + 1));
  const isWordBehind = second.segment !== character || beginsWord.test(text.slice(at + 1));
  return !isWordBefore || !isWordBehind;
}
