/** What a data file holds that is not part of a report: the page has no place for it, and saving leaves it out. */
import { Lexer } from 'yaml';
import { blankDataFile } from '../../report/encode/blank.ts';
import { ownKeys } from '../../report/paths.ts';
import type { ReportFile } from '../../verbs/report-file.ts';
import { dataText, type Work } from './work.ts';

/** @returns a sentence for people; undefined where saving loses nothing */
export function lossesOf({ kind, file, text, problems }: ReportFile, work: Work): string | undefined {
  if (kind === 'draft') return undefined;
  const comments = text === undefined || /\.json$/i.test(file) ? 0 : ownComments(text, work).length;
  const keys = problems.filter(({ rule }) => rule === 'data/unknown-key').length;
  if (comments + keys === 0) return undefined;
  const what = [
    ...(comments > 0 ? [`${comments} 行自己写的注释（“#”后面的话）`] : []),
    ...(keys > 0 ? [`${keys} 个不认识的项目`] : []),
  ].join('、');
  return `“${file}”里有 ${what}，这个页面里没有地方放，在这里保存就没有了。要留着的，请保存成另一个名字，或者用文本编辑器改这个文件。`;
}

/** Comments that the program has not written itself and will not write again. */
function ownComments(text: string, work: Work): readonly string[] {
  const { organ, year = 0 } = work.report;
  const blank = blankDataFile({
    organ: organ.name ?? '',
    kind: organ.kind,
    year,
    carriedIn: {},
    headings: { overview: ['（一）'] },
  });
  const ours = new Set([...commentsIn(dataText(work)), ...commentsIn(blank)]);
  return commentsIn(text).filter(comment => !ours.has(comment) && !isOffer(comment));
}

const commentsIn = (text: string): readonly string[] =>
  [...new Lexer().lex(text)].filter(token => token.startsWith('#')).map(token => token.replace(/^#+\s*/, '').trim());

/** An entry that is there to be taken up: 「# 标题: …」, or nothing. */
const isOffer = (comment: string): boolean =>
  comment === '' ||
  comment.startsWith('yaml-language-server:') ||
  Object.values(ownKeys).some(key => comment.startsWith(`${key}:`));
