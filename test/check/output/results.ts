/** Results for the outputs to show. */
import { join } from 'node:path';
import { check } from '../../../src/check/check.ts';
import { type CheckedFile, type FileResult, isChecked } from '../../../src/check/output/file-result.ts';
import { prepareSubject, type Subject } from '../../../src/check/subject.ts';
import { compose } from '../../../src/compose/compose.ts';
import { loadReport } from '../../../src/report/load/load.ts';
import { templates } from '../../compose/templates.ts';
import { type Fixture, fixtureSubject, readFixture, subjectOf } from '../harness/fixture.ts';

export function checkedSubject(file: string, subject: Subject): FileResult {
  const { report, format, raw, source } = subject;
  const about = { format: format.reference, year: report.year, organ: report.organ.name };
  const { kind, text } = source;
  const waiversIn = kind === 'data' ? { file, isWorkbook: false } : undefined;
  return { file, kind, waiversIn, ...about, text, content: { format, report, raw }, result: check(subject) };
}

const fixture = (name: string): Fixture => readFixture(join(import.meta.dirname, `${name}.yaml`));

const samples = new Map<string, FileResult>();

/** One of the fixtures beside this file, checked. */
export function sample(name: string): FileResult {
  const result = samples.get(name) ?? checkedSubject('柳河镇2022.yaml', fixtureSubject(fixture(name)));
  samples.set(name, result);
  return result;
}

const drafts = new Map<string, Promise<FileResult>>();

/** The same as a Word file that was read again. */
export function draftSample(name: string): Promise<FileResult> {
  const read = async (): Promise<FileResult> => checkedSubject('报送/柳河镇 2022.docx', await subjectOf(fixture(name)));
  const result = drafts.get(name) ?? read();
  drafts.set(name, result);
  return result;
}

/** A data file of which nothing is taken from the base; one that cannot be read comes out as such. */
export function checkText(file: string, text: string): FileResult {
  const loaded = loadReport(new TextEncoder().encode(text), file);
  if (!loaded.ok) return { file, text, failure: loaded.failure };
  const { report, format, places, raw, problems } = loaded;
  const { document, problems: more } = compose({ report, format, templates });
  const source = { kind: 'data', file, text } as const;
  return checkedSubject(
    file,
    prepareSubject({ source, report, document, format, places, raw, problems: [...problems, ...more] }),
  );
}

export const unreadable: FileResult = {
  file: '青山乡2022.yaml',
  text: '格式: 国办公开办函〔2021〕30号\n年度：2022\n  ',
  failure: { what: '“年度”后面的冒号是全角的。', remedy: '改成半角冒号，后面空一格。', line: 2, column: 3 },
  further: [
    { what: '这一行没有写完。', remedy: '请补全后再校核。', line: 3, column: 1 },
    { what: '文件没有写完', remedy: '请补全后再校核' },
  ],
};

export const unopened: FileResult = {
  file: '报送/白石乡.docx',
  failure: { what: '文件加了密码，打不开', remedy: '去掉密码后另存一份。' },
};

/** For tests that look into a result. */
export function checkedFile(file: FileResult): CheckedFile {
  if (!isChecked(file)) throw new Error(`${file.file} was not checked`);
  return file;
}
