import { linesWith } from '../../prose/lines.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';
import { nameList } from '../../words/lists.ts';
import { anyOf, wordsIn } from '../../words/word-list.ts';

const surname = anyOf(wordsIn(nameList, '姓氏'));
const given = '\\p{Script=Han}{1,2}';
/** 刘某 names nobody. */
const namedGiven = '[^某\\P{Script=Han}]';
const posts = anyOf(wordsIn(nameList, '职务'));
const post = `${anyOf(wordsIn(nameList, '组织'))}?(?:副)?${posts}`;
const ends =
  '(?=[，,、。；;：:（）()]|[担兼]任|任[正副]?[组主]|为[正副]?组长|牵头|负责|审签|审定|签批|主持|主抓|分管|同志|等[人同]|$)';

const signers = ['联系', '审核', '审签', '填报', '制表', '校对', '责任', '经办', '签发'].map(deed => `${deed}人`);
const signing = anyOf(signers);

/** Before a list of names: 监督员10名（张志强、李秀兰等）. */
const groups = ['名（', '名(', '员（', '员('];
/** Without one of these beside it no name is told from other words, and few lines have one. */
const companions = [...new Set(['同志', '申请人', ...groups, ...signers, ...wordsIn(nameList, '职务')])];
const beside = new RegExp(anyOf(companions));

/** Whoever applied is named in full; 申请人 is followed by verbs as well, so that the name must end its phrase. */
const applicant = '(?<!法)申请人[：:]?[ ]?';
const endsPhrase = '(?=[，,、）)；;。]|等[人\\d]|(?:的|所)?(?:申请|提出|要求|诉|不服|起诉|反映|来信))';

interface Way {
  /** What stands in each: most lines have none. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

const verbs = '听取|主持|带队|出席|召开|参加|讲话|作(?:了|动员|部署)|亲自|多次|率队|签发|每[月季周年半]';
const ofPost = new RegExp(`${signing}|${posts}`);

const ways: readonly Way[] = [
  // 镇长张某某担任组长
  { sign: ofPost, pattern: new RegExp(`(?<=${post}|${signing}[：:]?\\s?)${surname}${given}${ends}`, 'u') },
  // 局长刘志刚听取汇报: two characters of a given name, as verbs follow many words
  { sign: new RegExp(verbs), pattern: new RegExp(`(?<=${post})${surname}${namedGiven}{2}(?=${verbs})`, 'u') },
  // 张某某同志
  {
    sign: /同志/,
    pattern: new RegExp(
      `(?<!\\p{Script=Han})${surname}${given}(?=同志)|(?<=由|以|为|向|[，、和：])${surname}${given}(?=同志)`,
      'u',
    ),
  },
  // 申请人张小明，不服答复
  {
    sign: /申请人/,
    pattern: new RegExp(
      `(?<=${applicant})${surname}${namedGiven}{2}${endsPhrase}|(?<=申请人[：:][ ]?)${surname}${namedGiven}${endsPhrase}`,
      'u',
    ),
  },
  {
    sign: /[名员][（(]/,
    pattern: new RegExp(
      `(?<=[名员][（(])${surname}${namedGiven}{2}(?=(?:、${surname}${namedGiven}{1,2})+(?:等\\d{0,3}[名人]?)?[）)])`,
      'u',
    ),
  },
  // 由张某某镇长负责
  { sign: ofPost, pattern: new RegExp(`(?<=^|[，、。；：（由])${surname}${given}(?=${post})`, 'u') },
];
const named = sought(companions, beside, ...ways.map(({ pattern }) => pattern));
/** What looks like a name and is none: 主任石料厂, 组长马上. */
const noName = new RegExp(anyOf(wordsIn(nameList, '不是姓名')));

export const person = defineRule({
  id: 'privacy/person',
  name: '个人姓名',
  severity: 'hint',
  appliesTo: ['data', 'draft'],
  basis: '《中华人民共和国个人信息保护法》',
  explanation:
    '年报一般只写职务不写姓名。人员会变动，姓名和职务连在一起长期挂在网上没有必要；依法应当公开的领导信息在机构职能栏目公开。',
  wordings: {
    name: { what: '这里写了个人姓名：{shown}。', remedy: '只写职务，如“由镇长担任组长”；确需写明的可以保留。' },
  },
  examples: {
    wrong: '成立由镇长王建国任组长的领导小组。',
    right: '成立由镇长任组长的领导小组。',
  },
  *check(subject) {
    for (const { path, line, text } of linesWith(subject, named)) {
      if (!beside.test(text)) continue;
      for (const { sign, pattern } of ways) {
        const match = sign.test(text) ? pattern.exec(text) : null;
        if (!match || noName.test(match[0])) continue;
        const shown = `${match[0].charAt(0)}${'*'.repeat(match[0].length - 1)}`;
        yield { kind: 'name', path, line, excerpt: shown, offset: match.index, values: { shown } };
        break;
      }
    }
  },
});
