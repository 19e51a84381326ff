/**
 * Every rule against its fixtures: test/check/rules/<family>/<rule>/raises.yaml, passes.yaml, edge.yaml and any more, each with
 * the findings that the rule makes of it in a .txt beside it. `UPDATE=1 npx vitest run test/check` writes these anew.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import { applyFixes } from '../../src/check/fix/apply-fixes.ts';
import { proseLines } from '../../src/check/prose/lines.ts';
import type { Fact, Rule } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import type { Subject } from '../../src/check/subject.ts';
import { draftForms } from './harness/draft.ts';
import { draftSubject, fixtureSubject, readFixture, subjectOf } from './harness/fixture.ts';

const folder = join(import.meta.dirname, 'rules');
const severityWords = { error: '错误', warning: '警告', hint: '提示' } as const;
const update = process.env.UPDATE === '1';

/** A finding as a person may read it in a review; no line numbers, so that the base can grow. */
function readable(finding: Finding, text: string | undefined): string {
  const { location, excerpt, related } = finding;
  const lines = [
    `${severityWords[finding.severity]}　${location.path ?? '（整份文件）'}${location.index ? `（${location.index}）` : ''}`,
    ...(excerpt === undefined ? [] : [`原文　${excerpt}`]),
    `问题　${finding.message}`,
    `改法　${finding.remedy}`,
    ...(related ? [`连带　${related.join('、')}`] : []),
    ...mended(finding, text).map(line => `改后　${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The lines of the file that `--fix` changes, as it leaves them. */
function mended({ fix }: Finding, text: string | undefined): string[] {
  if (!fix || text === undefined) return [];
  const lines = applyFixes(text, [fix]).split('\n');
  const changed = [...new Set(fix.edits.map(({ line }) => line))];
  return changed.map(line => lines[line - 1]?.trim() ?? '');
}

const expectedOf = (file: string): string => file.replace(/\.yaml$/, '.txt');

/** No file stands for no finding. */
const readExpected = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function writeExpected(file: string, text: string): void {
  if (text === '') rmSync(file, { force: true });
  else writeFileSync(file, text);
}

/** What a rule shows of a line of the narrative without its standing where the rule says. Private data are shown in part. */
const misplaced = (rule: Rule, subject: Subject): readonly Fact[] =>
  [...(rule.id.startsWith('privacy/') ? [] : rule.check(subject))].filter(({ path, line, excerpt = '', offset }) => {
    const text = proseLines(subject).find(prose => prose.path === path && prose.line === line)?.text;
    return text !== undefined && offset !== undefined && !text.startsWith(excerpt, offset);
  });

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const cases = existsSync(join(folder, id))
    ? readdirSync(join(folder, id)).filter(name => name.endsWith('.yaml'))
    : [];

  it('has a fixture that raises it, one that does not, and an edge', () => {
    expect(cases).toEqual(expect.arrayContaining(['raises.yaml', 'passes.yaml', 'edge.yaml']));
  });

  it.each(cases)('%s', async name => {
    const file = join(folder, id, name);
    const subject = await subjectOf(readFixture(file));
    const found = check(subject).findings.filter(finding => finding.rule === rule.id);
    const text = found.map(finding => readable(finding, subject.source.text)).join('\n');
    if (update) writeExpected(expectedOf(file), text);
    expect(text).toBe(readExpected(expectedOf(file)));
    expect(misplaced(rule, subject)).toEqual([]);
    if (name === 'raises.yaml') expect(found).not.toEqual([]);
    if (name === 'passes.yaml') expect(found).toEqual([]);
  });
});

describe('the fixtures', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => name.split(sep).join('/'));

  it('are all of rules that are in force', () => {
    const ids = new Set<string>(rules.map(({ id }) => id));
    expect(files.filter(name => name.endsWith('.yaml') && !ids.has(dirname(name)))).toEqual([]);
  });

  it('are there for all findings that are written down', () => {
    const findings = files.filter(name => name.endsWith('.txt'));
    expect(findings.filter(name => !files.includes(name.replace(/\.txt$/, '.yaml')))).toEqual([]);
  });
});

describe('the base of all fixtures', () => {
  it('is without a finding, alone and beside last year', () => {
    expect(check(fixtureSubject({ 说明: '' })).findings).toEqual([]);
    expect(check(fixtureSubject({ 说明: '', 上年: {} })).findings).toEqual([]);
  });

  it.each(draftForms)('is so as a draft: %s', async 形式 => {
    const fixture = { 说明: '', 上年: {}, 对照: {} };
    expect(check(await draftSubject(fixture, { 形式 })).findings).toEqual([]);
  });
});
