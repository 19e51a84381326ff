import { feeMeasures } from '../../../format/index.ts';
import type { Path } from '../../../report/paths.ts';
import { linesWith } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { readNumber } from '../../prose/number.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule, type Fact } from '../../rule.ts';

interface Amount {
  /** 元 */
  readonly value: number;
  readonly unit: string;
  readonly shown: string;
  readonly start: number;
}

/** What all the rest is about. */
const fee = '处理费';
const mentions = sought([fee], new RegExp(fee));
const digit = /(?<![\d.．]|\d[,，])\d/g;

/** Amounts of money in a sentence, but for rates: 10元/页. */
function amountsIn(text: string): readonly Amount[] {
  const amounts: Amount[] = [];
  for (const { index } of matchesIn(text, digit)) {
    const number = readNumber(text, index);
    if (!number) continue;
    // readNumber takes the 万 of 万元 for its own.
    const [, unit] = /^\s*(元)(?![/／每])/.exec(text.slice(index + number.length)) ?? [];
    if (!unit || !number.exact) continue;
    const shown = text.slice(index, index + number.length) + unit;
    amounts.push({ value: number.value, unit: shown.includes('万') ? '万元' : '元', shown, start: index });
  }
  return amounts;
}

/** 其中, or a bracket or colon behind the total; the last words before the first part. */
const partsBegin = /其中[^，,]{0,12}$|[（(：:][^，,（(：:]{0,8}$/;

export const feeAmount = defineRule({
  id: 'content/fee-amount',
  name: '信息处理费金额',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: `${feeMeasures.title}（${feeMeasures.reference}）`,
  explanation:
    '信息处理费按件计收每件100元起，按量计收每页10元起，合计总是10元的整数倍；按件、按量两项之和应当等于总额；同一句里元和万元不要混用。',
  wordings: {
    odd: { what: '信息处理费{shown}不是10元的整数倍。', remedy: '核对收费记录；按办法计收的金额应当是10元的整数倍。' },
    parts: {
      what: '信息处理费各项相加是{sum}元，与总额{shown}相差{difference}元。',
      remedy: '核对总额和各项金额，改正其中一处。',
    },
    units: { what: '同一句里有的用元，有的用万元：{shown}。', remedy: '统一用元。' },
  },
  examples: {
    wrong: '全年收取信息处理费305元。',
    right: '全年收取信息处理费300元。',
  },
  *check(subject) {
    for (const { path, line, text } of linesWith(subject, mentions)) {
      if (!text.includes(fee)) continue;
      for (const sentence of sentencesOf(text)) {
        const named = sentence.text.indexOf(fee);
        if (named < 0) continue;
        // Amounts before its clause are those of something else.
        const from = sentence.text.lastIndexOf('，', named);
        const amounts = amountsIn(sentence.text).filter(({ start }) => start >= from);
        const place = ({ shown, start }: Amount) => ({ path, line, excerpt: shown, offset: sentence.start + start });
        // 「0.03万元（即300元）」 says one amount twice.
        const isTwice = amounts.some(({ unit, value }) => unit !== amounts[0]?.unit && value === amounts[0]?.value);
        const other = isTwice ? undefined : amounts.find(({ unit }) => unit !== amounts[0]?.unit);
        if (other) {
          const shown = amounts.map(amount => amount.shown).join('、');
          yield { kind: 'units', ...place(other), values: { shown } };
        }
        for (const amount of amounts.filter(({ value }) => !Number.isInteger(value / 10))) {
          yield { kind: 'odd', ...place(amount), values: { shown: amount.shown } };
        }
        yield* addedUp(sentence.text, amounts, place);
        const [total, ...parts] = amounts;
        if (!total || parts.length < 2) continue;
        const among = sentence.text.slice(0, parts[0]?.start).search(partsBegin);
        if (among < total.start) continue;
        const sum = parts.reduce((all, { value }) => all + value, 0);
        if (sum === total.value || !/按件|按量/.test(sentence.text.slice(among))) continue;
        const values = { sum, shown: total.shown, difference: Math.abs(sum - total.value) };
        yield { kind: 'parts', ...place(total), values };
      }
    }
  },
});

/** 「分别收取120元、330元，共计460元」: the parts first, then their sum. */
function* addedUp(
  text: string,
  amounts: readonly Amount[],
  place: (amount: Amount) => { path: Path; line: number; excerpt: string; offset: number },
): Iterable<Fact<'parts'>> {
  const total = amounts.at(-1);
  const parts = amounts.slice(0, -1);
  if (!total || parts.length < 2 || !text.slice(0, parts[0]?.start).includes('分别')) return;
  if (!/(?:[共合总]计|共)(?:收取|收费|收|为)?[ ]*$/.test(text.slice(0, total.start))) return;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (sum === total.value) return;
  const difference = Math.abs(sum - total.value);
  yield { kind: 'parts', ...place(total), values: { sum, shown: total.shown, difference } };
}
