/**
 * Misspellings that cannot be anything else where they stand. Collected 2026-11 from published reports. A word is listed only
 * with the context that makes it wrong: general correctors break names and titles.
 */
import type { Severity } from '../../rule.ts';

export interface Typo {
  readonly wrong: RegExp;
  /** What to put in its place; `$1` is the first group. */
  readonly right: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** A verb with an object: 更好的服务 alone is a noun. */
const governs = (verbs: string): string => `(?=(?:${verbs})(?![的和与及])\\p{Script=Han})`;

const verbs =
  '推动|推进|满足|发挥|促进|落实|做好|开展|完成|方便|了解|实现|适应|维护|回应|解决|接受|履行|指导|服务(?:于|群众|社会|经济|大局|基层|人民|企业)|保障(?:群众|公众|人民)';

export const typos: readonly Typo[] = [
  // 的 before a verb that an adverb governs.
  { wrong: /更好的(?=为)/, right: '更好地' },
  { wrong: new RegExp(`(?<!得到|取得|获得|实现|有)更好的${governs(verbs)}`, 'u'), right: '更好地' },
  {
    wrong: new RegExp(`(?<!得到|取得|获得|实现|有)(有效|有序|切实|扎实)的${governs('推进|推动|开展|促进|落实')}`, 'u'),
    right: '$1地',
  },
  { wrong: /截止到?(?=目前|\s*\d{4}\s*年|\s*\d{1,2}\s*月|年底)/, right: '截至' },
  { wrong: /(?<=图片、|数据、|表格、)图标|图标(?=、数据|、表格|和数据)/, right: '图表' },
  { wrong: /布署/, right: '部署' },
  { wrong: /(?<=工作)部属(?!单位|机构|高校)/, right: '部署' },
  { wrong: /反应(?=群众|社情|民意|诉求)/, right: '反映' },
  { wrong: /一如继往/, right: '一如既往' },
  { wrong: /再接再励/, right: '再接再厉' },
  { wrong: /迫不急待/, right: '迫不及待' },
  { wrong: /按步就班/, right: '按部就班' },
  { wrong: /因地治宜/, right: '因地制宜' },
  { wrong: /做为(?=一项|一个|一种|重要|重点)/, right: '作为' },
  { wrong: /贯切/, right: '贯彻' },
  { wrong: /落实倒位/, right: '落实到位' },
  { wrong: /(政务|信息)工开/, right: '$1公开', severity: 'error' },
  { wrong: /公开条列/, right: '公开条例', severity: 'error' },
  { wrong: /依申情/, right: '依申请', severity: 'error' },
  { wrong: /申情公开/, right: '申请公开', severity: 'error' },
  { wrong: /行政复义/, right: '行政复议', severity: 'error' },
  { wrong: /行政诉松/, right: '行政诉讼', severity: 'error' },
  { wrong: /规范姓文件/, right: '规范性文件', severity: 'error' },
  { wrong: /攻府|政俯|政符|(?<=人民|[省市县区镇乡])正府/, right: '政府', severity: 'error' },
  { wrong: /共合国/, right: '共和国', severity: 'error' },
  { wrong: /中华人名/, right: '中华人民', severity: 'error' },
  { wrong: /国务员/, right: '国务院', severity: 'error' },
];
