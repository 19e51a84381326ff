/** Writing a report as a data file in YAML, the inverse of loading it. */
import type { Report } from '../report.ts';
import { fileGuidance, modeline } from './guidance.ts';
import { type EncodeOptions, reportEntries } from './report-entries.ts';
import { writeYaml } from './write-yaml.ts';

export interface YamlOptions extends EncodeOptions {
  /** Guidance for the person who fills the file. Default false. */
  readonly guidance?: boolean;
}

/**
 * The data file in YAML as a person would write it: loading it gives the same report again (with `totals: 'differing'`
 * one of the same publication).
 */
export function encodeYaml(report: Report, options: YamlOptions = {}): string {
  const { guidance = false, schema } = options;
  const head = [...(schema === undefined ? [] : [modeline(schema)]), ...(guidance ? fileGuidance : [])];
  return writeYaml(reportEntries(report, options, guidance), head);
}
