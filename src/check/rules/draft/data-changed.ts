import { tableCells } from '../../../document/free-table.ts';
import { chartName } from '../../../document/narrative.ts';
import { templateOpening } from '../../../document/template-opening.ts';
import {
  compareReports,
  differingFigures,
  differingPassages,
  type TextComparison,
  textsOf,
} from '../../../report/compare/compare.ts';
import type { ComparedCell, FigureComparison } from '../../../report/compare/figures.ts';
import type { Passage } from '../../../report/compare/passages.ts';
import { printFigure } from '../../../report/figure.ts';
import { linesOf } from '../../prose/lines.ts';
import { namesOf } from '../../prose/own-names.ts';
import { defineRule, type Fact } from '../../rule.ts';
import type { ReferenceReport, Subject } from '../../subject.ts';
import { cellName } from '../../sums/cell-name.ts';

type Kind = 'otherReport' | 'figure' | 'remark' | 'value' | 'changed' | 'removed' | 'added' | 'parted' | 'joined';

export const dataChanged = defineRule({
  id: 'draft/data-changed',
  name: '文稿与数据不一致',
  severity: 'error',
  appliesTo: ['draft'],
  explanation:
    '文稿由数据生成，送审时又在 Word、WPS 里改过。数字一个也不能无意中改动，所以逐格比对，不同的都列出来；改过的句子只作提示，两种写法都列出，由人判断哪一种对。',
  wordings: {
    otherReport: {
      what: '拿来比对的数据是{data}的，文稿是{draft}的，没有逐项比对。',
      remedy: '换成同一机关、同一年度的数据文件再校核。',
    },
    figure: {
      what: '{cell}文稿是{draft}，数据是{data}。',
      remedy: '核对台账：文稿错了就改回{data}；确应改动的，先改数据文件，再重新生成。',
    },
    remark: {
      what: '{cell}文稿写的是“{draft}”，数据写的是“{data}”。',
      remedy: '数字相同，写法不同；核对后改成一致。',
    },
    value: {
      what: '{name}文稿是“{draft}”，数据是“{data}”。',
      remedy: '核对后改成一致；文稿改得对的，数据文件也要改。',
    },
    changed: {
      what: '这一句改过：文稿是“{draft}”，数据是“{data}”。',
      remedy: '核对后改成一致；文稿改得对的，数据文件也要改。',
    },
    removed: { what: '数据里的这一句，文稿没有：“{data}”。', remedy: '核对是不是误删；应当删的，数据文件也要删。' },
    added: { what: '文稿里的这一句，数据没有：“{draft}”。', remedy: '核对是不是应当有；应当有的，数据文件也要加上。' },
    parted: { what: '文稿在这里另起了一段：“{draft}”。', remedy: '核对是不是无意中按了回车。' },
    joined: { what: '文稿把这一句接到了上一段：“{draft}”。', remedy: '核对是不是无意中删去了换行。' },
  },
  examples: {
    wrong: '数据文件：行政处罚 36；文稿：行政处罚 63',
    right: '数据文件：行政处罚 36；文稿：行政处罚 36',
  },
  *check(subject) {
    const { reference } = subject;
    if (!reference) return;
    const other = otherReport(subject, reference);
    if (other) {
      yield other;
      return;
    }
    const comparison = compareReports(
      { ...reference, opening: reference.document && templateOpening(reference.document) },
      { report: subject.report, format: subject.format, raw: subject.raw },
      { chartName, tableCells },
    );
    for (const figure of differingFigures(comparison)) yield* figureFact(subject, figure);
    for (const { path, before, after, differs } of comparison.values) {
      const name = valueNames[path];
      if (!differs || name === undefined) continue;
      yield { kind: 'value', path, severity: 'hint', values: { name, draft: after ?? '', data: before ?? '' } };
    }
    // That a draft has no title is told by format/title.
    const hasTitle = subject.document.blocks.some(({ kind }) => kind === 'title');
    for (const text of textsOf(comparison)) if (text.path !== 'title' || hasTitle) yield* passageFacts(subject, text);
  },
});

