/** What the check says of a data file's lines, said of the page's cells and buttons. */
import type { Finding } from '../../check/finding.ts';
import type { Path } from '../../report/paths.ts';

/** By the depth of the path: the table, a row, a cell. */
const unfilled: readonly (string | undefined)[] = [
  undefined,
  '请逐格填写，没有的填 0。剩下的都没有，按“其余填 0”；整张表都没有，按“全部为 0”。',
  '请填写各栏数字；没有的填 0。',
  '请填写这几栏；没有的填 0。',
];

/** @param path what the finding is about */
export function inWordsOfPage(finding: Finding, path: Path): Finding {
  return { ...finding, remedy: remedyOnPage(finding, path) ?? finding.remedy };
}

/** The braces by which a data file cites a figure. */
const CITATION = '{{';

function remedyOnPage({ rule, remedy }: Finding, path: Path): string | undefined {
  if (rule === 'prose/figure-mismatch' && remedy.includes(CITATION)) {
    return '核对台账，把写错的一处改过来；也可以删去这个数，用“插入数据”选表格里的数，以后它跟着表格变。';
  }
  const isOfTable = /^(?:disclosure|applications|review)\b/.test(path);
  return rule === 'data/unfilled' && isOfTable ? unfilled[path.split('.').length] : undefined;
}
