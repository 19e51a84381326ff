/** Several sums that do not come out: which are told, and when a table is not judged at all. */
import { describe, expect, it } from 'vitest';
import { sumDiagnosis } from '../../../src/check/sums/diagnosis.ts';
import { format2021, tablesOf } from '../../../src/format/index.ts';
import type { Figures } from '../../../src/report/report.ts';
import { statedTable, withValue } from '../harness/figures.ts';
import { figuresSubject } from '../harness/figures-subject.ts';

const applications = tablesOf(format2021).find(({ id }) => id === 'applications');
if (!applications) throw new Error('no table of applications');

const told = (figures: Figures, problems: readonly { rule: string; path: string }[] = []): readonly string[] =>
  sumDiagnosis(
    figuresSubject('applications', figures, {
      problems: problems.map(problem => ({ ...problem, what: '', remedy: '' })),
    }),
  ).map(({ rule, fact }) => `${rule} ${fact.path}`);

/** More came in than was dealt with: one of natural persons. */
const oneTooMany = statedTable(applications, [
  ['received', 'naturalPerson', 6],
  ['granted', 'naturalPerson', 5],
]);

describe('the column of totals', () => {
  it('is not told where it is out by as much as the other columns together', () => {
    expect(told(oneTooMany)).toEqual(['sum/balance applications.received.naturalPerson']);
    const two = statedTable(applications, [
      ['received', 'naturalPerson', 6],
      ['granted', 'naturalPerson', 5],
      ['received', 'business', 6],
      ['granted', 'business', 4],
    ]);
    expect(told(two)).toEqual([
      'sum/balance applications.received.naturalPerson',
      'sum/balance applications.received.business',
    ]);
  });

  it('is told where it is out by something else', () => {
    const wrong = withValue(oneTooMany, { row: 'outcomeTotal', column: 'business' }, 2);
    expect(told(wrong)).toEqual([
      'sum/balance applications.received.naturalPerson',
      'sum/balance applications.received.business',
      'sum/balance applications.received.total',
      'sum/outcome-total applications.outcomeTotal.business',
      'sum/row-total applications.outcomeTotal.total',
    ]);
  });

  it('is held against the columns of its own rule alone', () => {
    const wrong = withValue(oneTooMany, { row: 'outcomeTotal', column: 'business' }, 2);
    expect(told(withValue(wrong, { row: 'outcomeTotal', column: 'total' }, 7))).toEqual([
      'sum/balance applications.received.naturalPerson',
      'sum/balance applications.received.business',
      'sum/outcome-total applications.outcomeTotal.business',
    ]);
  });
});

describe('columns whose differences come to nothing together', () => {
  const cancels = (figures: Figures): readonly unknown[] =>
    sumDiagnosis(figuresSubject('applications', figures)).map(({ fact }) => fact.values?.cancels);

  it('name each other, as their column of totals shows nothing', () => {
    const three = statedTable(applications, [
      ['received', 'naturalPerson', 3],
      ['granted', 'business', 1],
      ['granted', 'research', 2],
    ]);
    expect(cancels(three)).toEqual([
      '；与“商业企业”、“科研机构”栏的差数正好抵消，只看总计栏看不出来',
      '；与“自然人”、“科研机构”栏的差数正好抵消，只看总计栏看不出来',
      '；与“自然人”、“商业企业”栏的差数正好抵消，只看总计栏看不出来',
    ]);
  });

  it('are of one sum: two that are out by 1 and by 2, or in two sums, say nothing of each other', () => {
    const apart = statedTable(applications, [
      ['received', 'naturalPerson', 1],
      ['granted', 'business', 2],
    ]);
    expect(cancels(apart)).toEqual(['', '']);
    const twoSums = withValue(
      withValue(
        statedTable(applications, [['received', 'naturalPerson', 1]]),
        { row: 'granted', column: 'business' },
        1,
      ),
      { row: 'granted', column: 'total' },
      1,
    );
    expect(told(twoSums)).toEqual([
      'sum/balance applications.received.naturalPerson',
      'sum/outcome-total applications.outcomeTotal.business',
    ]);
    expect(cancels(twoSums)).toEqual(['', '']);
  });
});

describe('numbers under a name that nobody knows', () => {
  const unknown = 'data/unknown-key';

  it('leave the sums of their table open', () => {
    expect(told(oneTooMany, [{ rule: unknown, path: 'applications' }])).toEqual([]);
    expect(told(oneTooMany, [{ rule: unknown, path: 'applications.granted' }])).toEqual([]);
  });

  it('say nothing of another table, and other mistakes nothing of the sums', () => {
    expect(told(oneTooMany, [{ rule: unknown, path: 'disclosure.licensing' }])).toHaveLength(1);
    expect(told(oneTooMany, [{ rule: 'data/wrong-value', path: 'applications.granted' }])).toHaveLength(1);
  });
});