const valueNames: Readonly<Record<string, string>> = {
  'signature.agency': '落款的署名',
  'signature.date': '落款的日期',
};

/** Data of another year or organ are the wrong file: telling all that differs would help nobody. */
function otherReport({ report }: Subject, reference: ReferenceReport): Fact<Kind> | undefined {
  const draft = { year: report.year, organ: report.organ.name };
  const data = { year: reference.report.year, organ: reference.report.organ.name };
  const isOtherYear = draft.year !== undefined && data.year !== undefined && draft.year !== data.year;
  const names = namesOf(data.organ);
  // 柳河镇 and 柳河镇人民政府 are one organ.
  const isOtherOrgan =
    draft.organ !== undefined && names.length > 0 && !namesOf(draft.organ).some(name => names.includes(name));
  const isOther = isOtherYear || isOtherOrgan;
  const named = ({ year, organ }: typeof draft): string => `${organ ?? ''}${year === undefined ? '' : `${year}年`}`;
  return isOther
    ? { kind: 'otherReport', path: 'year', values: { data: named(data), draft: named(draft) } }
    : undefined;
}

function* figureFact(
  subject: Subject,
  { path, table: id, row, column, before, after, change }: FigureComparison,
): Iterable<Fact<Kind>> {
  const part = subject.format.parts.find(candidate => candidate.id === id);
  if (part?.kind !== 'table') return;
  // A table that is missing is told once; a total that the draft leaves blank follows from its cells.
  const isThere = subject.structure?.tables[id].found !== undefined;
  const isComputed = !after.stated && after.figure !== undefined;
  if (!isThere || isComputed) return;
  const values = { cell: cellName(part.table, { row, column }), draft: written(after), data: written(before) };
  const isRemark = change === 0;
  yield {
    kind: isRemark ? 'remark' : 'figure',
    path,
    ...(isRemark && { severity: 'hint' as const }),
    ...(values.draft !== BLANK && { excerpt: values.draft }),
    values,
  };
}

const BLANK = '空白';
const written = ({ figure, written: raw }: ComparedCell): string => (figure ? printFigure(figure) : raw || BLANK);

function* passageFacts(subject: Subject, text: TextComparison): Iterable<Fact<Kind>> {
  const { path } = text;
  const isPdf = subject.source.kind === 'draft' && subject.source.medium === 'pdf';
  for (const passage of differingPassages(text)) {
    const severity = 'hint' as const;
    switch (passage.kind) {
      case 'changed':
        yield {
          kind: 'changed',
          severity,
          ...placeOf(subject, path, passage.after),
          values: { draft: shown(passage.after), data: shown(passage.before) },
        };
        break;
      case 'removed':
        yield { kind: 'removed', severity, path, values: { data: shown(passage.before) } };
        break;
      case 'added':
        yield {
          kind: 'added',
          severity,
          ...placeOf(subject, path, passage.after),
          values: { draft: shown(passage.after) },
        };
        break;
      case 'parted':
      case 'joined':
        // Where paragraphs end is lost in a PDF.
        if (isPdf) break;
        yield {
          kind: passage.kind,
          severity,
          ...placeOf(subject, path, passage.after),
          values: { draft: shown(passage.after) },
        };
        break;
      case 'same':
        break;
    }
  }
}

/** Within quotation marks, before our own full stop. */
const shown = ({ text }: Passage): string => text.replace(/[。；，]$/, '');

/** A free table and a chart have fewer lines on the page than in the report: the line is looked for from there on. */
function placeOf(subject: Subject, path: string, { line, text }: Passage) {
  const found = linesOf(subject, path).find(candidate => candidate.line >= line && candidate.text.includes(text));
  if (!found) return { path, excerpt: text };
  return { path, line: found.line, excerpt: text, offset: found.text.indexOf(text) };
}
