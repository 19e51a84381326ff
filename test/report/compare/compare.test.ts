import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableCells } from '../../../src/document/free-table.ts';
import { chartName } from '../../../src/document/narrative.ts';
import { format2021 } from '../../../src/format/index.ts';
import {
  type Comparison,
  compareReports,
  differingFigures,
  differingPassages,
  textsOf,
} from '../../../src/report/compare/compare.ts';
import { published } from '../../../src/report/published.ts';
import { emptyReport, type Report } from '../../../src/report/report.ts';
import { arbitraryReport } from '../../generators/report.ts';

const reader = { chartName, tableCells };
const compare = (before: Report, after: Report): Comparison =>
  compareReports({ report: before, format: format2021 }, { report: after, format: format2021 }, reader);

const differs = (comparison: Comparison): boolean =>
  comparison.values.some(value => value.differs) ||
  differingFigures(comparison).length > 0 ||
  textsOf(comparison).some(text => differingPassages(text).length > 0);

/** What a reader sees, but for how the title is broken into lines. */
const seen = (report: Report) => {
  const page = published(report, format2021, reader);
  return { ...page, title: page.title.join(''), year: report.year, organ: report.organ.name };
};

describe('what differs between two publications', () => {
  test('is nothing for the same one', () => {
    fc.assert(
      fc.property(arbitraryReport(), report => {
        expect(differs(compare(report, report))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test('is nothing exactly when readers see the same', () => {
    const swapped = fc.tuple(
      arbitraryReport(),
      arbitraryReport(),
      fc.constantFrom(
        'narratives',
        'tables',
        'signature',
        'opening',
        'title',
        'publication',
        'site',
        'waivers',
        'year' as const,
      ),
    );
    fc.assert(
      fc.property(swapped, ([report, other, key]) => {
        const changed: Report = { ...report, [key]: other[key] };
        const same = JSON.stringify(seen(report)) === JSON.stringify(seen(changed));
        expect(differs(compare(report, changed))).toBe(!same);
      }),
      { numRuns: 100 },
    );
  });

  test('is found in every text, at its path', () => {
    const text = (words: string): Report => ({
      ...emptyReport,
      title: `标题${words}`,
      opening: words,
      narratives: { overview: words, problems: words, otherMatters: words },
      tables: {
        disclosure: { figures: {}, before: words, note: words },
        applications: { figures: {}, before: words, note: words },
        review: { figures: {}, before: words, note: words },
      },
    });
    const comparison = compare(text('甲。'), text('乙。'));
    expect(
      textsOf(comparison)
        .filter(each => differingPassages(each).length > 0)
        .map(({ path }) => path),
    ).toEqual([
      'title',
      'opening',
      'overview',
      'disclosure.before',
      'disclosure.note',
      'applications.before',
      'applications.note',
      'review.before',
      'review.note',
      'problems',
      'otherMatters',
    ]);
  });

  test('takes the sentences of the template for the opening that a report does not state', () => {
    const before = { report: emptyReport, format: format2021, opening: '通常的开头。' };
    const after = { report: { ...emptyReport, opening: '自己的开头。' }, format: format2021, opening: '通常的开头。' };
    const { opening } = compareReports(before, after, reader);
    expect(differingPassages(opening)).toMatchObject([
      { before: { text: '通常的开头。' }, after: { text: '自己的开头。' } },
    ]);
  });

  test('is not how a title is broken into lines', () => {
    const broken = { ...emptyReport, title: '晴溪镇人民政府\n2022年政府信息公开工作年度报告' };
    expect(differs(compare(broken, { ...broken, title: broken.title.replace('\n', '') }))).toBe(false);
  });
});
