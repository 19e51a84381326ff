import { type FormatDefinition, feeMeasures, format2019, format2021 } from '../../../format/index.ts';
import { withoutBlanks } from '../../../text/blanks.ts';
import { type Change, mendOf } from '../../fix/mend.ts';
import { linesWith } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';

/** 国办公开办函〔2021〕30号 and what people make of it. */
const reference =
  /(国办(?:[公开办]{0,3}[函涵发]|公开办?))\s*([〔［[【（(<《]?)\s*(\d{4})\s*([〕］\]】）)>》]?)\s*(?:第\s*)?(\d{1,3})\s*号/gu;
/** The notice by its name, right before its number. */
const formatNotice = /工作年度报告格式》?[〉>]?[^。；《]{0,6}$/;
/** Any other document with its year in brackets that keyboards have. */
const square = /[发函办令字文][ ]?[［[【](20\d{2})[］\]】][ ]?第?\d{1,4}号/g;
/** The order by which the 条例 was promulgated, in brackets behind its name. */
const order = /(?:政府信息公开|《)条例》?\s*[（(](?:中华人民共和国)?国(?:务院)?令\s*第?\s*(\d{3,4})\s*号/;
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

const numberOf = ({ reference: text }: FormatDefinition): string => text.replace(/^.*?〔(\d+)〕(\d+)号$/, '$1-$2');

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
    if (year === undefined || year < format2021.years.from) return;
    const values = { from: format2021.years.from };
    // One that cites both has not overlooked the new one.
    const lines = linesWith(subject, cited);
    const citesNew = lines.some(({ text }) => text.includes(format2021.reference));
    for (const prose of lines) {
      const { path, line, text } = prose;
      for (const match of matchesIn(text, reference)) {
        const [shown, , , issued, , number] = match;
        const key = `${issued}-${number}`;
        const place = { path, line, excerpt: shown, offset: match.index };
        if (key === numberOf(format2019)) {
          if (shown.includes('公开办'))
            yield { kind: 'superseded', ...place, ...(citesNew && { severity: 'hint' }), values: { ...values, shown } };
        } else if (key === numberOf(format2021) && withoutBlanks(shown) !== format2021.reference) {
          const changes = formChanges(shown, match.index);
          const mends = changes && [mendOf(prose, changes)];
          yield { kind: 'form', ...place, values: { ...values, shown }, ...(mends && { mends }) };
        } else if (
          key !== numberOf(format2021) &&
          shown.includes('公开办') &&
          (number === numberOf(format2021).split('-')[1] ||
            formatNotice.test(text.slice(0, match.index)) ||
            ownFormat.test(text.slice(match.index + shown.length)))
        ) {
          yield { kind: 'form', ...place, values: { ...values, shown } };
        }
      }
      for (const { 0: shown, index } of matchesIn(text, square)) {
        if (
          matchesIn(text, reference).some(
            known => isOwn(known) && known.index <= index && index < known.index + known[0].length,
          )
        )
          continue;
        const wanted = shown.replace(/[［[【]/, '〔').replace(/[］\]】]/, '〕');
        yield {
          kind: 'brackets',
          path,
          line,
          excerpt: shown,
          offset: index,
          values: { shown, wanted },
          severity: 'hint',
        };
      }
      const promulgated = order.exec(text);
      // 「第492号公布，第711号修订」 names both.
      if (promulgated?.[1] && promulgated[1] !== ORDER && !text.includes(`${ORDER}号`)) {
        const [shown, number] = promulgated;
        yield { kind: 'order', path, line, excerpt: shown, offset: promulgated.index, values: { number } };
      }
      const [, shownNumber, issuedIn, ofYear] = feeMeasuresCited.exec(text) ?? [];
      if (shownNumber !== undefined && !feeMeasures.reference.endsWith(`〔${issuedIn}〕${ofYear}号`)) {
        const offset = text.indexOf(shownNumber);
        yield { kind: 'feeMeasures', path, line, excerpt: shownNumber, offset, values: { shown: shownNumber } };
      }
      const old = trial.exec(text);
      if (old && !text.includes(format2019.reference)) {
        const [shown] = old;
        yield {
          kind: 'superseded',
          path,
          line,
          excerpt: shown,
          offset: old.index,
          values: { ...values, shown: `《${shown.replace('》', '')}》` },
        };
      }
    }
  },
});

/** The notice on the format, of which more is told than its brackets. */
function isOwn([shown, , , issued, , number]: RegExpMatchArray): boolean {
  const key = `${issued}-${number}`;
  return key === numberOf(format2021) || (key === numberOf(format2019) && shown.includes('公开办'));
}

/** Brackets of another kind and blanks are form; where anything else differs, a person decides. */
function formChanges(shown: string, start: number): Change[] | undefined {
  const changes = matchesIn(shown, /[［[【（(<《]|[］\]】）)>》]|\s+/g).map(({ 0: from, index }) => {
    const to = /\s/.test(from) ? '' : opening.test(from) ? '〔' : '〕';
    return { at: start + index, from, to };
  });
  const wanted = shown
    .replace(/\s/g, '')
    .replace(opening, '〔')
    .replace(/[］\]】）)>》]/, '〕');
  return wanted === format2021.reference ? changes : undefined;
}

const opening = /[［[【（(<《]/;
