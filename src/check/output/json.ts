/** Findings for other systems; schemas/findings.schema.json describes them. */
import type { Failure } from '../../result.ts';
import type { Finding } from '../finding.ts';
import type { Severity } from '../severity.ts';
import { defined } from '../steps/locate.ts';
import { type CheckedFile, type FileResult, isChecked } from './file-result.ts';
import type { FindingsOutput } from './findings-schema.ts';

type FileOutput = FindingsOutput['files'][number];

/** Plain data as `check --format json` prints it. */
export function findingsOutput(files: readonly FileResult[]): FindingsOutput {
  const checked = files.filter(isChecked);
  const findings = checked.flatMap(({ result }) => result.findings);
  const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
  return {
    files: files.map(fileOutput),
    summary: {
      files: files.length,
      failed: files.length - checked.length,
      errors: count('error'),
      warnings: count('warning'),
      hints: count('hint'),
      waived: checked.reduce((sum, { result }) => sum + result.waived.length, 0),
    },
  };
}

export function json(files: readonly FileResult[]): string {
  return `${JSON.stringify(findingsOutput(files), null, 2)}\n`;
}

function fileOutput(file: FileResult): FileOutput {
  if (isChecked(file)) return checkedOutput(file);
  const further = (file.further ?? []).map(failureOutput);
  const error = { ...failureOutput(file.failure), ...(further.length > 0 && { further }) };
  return { file: file.file, error, findings: [] };
}

function failureOutput({ what, remedy, line, column }: Failure) {
  return { message: what, remedy, ...defined<{ line: number; column: number }>({ line, column }) };
}

function checkedOutput({ file, format, year, organ, result }: CheckedFile): FileOutput {
  const waived = result.waived.map(({ finding, waiver }) => ({
    ...findingOutput(finding),
    reason: waiver.reason,
    ...(waiver.date !== undefined && { date: waiver.date }),
  }));
  return {
    file,
    ...defined<Pick<FileOutput, 'format' | 'year' | 'organ'>>({ format, year, organ }),
    findings: result.findings.map(findingOutput),
    ...(waived.length > 0 && { waived }),
  };
}

function findingOutput({ related, fix, ...finding }: Finding): FileOutput['findings'][number] {
  return {
    ...finding,
    ...(related && { related: [...related] }),
    ...(fix && { fix: { ...fix, edits: fix.edits.map(edit => ({ ...edit })) } }),
  };
}
