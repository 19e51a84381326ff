/** What the steps of a check know of a draft. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { formatOf } from '../../src/check/steps/locate.ts';
import { isBlankCell } from '../../src/check/subject/blank-cells.ts';
import { paragraphPlace } from '../../src/check/subject/paragraph-place.ts';
import { prepareSubject, type Subject } from '../../src/check/subject.ts';
import { format2019, format2021 } from '../../src/format/index.ts';
import { draftSubject, fixtureSubject } from './harness/fixture.ts';

const altered = (替换: Record<string, string>, 删行: readonly string[] = []): Promise<Subject> =>
  draftSubject({ 说明: '' }, { 形式: '制表', 替换, 删行 });
const rulesOf = (subject: Subject): readonly string[] => check(subject).findings.map(({ rule }) => rule);

describe('a cell without a figure', () => {
  const row = '2.重复申请\t0\t0\t0\t0\t0\t0\t0';

  it('counts 0 where it is empty or holds what people write for nothing', async () => {
    const subject = await altered({ [row]: '2.重复申请\t\t/\t无\t—\t0\t0\t0' });
    for (const column of ['naturalPerson', 'business', 'research', 'nonprofit']) {
      expect(isBlankCell(subject, `applications.repeated.${column}`)).toBe(true);
    }
  });

  it('is of no known number where it holds something else, or is not there', async () => {
    const unreadable = await altered({ [row]: '2.重复申请\t三\t0\t0\t0\t0\t0\t0' });
    expect(isBlankCell(unreadable, 'applications.repeated.naturalPerson')).toBe(false);
    const missing = await altered({}, ['2.重复申请']);
    expect(isBlankCell(missing, 'applications.repeated.naturalPerson')).toBe(false);
    expect(isBlankCell(fixtureSubject({ 说明: '' }), 'applications.repeated.naturalPerson')).toBe(false);
    const noColumn = await altered({
      '\t现行有效件数': '',
      '规章\t0\t0\t0': '规章\t0\t0',
      '行政规范性文件\t2\t1\t6': '行政规范性文件\t2\t1',
    });
    expect(isBlankCell(noColumn, 'disclosure.regulations.inForce')).toBe(false);
  });

  it('is no cell with a number, however that is typed', async () => {
    const subject = await altered({ [row]: '2.重复申请\t３件\t ３\t0\t0\t0\t0\t0' });
    for (const column of ['naturalPerson', 'business']) {
      expect(isBlankCell(subject, `applications.repeated.${column}`)).toBe(false);
    }
  });

  it('breaks no sum by being unreadable: one mistake is one message', async () => {
    expect(rulesOf(await altered({ '（一）予以公开\t\t2': '（一）予以公开\t\t两件' }))).toEqual(['table/number-form']);
    expect(rulesOf(await altered({}, ['（一）予以公开']))).toEqual(['table/shape']);
  });

  it('is said to have counted 0 where the sum does not come out', async () => {
    const subject = await altered({ '（一）予以公开\t\t2': '（一）予以公开\t\t' });
    const told = check(subject).findings.map(({ rule, severity, message }) => [rule, severity, /空白/.test(message)]);
    expect(told).toEqual([
      ['sum/outcome-total', 'error', true],
      ['table/blank-cell', 'warning', false],
    ]);
  });
});

describe('a paragraph of a Word file', () => {
  const subject = prepareSubject({
    ...fixtureSubject({ 说明: '' }),
    places: new Map([
      ['overview', { paragraph: 4 }],
      ['overview#0', { paragraph: 5 }],
      ['overview#1', { paragraph: 7 }],
      ['organ.name', { line: 3 }],
    ]),
  });

  it('is told by the nearest value at or above it', () => {
    expect(paragraphPlace(subject, 4)).toEqual({ path: 'overview', place: { paragraph: 4 } });
    expect(paragraphPlace(subject, 6)).toEqual({ path: 'overview', line: 0, place: { paragraph: 6 } });
    expect(paragraphPlace(subject, 70)).toEqual({ path: 'overview', line: 1, place: { paragraph: 70 } });
  });

  it('belongs to the title before anything else', () => {
    expect(paragraphPlace(subject, 1)).toEqual({ path: 'title', place: { paragraph: 1 } });
  });
});

describe('the names of a path', () => {
  it('are those of the format in force for a part that the format of the report lacks', () => {
    const old = { ...fixtureSubject({ 说明: '' }), format: format2019 };
    expect(formatOf(old, 'disclosure')).toBe(format2021);
    expect(formatOf(old, 'applications.received')).toBe(format2019);
    expect(formatOf(old, 'title')).toBe(format2019);
  });
});
