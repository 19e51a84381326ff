/** The shape that other systems are promised: what is published is made of it, and it refuses what is not so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emitFindingsSchema, findingsSchema } from '../../../src/check/output/findings-schema.ts';

const published = JSON.parse(readFileSync(join(import.meta.dirname, '../../../schemas/findings.schema.json'), 'utf8'));

const summary = { files: 1, failed: 0, errors: 0, warnings: 1, hints: 0, waived: 0 };
const edit = { line: 3, column: 5, length: 1, text: '，' };
const finding = {
  rule: 'prose/half-width',
  name: '半角标点',
  severity: 'warning',
  message: '正文里有半角逗号。',
  remedy: '改成全角逗号。',
  location: { line: 3, column: 5 },
  fingerprint: 'c1f3a9',
  fix: { from: '审核,先', to: '审核，先', edits: [edit] },
};
const output = (changed: object): unknown => ({
  files: [{ file: '柳河镇2022.yaml', findings: [{ ...finding, ...changed }] }],
  summary,
});

describe('the schema of findings', () => {
  it('is published as it is', () => {
    expect(emitFindingsSchema()).toEqual(published);
  });

  it('takes a finding with its fix', () => {
    expect(findingsSchema.safeParse(output({})).success).toBe(true);
  });

  it.each([
    ['a severity that there is not', { severity: 'fatal' }, ['severity']],
    ['a line before the first', { location: { line: 0 } }, ['location', 'line']],
    ['a place that nobody knows', { location: { chapter: 1 } }, ['location']],
    ['a fix that changes nothing', { fix: { ...finding.fix, edits: [] } }, ['fix', 'edits']],
    [
      'an edit of less than nothing',
      { fix: { ...finding.fix, edits: [{ ...edit, length: -1 }] } },
      ['fix', 'edits', 0, 'length'],
    ],
    ['no basis value', { fingerprint: undefined }, ['fingerprint']],
  ])('refuses %s, and says where', (_, changed, path) => {
    const issues = findingsSchema.safeParse(output(changed)).error?.issues ?? [];
    expect(issues.map(issue => issue.path)).toEqual([['files', 0, 'findings', 0, ...path]]);
  });
});
