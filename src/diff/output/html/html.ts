/** A difference as one self-contained page: both reports in the official order, every difference marked where it stands. */
import { escapeHtml } from '../../../document/escape-html.ts';
import { workPage } from '../../../document/work-page.ts';
import { partHeading } from '../../../format/index.ts';
import {
  differingPassages,
  type PartComparison,
  type TextComparison,
  type ValueComparison,
} from '../../../report/compare/compare.ts';
import { officialPath, ownKeys } from '../../../report/paths.ts';
import { type Difference, isSame, type SideSummary } from '../../diff.ts';
import { aboutSide, countWords, incomparableWords, relationWords, textName, valueText } from '../words.ts';
import { comparedTable } from './compared-table.ts';
import { markedParagraphs } from './marked-passages.ts';
import { styleSheet } from './style.ts';

/** A stretch of the page under a heading of its own. */
interface Section {
  readonly heading: string;
  readonly html: string;
  /** Differences in it. */
  readonly count: number;
}

/** The page; it asks for nothing outside itself, runs nothing, and prints on A4. */
export function htmlDifference(difference: Difference): string {
  const { before, after } = difference;
  const sections = sectionsOf(difference);
  const title = `比较：${before.file} 与 ${after.file}`;
  return workPage({
    title,
    style: styleSheet,
    main: `<h1>两份年报的比较</h1>
<dl>
${sideHtml('前', before)}${sideHtml('后', after)}</dl>
${summaryHtml(difference)}${contentsHtml(sections)}${sections.map(sectionHtml).join('')}`,
  });
}

function sideHtml(name: string, side: SideSummary): string {
  const about = aboutSide(side);
  return `<dt>${name}</dt><dd>${escapeHtml(side.file)}${about === '' ? '' : `　${escapeHtml(about)}`}</dd>\n`;
}

function summaryHtml(difference: Difference): string {
  if (isSame(difference)) return '<p class="summary">两份报告没有不同。</p>\n';
  const { counts, relation } = difference;
  return (
    `<p class="summary">有不同：${countWords(counts)}。${relationWords[relation]}</p>\n` +
    '<p class="legend">记号：<del>前一份有、后一份没有的</del>　<ins>后一份才有的</ins>　表格里有不同的格子加双线框，写着“前一份的数 → 后一份的数”，下面是增减。</p>\n'
  );
}

/** Links to the sections in which something differs. */
function contentsHtml(sections: readonly Section[]): string {
  const links = sections.flatMap(({ heading, count }, index) =>
    count > 0 ? [`<li><a href="#s${index + 1}">${escapeHtml(heading)}</a>（${count} 处）</li>\n`] : [],
  );
  return links.length === 0 ? '' : `<nav aria-label="有不同的部分">\n<ul>\n${links.join('')}</ul>\n</nav>\n`;
}

function sectionHtml({ heading, html, count }: Section, index: number): string {
  const tally = count === 0 ? '没有不同' : `${count} 处不同`;
  return `<section id="s${index + 1}">\n<h2>${escapeHtml(heading)} <small>${tally}</small></h2>\n${html}</section>\n`;
}

function sectionsOf({ comparison }: Difference): readonly Section[] {
  const { values, title, opening, parts } = comparison;
  const isSigned = ({ path }: ValueComparison): boolean => path.startsWith('signature.');
  const ofText = (text: TextComparison): Section => ({
    heading: textName(text, comparison),
    html: textHtml(text),
    count: differingPassages(text).length,
  });
  const ofValues = (heading: string, listed: readonly ValueComparison[]): Section => ({
    heading,
    html: listed.map(value => valueHtml(value, officialPath(value.path, comparison.format))).join(''),
    count: listed.filter(({ differs }) => differs).length,
  });
  return [
    ofValues(
      '年度和机关',
      values.filter(value => !isSigned(value)),
    ),
    ofText(title),
    ofText(opening),
    ...parts.map(part => partSection(part, comparison)),
    ofValues(ownKeys.signature, values.filter(isSigned)),
  ].filter(({ html }) => html !== '');
}

function partSection(part: PartComparison, comparison: Difference['comparison']): Section {
  const heading = partHeading(part.part);
  if (part.kind === 'narrative') {
    return { heading, html: textHtml(part.text), count: differingPassages(part.text).length };
  }
  const rows = part.incomparable.map(row => incomparableWords({ part: part.part, row }, comparison));
  const unknown = rows.length === 0 ? '' : `<p>两份报告的格式不同，没有比较：${escapeHtml(rows.join('、'))}。</p>\n`;
  return {
    heading,
    html: `${textHtml(part.before)}${comparedTable(part.part, part.figures)}${unknown}${textHtml(part.note)}`,
    count:
      differingPassages(part.before).length +
      part.figures.filter(({ differs }) => differs).length +
      part.incomparable.length +
      differingPassages(part.note).length,
  };
}

function textHtml(text: TextComparison): string {
  return markedParagraphs(text)
    .map(paragraph => `<p>${paragraph}</p>\n`)
    .join('');
}

function valueHtml({ before, after, differs }: ValueComparison, path: string): string {
  if (!differs && after === undefined) return '';
  const value = differs
    ? `<del>${escapeHtml(valueText(before))}</del> <ins>${escapeHtml(valueText(after))}</ins>`
    : escapeHtml(valueText(after));
  return `<p>${escapeHtml(path.replace('.', ''))}：${value}</p>\n`;
}
