import { type FormatDefinition, feeMeasures, format2019, format2021 } from '../../../format/index.ts';
import { withoutBlanks } from '../../../text/blanks.ts';
import { type Change, mendOf } from '../../fix/mend.ts';
import { linesWith, type ProseLine } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule, type Fact } from '../../rule.ts';

/** 国办公开办函〔2021〕30号 and what people make of it: year and number. */
const reference =
  /国办(?:[公开办]{0,3}[函涵发]|公开办?)\s*(?:[〔［[【（(<《]\s*)?(\d{4})\s*(?:[〕］\]】）)>》]\s*)?(?:第\s*)?(\d{1,3})\s*号/gu;
/** The notice by its name, right before its number. */
const formatNotice = /工作年度报告格式》?[〉>]?[^。；《]{0,6}$/;
/** Any other document with its year in brackets that keyboards have. */
const square = /[发函办令字文][ ]?[［[【](20\d{2})[］\]】][ ]?第?\d{1,4}号/g;
/** The order by which the 条例 was promulgated, in brackets behind its name. */
const order = /(?:政府信息公开|《)条例》?\s*[（(](?:中华人民共和国)?国(?:务院)?令\s*(?:第\s*)?(\d{3,4})\s*号/;
const ORDER = '711';
/** The measures on the processing fee, with the number behind their name. */
const feeMeasuresCited =
  /信息处理费管理办法》?\s*[（(]\s*(国办[^〔［[【（()）]{0,8}[〔［[【（(](\d{4})[〕］\]】）)]\s*第?(\d{1,4})号)/;
/** Its number, right before what it asks for: 国办公开办函〔2020〕30号文件规定的格式. */
const ownFormat = /^[）)]?[^。；《，]{0,8}(?:规定|要求)的(?:统一)?格式/;
const trial = /工作年度报告格式》?（试行）/;
const cited = sought(
  ['国办', '工作年度报告格式', '国令', '国务院令', '[20', '【20', '［20'],
  reference,
  square,
  order,
  feeMeasuresCited,
  trial,
);

/** 2021-30 */
const numberOf = ({ reference: text }: FormatDefinition): string => text.replace(/^.*?〔(\d+)〕(\d+)号$/, '$1-$2');
const SINCE = format2021.years.from;
const inForce = numberOf(format2021);
const replaced = numberOf(format2019);

export const basis = defineRule({
  id: 'content/basis',
  name: '引用的文件',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: format2021.reference,
  explanation: `2021年度起，年报格式依据${format2021.reference}，原来的${format2019.reference}（试行）已被替代。发文字号的年份用六角括号“〔〕”。`,
  wordings: {
    superseded: {
      what: '引用的{shown}从{from}年度起已被替代。',
      remedy: `改为：${format2021.reference}。`,
    },
    brackets: { what: '发文字号的年份写成了“{shown}”。', remedy: '年份用六角括号，改为：{wanted}。' },
    form: { what: '发文字号写成了“{shown}”。', remedy: `改为：${format2021.reference}。` },
    order: {
      what: '《政府信息公开条例》的国务院令号写成了第{number}号。',
      remedy: `现行《中华人民共和国政府信息公开条例》由国务院令第${ORDER}号公布，改为“第${ORDER}号”。`,
    },
    feeMeasures: {
      what: `${feeMeasures.title}的文号写成了“{shown}”。`,
      remedy: `改为：${feeMeasures.reference}。`,
    },
  },
  mendable: '年份的括号写成“[]”“【】”等，或者中间有空格的发文字号：改为“〔〕”，去掉空格；缺字多字的不改。',
  examples: {
    wrong: '根据《政府信息公开工作年度报告格式》（国办公开办函[2021]30号）要求编制。',
    right: '根据《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求编制。',
  },
  *check(subject) {
    const { year } = subject.report;
    if (year === undefined || year < SINCE) return;
    // One that cites both has not overlooked the new one.
    const lines = linesWith(subject, cited);
    const citesNew = lines.some(({ text }) => text.includes(format2021.reference));
    for (const line of lines) {
      const citations = citationsIn(line.text);
      yield* formatNotices(line, citations, citesNew);
      yield* squareBrackets(line, citations);
      yield* orders(line);
      yield* feeMeasureNumbers(line);
      yield* trialFormats(line);
    }
  },
});

type Kind = 'superseded' | 'brackets' | 'form' | 'order' | 'feeMeasures';

/** Words that look like the number of the notice on the format. */
interface Citation {
  readonly shown: string;
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** 2021-30 */
  readonly number: string;
  /** With the office that issued the notice; others issue documents of the same number. */
  readonly isOfItsOffice: boolean;
}

const citationsIn = (text: string): readonly Citation[] =>
  matchesIn(text, reference).map(({ 0: shown, 1: year, 2: number, index }) => ({
    shown,
    start: index,
    end: index + shown.length,
    number: `${year}-${number}`,
    isOfItsOffice: shown.includes('公开办'),
  }));

const placed = ({ path, line }: ProseLine, excerpt: string, offset: number) => ({ path, line, excerpt, offset });

/** The notice on the format: the one that is replaced, or the one in force in another form. */
function* formatNotices(prose: ProseLine, citations: readonly Citation[], citesNew: boolean): Iterable<Fact<Kind>> {
  for (const citation of citations) {
    const { shown, start, number, isOfItsOffice } = citation;
    const place = placed(prose, shown, start);
    if (number === replaced) {
      if (!isOfItsOffice) continue;
      yield { kind: 'superseded', ...place, values: { from: SINCE, shown }, severity: citesNew ? 'hint' : 'warning' };
    } else if (number === inForce) {
      if (withoutBlanks(shown) === format2021.reference) continue;
      const changes = formChanges(shown, start);
      yield { kind: 'form', ...place, values: { shown }, ...(changes && { mends: [mendOf(prose, changes)] }) };
    } else if (isOfItsOffice && isFormatMeant(citation, prose.text)) {
      yield { kind: 'form', ...place, values: { shown } };
    }
  }
}

/** Of a number that is half wrong the other half tells, or else the words on either side. */
const isFormatMeant = ({ number, start, end }: Citation, text: string): boolean =>
  number.endsWith(inForce.slice(inForce.indexOf('-'))) ||
  formatNotice.test(text.slice(0, start)) ||
  ownFormat.test(text.slice(end));

/** Any other document: of the notice on the format more is told than its brackets. */
function* squareBrackets(prose: ProseLine, citations: readonly Citation[]): Iterable<Fact<Kind>> {
  const told = citations.filter(
    ({ number, isOfItsOffice }) => number === inForce || (number === replaced && isOfItsOffice),
  );
  for (const { 0: shown, index } of matchesIn(prose.text, square)) {
    if (told.some(({ start, end }) => start <= index && index < end)) continue;
    const values = { shown, wanted: prescribed(shown) };
    yield { kind: 'brackets', ...placed(prose, shown, index), values, severity: 'hint' };
  }
}

function* orders(prose: ProseLine): Iterable<Fact<Kind>> {
  const [shown, number] = order.exec(prose.text) ?? [];
  // 「第492号公布，第711号修订」 names both.
  if (!shown || !number || number === ORDER || prose.text.includes(`${ORDER}号`)) return;
  yield { kind: 'order', ...placed(prose, shown, prose.text.indexOf(shown)), values: { number } };
}

function* feeMeasureNumbers(prose: ProseLine): Iterable<Fact<Kind>> {
  const [, shown, year, number] = feeMeasuresCited.exec(prose.text) ?? [];
  if (!shown || feeMeasures.reference.endsWith(`〔${year}〕${number}号`)) return;
  yield { kind: 'feeMeasures', ...placed(prose, shown, prose.text.indexOf(shown)), values: { shown } };
}

/** The old format by its name; where its number stands beside it, that is told. */
function* trialFormats(prose: ProseLine): Iterable<Fact<Kind>> {
  const match = trial.exec(prose.text);
  if (!match || prose.text.includes(format2019.reference)) return;
  const { 0: shown, index } = match;
  const values = { from: SINCE, shown: `《${shown.replace('》', '')}》` };
  yield { kind: 'superseded', ...placed(prose, shown, index), values };
}

const opening = /[［[【（(<《]/;
const form = /[［[【（(<《］\]】）)>》]|\s+/g;
const prescribedSign = (sign: string): string => (/\s/.test(sign) ? '' : opening.test(sign) ? '〔' : '〕');
const prescribed = (number: string): string => number.replace(form, prescribedSign);

/** Brackets of another kind and blanks are form; where anything else differs, a person decides. */
const formChanges = (shown: string, start: number): Change[] | undefined =>
  prescribed(shown) === format2021.reference
    ? matchesIn(shown, form).map(({ 0: from, index }) => ({ at: start + index, from, to: prescribedSign(from) }))
    : undefined;
