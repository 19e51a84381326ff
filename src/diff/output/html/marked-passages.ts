/** Text with what was taken out and put in marked by `del` and `ins`, in the paragraphs of the later report. */
import { escapeHtml } from '../../../document/escape-html.ts';
import type { PassageComparison } from '../../../report/compare/align.ts';
import type { TextComparison } from '../../../report/compare/compare.ts';

const del = (text: string): string => `<del>${escapeHtml(text)}</del>`;
const ins = (text: string): string => `<ins>${escapeHtml(text)}</ins>`;

function passageHtml(passage: PassageComparison): string {
  switch (passage.kind) {
    case 'same':
      return escapeHtml(passage.after.text);
    case 'parted':
      return `<ins class="break">另起一段</ins>${escapeHtml(passage.after.text)}`;
    case 'joined':
      return `<del class="break">另起一段</del>${escapeHtml(passage.after.text)}`;
    case 'changed':
      return passage.words
        .map(({ kind, text }) => (kind === 'same' ? escapeHtml(text) : kind === 'removed' ? del(text) : ins(text)))
        .join('');
    case 'removed':
      return del(passage.before.text);
    case 'added':
      return ins(passage.after.text);
  }
}

/** One string of HTML a paragraph; what was taken out stands in a paragraph of its own where it was one. */
export function markedParagraphs({ passages }: TextComparison): readonly string[] {
  const paragraphs: string[] = [];
  let allRemoved = false;
  for (const passage of passages) {
    const { opens } = passage.kind === 'removed' ? passage.before : passage.after;
    if (paragraphs.length > 0 && (!opens || (allRemoved && takesPlace(passage)))) {
      paragraphs[paragraphs.length - 1] += passageHtml(passage);
      allRemoved &&= passage.kind === 'removed';
    } else {
      paragraphs.push(passageHtml(passage));
      allRemoved = passage.kind === 'removed';
    }
  }
  return paragraphs;
}

/** Whether a passage opens its paragraph only because what opened it is gone. */
function takesPlace(passage: PassageComparison): boolean {
  return passage.kind === 'added' || (passage.kind !== 'removed' && !passage.before.opens);
}
