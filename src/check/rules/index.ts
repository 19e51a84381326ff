/** Every rule in force, family by family: one import and one line in the list for each. */
import type { Rule } from '../rule.ts';
import { basis } from './content/basis.ts';
import { contradiction } from './content/contradiction.ts';
import { emptyPart } from './content/empty-part.ts';
import { feeAmount } from './content/fee-amount.ts';
import { figureMissing } from './content/figure-missing.ts';
import { fiveAspects } from './content/five-aspects.ts';
import { oversight } from './content/oversight.ts';
import { period } from './content/period.ts';
import { placeholder } from './content/placeholder.ts';
import { preambleParts } from './content/preamble-parts.ts';
import { problems } from './content/problems.ts';
import { processingFee } from './content/processing-fee.ts';
import { short } from './content/short.ts';
import { missingKey } from './data/missing-key.ts';
import { dataNumberForm } from './data/number-form.ts';
import { supplement } from './data/supplement.ts';
import { unfilled } from './data/unfilled.ts';
import { unknownKey } from './data/unknown-key.ts';
import { waiverRule } from './data/waiver.ts';
import { wrongValue } from './data/wrong-value.ts';
import { deadline } from './date/deadline.ts';
import { signature } from './date/signature.ts';
import { dataChanged } from './draft/data-changed.ts';
import { hidden } from './draft/hidden.ts';
import { metadata } from './draft/metadata.ts';
import { page } from './draft/page.ts';
import { revisions } from './draft/revisions.ts';
import { heading } from './format/heading.ts';
import { numbering } from './format/numbering.ts';
import { organName } from './format/organ-name.ts';
import { parts } from './format/parts.ts';
import { title } from './format/title.ts';
import { bankCard } from './privacy/bank-card.ts';
import { idCard } from './privacy/id-card.ts';
import { mobileNumber } from './privacy/mobile.ts';
import { person } from './privacy/person.ts';
import { brokenLine } from './prose/broken-line.ts';
import { figureMismatch } from './prose/figure-mismatch.ts';
import { fixedPhrase } from './prose/fixed-phrase.ts';
import { halfWidthMark } from './prose/half-width.ts';
import { percentage } from './prose/percentage.ts';
import { quotePair } from './prose/quote-pair.ts';
import { relativeYear } from './prose/relative-year.ts';
import { repeatedCharacter } from './prose/repeated-character.ts';
import { sameAsLastYear } from './prose/same-as-last-year.ts';
import { spacing } from './prose/spacing.ts';
import { staleYear } from './prose/stale-year.ts';
import { sum } from './prose/sum.ts';
import { term } from './prose/term.ts';
import { typo } from './prose/typo.ts';
import { unit } from './prose/unit.ts';
import { vagueNumber } from './prose/vague-number.ts';
import { balance } from './sum/balance.ts';
import { outcomeTotal } from './sum/outcome-total.ts';
import { reviewTotal } from './sum/review-total.ts';
import { rowTotal } from './sum/row-total.ts';
import { blankCell } from './table/blank-cell.ts';
import { label } from './table/label.ts';
import { labelForm } from './table/label-form.ts';
import { missingTable } from './table/missing.ts';
import { tableNumberForm } from './table/number-form.ts';
import { outdatedFormat } from './table/outdated-format.ts';
import { regulation } from './table/regulation.ts';
import { shape } from './table/shape.ts';
import { stockRange } from './table/stock-range.ts';
import { carryOver } from './year/carry-over.ts';
import { growth } from './year/growth.ts';
import { stock } from './year/stock.ts';

export const rules: readonly Rule[] = [
  // sum
  balance,
  outcomeTotal,
  rowTotal,
  reviewTotal,
  // year
  carryOver,
  stock,
  growth,
  // table
  missingTable,
  shape,
  label,
  labelForm,
  blankCell,
  tableNumberForm,
  regulation,
  stockRange,
  outdatedFormat,
  // format
  parts,
  heading,
  title,
  numbering,
  organName,
  // content
  fiveAspects,
  oversight,
  problems,
  emptyPart,
  processingFee,
  feeAmount,
  placeholder,
  figureMissing,
  basis,
  period,
  preambleParts,
  short,
  contradiction,
  // prose
  figureMismatch,
  sum,
  percentage,
  staleYear,
  relativeYear,
  repeatedCharacter,
  typo,
  halfWidthMark,
  brokenLine,
  spacing,
  quotePair,
  vagueNumber,
  unit,
  term,
  fixedPhrase,
  sameAsLastYear,
  // privacy
  idCard,
  mobileNumber,
  bankCard,
  person,
  // draft
  revisions,
  hidden,
  metadata,
  page,
  dataChanged,
  // data
  unfilled,
  unknownKey,
  missingKey,
  wrongValue,
  supplement,
  dataNumberForm,
  waiverRule,
  // date
  deadline,
  signature,
];

const byName = new Map<string, Rule>(rules.flatMap(rule => [[rule.id, rule] as const, [rule.name, rule] as const]));

/** @param name id or Chinese name */
export function findRule(name: string): Rule | undefined {
  return byName.get(name);
}
