/** Findings as comments in the draft they are about. */
import type { Annotation } from '../../document/annotation.ts';
import type { Finding } from '../finding.ts';
import { severityWords, whereWords } from './words.ts';

/**
 * One comment for every finding that has a paragraph, in their order; all others together in one at the first paragraph,
 * which comes first.
 */
export function annotationsOf(findings: readonly Finding[]): Annotation[] {
  const placed = findings.flatMap((finding): Annotation[] => {
    const { excerpt, location } = finding;
    if (location.paragraph === undefined) return [];
    const words = excerpt === undefined ? {} : { words: excerpt };
    return [{ paragraph: location.paragraph, ...words, text: [headOf(finding), ...linesOf(finding)].join('\n') }];
  });
  const others = findings.filter(({ location }) => location.paragraph === undefined);
  if (others.length === 0) return placed;
  const lines = others.flatMap((finding, index) => [`${index + 1}. ${headOf(finding)}`, ...linesOf(finding)]);
  const intro = `以下 ${others.length} 处，文稿里没有可以标出的位置：`;
  return [{ paragraph: 1, text: [intro, ...lines].join('\n') }, ...placed];
}

/** 【错误】合计与分项之和不一致　收到和处理政府信息公开申请情况，“予以公开”行“总计”栏 */
function headOf({ severity, name, location }: Finding): string {
  // The comment itself shows the paragraph.
  const { paragraph: _, ...place } = location;
  const where = whereWords(place);
  return `【${severityWords[severity]}】${name}${where === '' ? '' : `　${where}`}`;
}

function linesOf({ message, remedy, basis }: Finding): string[] {
  return [`错在哪：${message}`, `怎么改：${remedy}`, ...(basis === undefined ? [] : [`依据：${basis}`])];
}
