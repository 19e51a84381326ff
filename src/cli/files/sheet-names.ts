/** What review sheets are called. */
import { basename, extname } from 'node:path';
import { type FileResult, isChecked } from '../../check/output/file-result.ts';
import { fileNameOf } from '../../verbs/file-name.ts';

export const INDEX_NAME = 'index.html';
const ENDING = '年报审核单';

/** Whether a file is named as review sheets are, by us, the page or a browser that keeps both: no report, though it is a page. */
export function isSheetName(file: string): boolean {
  return /审核单）?(?:（\d+）| \(\d+\))?\.html$/.test(file);
}

/**
 * The file names of the sheets, by organ and year, by the report's own file name where these are not known; each is used
 * once, also where capitals do not count. A file that could not be read has none.
 */
export function sheetNames(results: readonly FileResult[]): readonly (string | undefined)[] {
  const taken = new Set<string>();
  return results.map(result => {
    if (!isChecked(result)) return undefined;
    const { file, organ, year } = result;
    const about = organ === undefined ? basename(file, extname(file)) : `${organ}${year ?? ''}`;
    const title = fileNameOf(about);
    for (let count = 1; ; count++) {
      const name = `${title}${ENDING}${count === 1 ? '' : `（${count}）`}.html`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
