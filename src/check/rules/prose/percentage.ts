import { countsIn } from '../../prose/counts.ts';
import { proseLines } from '../../prose/lines.ts';
import { halfWidth } from '../../prose/number.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../../rule.ts';
import { completedTables, type Subject } from '../../subject.ts';

/** 「20件，占42.6%」「20件（42.6%）」「20件，占比42.6％」: the number and its share. */
const share =
  /([，,]?\s*(?:约?占(?:比|总数|总量|全部|申请总数|办结总数|办理总数)?(?:的|为)?|[（(](?:占(?:比)?)?)\s*)([0-9０-９]{1,3}(?:[.．]([0-9０-９]{1,2}))?)\s*[%％]/uy;
/** Its number is a share of all that were dealt with, even where the sentence does not say how many those are. */
const outcome = /(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:的)?(?:申请)?(?:共|计)?$/;
const growth = /增长|增加|下降|减少|上升|提高|同比|环比/;

export const percentage = defineRule({
  id: 'prose/percentage',
  name: '百分比与数字不符',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '“共47件，其中予以公开20件，占42.6%”这样的句子，百分比按句子里的总数或表格的办结总数验算，两种底数都对不上的才提示，四舍五入不算错。增长率不验算。',
  wordings: {
    differs: {
      what: '{part}占{shown}%与数字对不上：按{base}算是{computed}%。',
      remedy: '核对这几个数，或者写明是占什么的百分之几。',
    },
  },
  examples: {
    wrong: '办结申请47件，其中予以公开20件，占52.6%。',
    right: '办结申请47件，其中予以公开20件，占42.6%。',
  },
  *check(subject) {
    for (const { path, line, text } of proseLines(subject)) {
      if (!/[%％]/.test(text)) continue;
      for (const sentence of sentencesOf(text)) {
        const counts = countsIn(sentence.text);
        for (const part of counts) {
          share.lastIndex = part.end;
          const match = share.exec(sentence.text);
          if (!match || !part.exact || growth.test(sentence.text)) continue;
          const shown = halfWidth(match[2] ?? '');
          const wholes = counts.filter(
            ({ end, unit, value }) => end <= part.start && unit === part.unit && value >= part.value,
          );
          const bases = [...wholes.map(({ value }) => value), ...tableTotals(subject)].filter(
            base => base >= part.value,
          );
          const isOutcome = outcome.test(sentence.text.slice(0, part.start));
          const [base] = wholes.length === 0 && isOutcome ? tableTotals(subject).slice(-1) : bases;
          if ((wholes.length === 0 && !isOutcome) || base === undefined || base < part.value || base === 0) continue;
          const slack = Math.max(0.1, 0.5 / 10 ** (match[3]?.length ?? 0)) + 1e-9;
          const of = (whole: number): number => (part.value / whole) * 100;
          if (bases.some(whole => Math.abs(of(whole) - Number(shown)) <= slack)) continue;
          const excerpt = sentence.text.slice(part.start, share.lastIndex);
          const values = {
            part: `${part.value}${part.unit}`,
            shown,
            base: `${base}${part.unit}`,
            computed: of(base).toFixed(1),
          };
          yield { kind: 'differs', path, line, excerpt, offset: sentence.start + part.start, values };
        }
      }
    }
  },
});

/** What else a share may be taken of. */
function tableTotals(subject: Subject): readonly number[] {
  const { figures } = completedTables(subject).applications;
  const [received, carriedIn, finished] = (['received', 'carriedIn', 'outcomeTotal'] as const).map(
    row => figures[row]?.total?.value ?? 0,
  );
  return [received ?? 0, (received ?? 0) + (carriedIn ?? 0), finished ?? 0];
}
