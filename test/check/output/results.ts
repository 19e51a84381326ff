/** Results for the outputs to show. */
import { join } from 'node:path';
import { check } from '../../../src/check/check.ts';
import type { FileResult } from '../../../src/check/output/file-result.ts';
import { type Fixture, fixtureSubject, readFixture } from '../harness/fixture.ts';

export function checkedFile(file: string, fixture: Fixture): FileResult {
  const subject = fixtureSubject(fixture);
  const { report, format, source } = subject;
  return {
    file,
    format: format.reference,
    year: report.year,
    organ: report.organ.name,
    text: source.text,
    result: check(subject),
  };
}

export const sample = (name: string): FileResult =>
  checkedFile('柳河镇2022.yaml', readFixture(join(import.meta.dirname, `${name}.yaml`)));

export const unreadable: FileResult = {
  file: '青山乡2022.yaml',
  text: '格式: 国办公开办函〔2021〕30号\n年度：2022\n',
  failure: { what: '“年度”后面的冒号是全角的。', remedy: '改成半角冒号，后面空一格。', line: 2, column: 3 },
  further: [{ what: '文件没有写完。', remedy: '请补全后再校核。' }],
};
