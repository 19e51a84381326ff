/**
 * Every rule for data files and drafts alike finds the same at the same official paths in a data file and in each draft that
 * is made from it: composed, written, read and extracted.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { RuleId } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import type { Subject } from '../../src/check/subject.ts';
import { type DraftFixture, draftSubject, fixtureSubject, readFixture } from './harness/fixture.ts';

const folder = join(import.meta.dirname, 'rules');
const forms: readonly DraftFixture['形式'][] = ['制表', '文本', '网页', 'Word'];

/** What a page cannot show, so that a draft cannot be told by it. */
const exceptions: Readonly<Record<string, string>> = {};

const found = (subject: Subject, rule: RuleId): readonly string[] =>
  check(subject)
    .findings.filter(finding => finding.rule === rule)
    .map(({ location, severity }) => `${severity} ${location.path ?? ''}${location.index ? `（${location.index}）` : ''}`)
    .sort();

const both = rules.filter(({ appliesTo }) => appliesTo.includes('data') && appliesTo.includes('draft'));

describe.each(both.map(({ id }) => id))('%s', id => {
  const cases = existsSync(join(folder, id))
    ? readdirSync(join(folder, id)).filter(name => name.endsWith('.yaml') && !(`${id}/${name}` in exceptions))
    : [];

  it.each(cases)('%s', async name => {
    const fixture = readFixture(join(folder, id, name));
    if (fixture.当作草稿 || fixture.文稿) return;
    const wanted = found(fixtureSubject(fixture), id);
    for (const 形式 of forms) expect({ 形式, found: found(await draftSubject(fixture, { 形式 }), id) }).toEqual({ 形式, found: wanted });
  });
});
