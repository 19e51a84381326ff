/** Writing a report as a data file in JSON, the inverse of loading it. */
import type { Report } from '../report.ts';
import { type Entry, text } from './item.ts';
import { type EncodeOptions, reportEntries } from './report-entries.ts';
import { writeJson } from './write-json.ts';

/** The data file in JSON, in the same shape as in YAML; what YAML tells in comments is left out. */
export function encodeJson(report: Report, options: EncodeOptions = {}): string {
  const schema: Entry[] = options.schema === undefined ? [] : [{ key: '$schema', item: text(options.schema) }];
  return writeJson([...schema, ...reportEntries(report, options, false)]);
}
