/** 公开属性: how the papers of an office are marked, 主动公开, 依申请公开 or 不予公开. No application is spoken of. */
import { matchesIn } from '../prose/matches.ts';

/** Up to the end of the sentence, or a verb with which applications come in. */
const ofPapers = /(?:公文|文件|公开属性)[^。收受答]*/g;
const marked = /主动公开[^。\d０-９]{0,6}[\d０-９]/;
const alsoMarked = /(?:依申请公开|不予公开)[^。\d０-９]{0,6}[\d０-９]/;

/** Where a line counts papers by their mark: 「制发文件155份，主动公开87份，依申请公开21份，不予公开47份」. */
export function attributesIn(line: string): readonly { readonly start: number; readonly end: number }[] {
  if (!marked.test(line) || !alsoMarked.test(line)) return [];
  return [...matchesIn(line, ofPapers)]
    .filter(([papers]) => marked.test(papers) && alsoMarked.test(papers))
    .map(({ index, 0: papers }) => ({ start: index, end: index + papers.length }));
}
