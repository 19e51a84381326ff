/** The counted numbers of a sentence, whatever they count. */
import { UnitSet } from '../words/unit-set.ts';
import { readNumber } from './number.ts';

export interface CountedNumber {
  readonly value: number;
  readonly unit: string;
  /** False for 余, 多 and 约. */
  readonly exact: boolean;
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
}

const digits = '0123456789０１２３４５６７８９';
const begins = new UnitSet(digits);
/** Behind one of these a digit goes on with a number. */
const within = new UnitSet(`${digits}.．,`);
const unit =
  /[ \u3000\u00a0]*(件次|条次|场次|人次|批次|户次|家次|件|条|次|份|项|个|篇|期|场|宗|起|例|家|户|名|人|部|处|块|所|封|台|张|座|卷|幅)/uy;

/** Numbers in digits with a unit of counting; years, dates and percentages are none. */
export function countsIn(text: string): readonly CountedNumber[] {
  const counts: CountedNumber[] = [];
  for (let index = 0; index < text.length; index++) {
    if (!begins.has(text.charCodeAt(index)) || within.has(text.charCodeAt(index - 1))) continue;
    const number = readNumber(text, index);
    if (!number) continue;
    unit.lastIndex = index + number.length;
    const match = unit.exec(text);
    if (!match) continue;
    const isAbout = /[约近逾第超]\s*$|[-－—~～至到]$/.test(text.slice(Math.max(0, index - 2), index));
    counts.push({
      value: number.value,
      unit: match[1] ?? '',
      exact: number.exact && number.step === 1 && !isAbout,
      start: index,
      end: unit.lastIndex,
    });
  }
  return counts;
}
