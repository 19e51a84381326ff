/**
 * Every rule for data files and drafts alike finds the same at the same official paths in a data file and in each draft that
 * is made from it: composed, written, read and extracted.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import { rules } from '../../src/check/rules/index.ts';
import type { Subject } from '../../src/check/subject.ts';
import { type DraftForm, draftForms } from './harness/draft.ts';
import { draftSubject, fixtureSubject, readFixture } from './harness/fixture.ts';

const folder = join(import.meta.dirname, 'rules');

interface Exception {
  readonly why: string;
  /** All where it is not said. */
  readonly forms?: readonly DraftForm[];
}

const notOnThePage = { why: 'the page does not show the value that the finding is about' };
const kindUnknown = { why: '机关.类型 is not on the page, and the name leaves it open' };
const picturesLost: Exception = {
  why: 'pictures are lost in text, so that it is a hint',
  forms: ['制表', '文本'],
};

/** What a page cannot tell. */
const exceptions: Readonly<Record<string, Exception>> = {
  'sum/row-total/two-mistakes.yaml': {
    why: 'a total that adds up a wrong one is printed: a third cell of the draft is wrong',
  },
  'sum/row-total/two-supports.yaml': {
    why: 'a total that adds up a wrong one is printed: a third cell of the draft is wrong',
  },
  'table/regulation/passes.yaml': kindUnknown,
  'format/title/raises.yaml': { why: 'the title is what tells the year of a draft' },
  'format/title/other-name.yaml': { why: 'the title is what tells the organ of a draft' },
  'format/organ-name/raises.yaml': {
    why: 'the title is what tells the organ of a draft; its name is found to be a place’s',
  },
  'format/organ-name/kind.yaml': notOnThePage,
  'prose/sum/cited.yaml': { why: 'a page does not show what is cited' },
  'content/figure-missing/raises.yaml': picturesLost,
  'content/figure-missing/forms.yaml': picturesLost,
  'content/figure-missing/seen-from.yaml': picturesLost,
  'content/figure-missing/edge.yaml': notOnThePage,
  'content/figure-missing/described.yaml': notOnThePage,
  'privacy/mobile/edge.yaml': {
    why: 'the number stands in the sentence of the template, which in a draft is the opening',
  },
  'date/deadline/raises.yaml': notOnThePage,
  'date/deadline/early.yaml': notOnThePage,
  'date/deadline/edge.yaml': notOnThePage,
  'date/deadline/unknown-kind.yaml': notOnThePage,
  'date/deadline/new-years-eve.yaml': notOnThePage,
  'date/signature/edge.yaml': notOnThePage,
};

const cases = rules
  .filter(({ appliesTo }) => appliesTo.includes('data') && appliesTo.includes('draft'))
  .flatMap(({ id }) =>
    // A draft brings no waivers of its own.
    id === 'data/waiver'
      ? []
      : readdirSync(join(folder, id))
          .filter(name => name.endsWith('.yaml'))
          .map(name => `${id}/${name}`),
  )
  .map(name => ({ name, fixture: readFixture(join(folder, name)) }))
  .filter(({ fixture }) => !fixture.当作草稿 && !fixture.文稿);

const findingsOf = (subject: Subject): readonly Finding[] => check(subject).findings;

/** The findings of one rule, as they are compared. */
const places = (findings: readonly Finding[], rule: string): readonly string[] =>
  findings
    .filter(finding => finding.rule === rule)
    .map(
      ({ location, severity }) => `${severity} ${location.path ?? ''}${location.index ? `（${location.index}）` : ''}`,
    )
    .sort();

/** A report with such findings cannot be rendered: there is no draft of it. */
const isUnfit = (findings: readonly Finding[]): boolean =>
  findings.some(({ rule, severity }) => rule.startsWith('data/') && severity === 'error');

describe.each(cases)('$name', ({ name, fixture }) => {
  const rule = name.slice(0, name.lastIndexOf('/'));
  const asData = findingsOf(fixtureSubject(fixture));
  const { [name]: exception } = exceptions;
  const excepted = exception && (exception.forms ?? draftForms);
  const forms = isUnfit(asData) ? [] : draftForms.filter(form => !excepted?.includes(form));

  it('is found alike in drafts', async () => {
    for (const form of forms) {
      const asDraft = findingsOf(await draftSubject(fixture, { 形式: form }));
      expect({ form, found: places(asDraft, rule) }).toEqual({ form, found: places(asData, rule) });
    }
  });
});

describe('the exceptions', () => {
  it.each(Object.keys(exceptions))('%s is still needed', async name => {
    const fixture = readFixture(join(folder, name));
    const rule = name.slice(0, name.lastIndexOf('/'));
    const asData = places(findingsOf(fixtureSubject(fixture)), rule);
    const { [name]: exception } = exceptions;
    for (const form of exception?.forms ?? draftForms) {
      expect(places(findingsOf(await draftSubject(fixture, { 形式: form })), rule)).not.toEqual(asData);
    }
  });
});
