/** The four sum rules share one diagnosis, so that what one wrong cell breaks in several sums is one finding. */
import { format2021, type SumRuleId } from '../../../format/index.ts';
import { defineRule, type Rule, type Wording } from '../../rule.ts';
import { type SumKind, sumDiagnosis } from '../../sums/diagnosis.ts';

type SumRule = Pick<Rule, 'name' | 'explanation' | 'examples'> & {
  readonly id: SumRuleId;
  /** How one broken sum is told: {line}, {first}…{fourth}, {left}, {right}, {difference}, {blanks}, {cancels}, {candidates}. */
  readonly broken: Wording;
};

const joined = {
  cell: {
    what: '{cell}填的是 {actual}，按其他各格推算应为 {expected}，相差 {difference}；只改这一格，{mended}。',
    remedy: '请查对台账；确属填错的，改为 {expected}。',
  },
  pair: {
    what: '{from}多 {moved}，{to}少 {moved}，一多一少正好抵消，像是有一个数填错了位置；改正这两格，表中的合计就全部相符。',
    remedy: '请查对台账；确属填错的，{from}由 {fromActual} 改为 {fromExpected}，{to}由 {toActual} 改为 {toExpected}。',
  },
  together: {
    what: '{cell}填的是 {actual}，按其他各格推算应为 {expected}，相差 {difference}；这一行的总计也跟着错成了 {totalActual}。',
    remedy: '请查对台账；确属填错的，{cell}改为 {expected}，{total}改为 {totalExpected}。',
  },
} as const satisfies Partial<Record<SumKind, Wording>>;

export function sumRule({ broken, ...rule }: SumRule): Rule {
  return defineRule<SumKind>({
    ...rule,
    severity: 'error',
    appliesTo: ['data', 'draft'],
    basis: `${format2021.reference}统一格式的勾稽关系`,
    wordings: { ...joined, broken },
    *check(subject) {
      for (const { rule: id, fact } of sumDiagnosis(subject)) if (id === rule.id) yield fact;
    },
  });
}
