/** Messages about files, in one form: which file, where, what is wrong, what to do. */
import { sentence } from '../check/output/words.ts';
import type { Failure } from '../result.ts';
import type { NotOpened } from '../verbs/report-file.ts';

/** 「2022.yaml 第 3 行：……。……。」 */
export function fileFailure(file: string, { what, remedy, line, column }: Failure): string {
  const place = line === undefined ? '' : ` 第 ${line} 行${column === undefined ? '' : `第 ${column} 列`}`;
  return `${file}${place}：${sentence(what)}${sentence(remedy)}`;
}

export function fileFailures(file: string, { failures }: Pick<NotOpened, 'failures'>): string {
  return failures.map(failure => fileFailure(file, failure)).join('\n');
}
