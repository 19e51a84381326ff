/** Why a file could not be opened, in words. */
import type { NotOpened } from '../../verbs/report-file.ts';

export function failureText({ failures }: NotOpened): string {
  return failures
    .map(({ line, what, remedy }) => `${line === undefined ? '' : `第 ${line} 行：`}${what}${remedy}`)
    .join('\n');
}
