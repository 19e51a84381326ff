import { describe, expect, test } from 'vitest';
import { format2019, format2021, type TableId, tablesOf } from '../../../src/format/index.ts';
import { compareTable, type FigureSource } from '../../../src/report/compare/figures.ts';
import { plainFigure } from '../../../src/report/figure.ts';
import { emptyReport, type Figures } from '../../../src/report/report.ts';

function source(id: TableId, figures: Figures, more: Partial<FigureSource> = {}): FigureSource {
  const tables = { ...emptyReport.tables, [id]: { ...emptyReport.tables[id], figures } };
  return { report: { tables }, format: format2021, ...more };
}

function compare(id: TableId, before: FigureSource, after: FigureSource) {
  const table = tablesOf(format2021).find(candidate => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return compareTable(table, before, after);
}

const naturalPersons = (received: number): Figures => ({ received: { naturalPerson: plainFigure(received) } });

describe('the figures of two reports', () => {
  test('every cell is compared, given or not', () => {
    const { figures } = compare('applications', source('applications', {}), source('applications', {}));
    expect(figures).toHaveLength(25 * 7);
    expect(figures.filter(({ differs }) => differs)).toEqual([]);
  });

  test('the change has a sign, and the cell a path', () => {
    const { figures } = compare(
      'applications',
      source('applications', naturalPersons(5)),
      source('applications', naturalPersons(3)),
    );
    expect(figures.filter(({ differs }) => differs).map(({ path, change }) => ({ path, change }))).toEqual([
      { path: 'applications.received.naturalPerson', change: -2 },
    ]);
  });

  test('a remark, or another way to write the number, differs without a change', () => {
    const [before, after] = ['', '（其中修订1件）'].map(remark =>
      source('disclosure', { normativeDocuments: { inForce: { value: 2, printed: '2', remark } } }),
    );
    if (!before || !after) throw new Error('two sources');
    expect(compare('disclosure', before, after).figures.find(({ differs }) => differs)).toMatchObject({ change: 0 });
  });

  test('what is not given is no 0', () => {
    const { figures } = compare(
      'disclosure',
      source('disclosure', {}),
      source('disclosure', { coercion: { decisions: plainFigure(0) } }),
    );
    expect(figures.find(({ differs }) => differs)).toMatchObject({
      path: 'disclosure.coercion.decisions',
      before: { figure: undefined },
      change: undefined,
    });
  });

  test('what stands in the place of a figure is told', () => {
    const raw = new Map([['disclosure.coercion.decisions', '/']]);
    const { figures } = compare('disclosure', source('disclosure', {}, { raw }), source('disclosure', {}));
    expect(figures.map(({ before }) => before.written).filter(written => written !== undefined)).toEqual(['/']);
  });

  test('a total that one report states is the same as one that is added up', () => {
    const [upheld, corrected, otherResult, pending] = [1, 0, 2, 0].map(value => plainFigure(value));
    if (!upheld || !corrected || !otherResult || !pending) throw new Error('four figures');
    const results = { upheld, corrected, otherResult, pending };
    const { figures } = compare(
      'review',
      source('review', { reconsideration: results }),
      source('review', { reconsideration: { ...results, total: plainFigure(3) } }),
    );
    const total = figures.find(({ path }) => path === 'review.reconsideration.total');
    expect(total).toMatchObject({ differs: false, change: 0, before: { stated: false }, after: { stated: true } });
  });

  test('rows that the superseded format lacks or means otherwise are not compared', () => {
    const old = source('applications', naturalPersons(1), { format: format2019 });
    const { figures, incomparable } = compare('applications', old, source('applications', naturalPersons(2)));
    expect(incomparable).toEqual(['overdueCorrection', 'overdueFee', 'otherOutcome']);
    expect(figures.filter(({ differs }) => differs).map(({ path }) => path)).toEqual([
      'applications.received.naturalPerson',
    ]);
    expect(compare('disclosure', old, source('disclosure', {})).figures).toEqual([]);
  });
});
