/** What other systems get, held against the published schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { findingsOutput, json } from '../../../src/check/output/json.ts';
import { checkedFile, sample, unopened, unreadable } from './results.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../schemas/findings.schema.json'), 'utf8'));
const isValid = new Ajv2020({ strict: false }).compile(schema);

const files = [sample('mixed'), unreadable, sample('clean')];
const output = findingsOutput(files);

describe('findings as JSON', () => {
  it('keep to the published schema', () => {
    expect(isValid(JSON.parse(json(files))) || isValid.errors).toBe(true);
    expect(isValid({ ...output, more: 1 })).toBe(false);
  });

  it('say what was checked and how much was found', () => {
    expect(output.files.map(({ findings, waived, ...file }) => file)).toEqual([
      { file: '柳河镇2022.yaml', format: '国办公开办函〔2021〕30号', year: 2022, organ: '柳河镇人民政府' },
      {
        file: '青山乡2022.yaml',
        error: {
          message: '“年度”后面的冒号是全角的。',
          remedy: '改成半角冒号，后面空一格。',
          line: 2,
          column: 3,
          further: [
            { message: '这一行没有写完。', remedy: '请补全后再校核。', line: 3, column: 1 },
            { message: '文件没有写完', remedy: '请补全后再校核' },
          ],
        },
      },
      { file: '柳河镇2022.yaml', format: '国办公开办函〔2021〕30号', year: 2022, organ: '柳河镇人民政府' },
    ]);
    const found = output.files[0]?.findings ?? [];
    const count = (severity: string): number => found.filter(finding => finding.severity === severity).length;
    expect(output.summary).toEqual({
      files: 3,
      failed: 1,
      errors: count('error'),
      warnings: count('warning'),
      hints: count('hint'),
      waived: 1,
    });
    expect(count('error')).toBeGreaterThan(2);
  });

  it('say nothing more of a file that only one thing keeps from being read', () => {
    expect(findingsOutput([unopened]).files[0]?.error).toEqual({
      message: '文件加了密码，打不开',
      remedy: '去掉密码后另存一份。',
    });
  });

  it('give each finding as it was made, and waived ones with their reason', () => {
    expect(output.files[0]?.findings).toEqual(checkedFile(sample('mixed')).result.findings);
    expect(output.files[0]?.waived).toMatchObject([
      { rule: 'data/number-form', reason: '上报系统要求全角', date: '2023-01-10' },
    ]);
    expect(output.files[2]).not.toHaveProperty('waived');
  });

  it('hide private numbers', () => {
    expect(json(files)).not.toContain('11010519491231002X');
    expect(json(files)).toContain('1101**********002X');
  });
});
