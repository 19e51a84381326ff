/** The check of a work, by the very steps that the command line takes with the saved file. */
import { type CheckResult, check } from '../../check/check.ts';
import type { Finding } from '../../check/finding.ts';
import type { Templates } from '../../compose/outline.ts';
import type { FormatDefinition } from '../../format/index.ts';
import { type Path, pathOfKeys } from '../../report/paths.ts';
import type { Problem } from '../../report/problem.ts';
import type { Failure } from '../../result.ts';
import { type NotOpened, type OpenedReport, openData } from '../../verbs/report-file.ts';
import { subjectOf } from '../../verbs/subject.ts';
import type { FindingsByPath } from '../contracts.ts';
import { inWordsOfPage } from './page-words.ts';
import { dataText, type Work } from './work.ts';

export interface Checked {
  readonly ok: true;
  /** What was checked. */
  readonly work: Work;
  readonly text: string;
  readonly opened: OpenedReport;
  readonly result: CheckResult;
  readonly byPath: FindingsByPath;
}

/** A work that cannot be written as a data file: a bug, told instead of hidden. */
export interface NotChecked {
  readonly ok: false;
  readonly work: Work;
  readonly failure: Failure;
}

/** The data are checked as YAML, which holds more than JSON can, whatever the file is. */
const yamlName = ({ fileName }: Work): string => `${(fileName ?? '年报').replace(/\.(?:ya?ml|json)$/i, '')}.yaml`;

/** The file as it would be saved and opened again, with all that it names. */
export function openWork(work: Work): { readonly text: string; readonly opened: OpenedReport | NotOpened } {
  const text = dataText(work);
  const source = openData(yamlName(work), new TextEncoder().encode(text));
  if (!source.ok) return { text, opened: source };
  const problems = missingPictures(work);
  return { text, opened: { ok: true, source, previous: work.previous, images: work.images, problems } };
}

export function checkWork(work: Work, templates: Templates): Checked | NotChecked {
  const { text, opened } = openWork(work);
  if (!opened.ok) return { ok: false, work, failure: opened.failures[0] };
  const { format } = opened.source;
  const said = check(subjectOf(opened, { templates }));
  const result = { ...said, findings: said.findings.map(finding => inWordsOfPage(finding, pathOf(finding, format))) };
  return { ok: true, work, text, opened, result, byPath: findingsByPath(result.findings, format) };
}

function missingPictures({ report, images }: Work): Problem[] {
  return report.charts.flatMap(({ content }, index): Problem[] =>
    content.kind !== 'image' || images.has(content.file)
      ? []
      : [
          {
            rule: 'data/wrong-value',
            path: `charts.${index}.image`,
            what: `图片“${content.file}”还没有选到页面里。`,
            remedy: '请在“图表”里选这张图片；图片要和数据文件放在同一个文件夹里。',
          },
        ],
  );
}

/** The path that a finding is about; the report itself where it is about no one value. */
export function pathOf({ location }: Finding, format: FormatDefinition): Path {
  const keys = location.path?.split('.') ?? [];
  return pathOfKeys(
    keys.map((key, index) => (index > 0 && /^\d+$/.test(key) ? Number(key) - 1 : key)),
    format,
  );
}

export function findingsByPath(findings: readonly Finding[], format: FormatDefinition): FindingsByPath {
  const byPath = new Map<Path, Finding[]>();
  for (const finding of findings) {
    const path = pathOf(finding, format);
    byPath.set(path, [...(byPath.get(path) ?? []), finding]);
  }
  return byPath;
}

/** Findings of a narrative have the number of their paragraph. @returns its index from 0, undefined for the whole */
export function lineOf({ location }: Finding): number | undefined {
  return location.index === undefined ? undefined : location.index - 1;
}
