/** Tables of figures: any at all, or such as satisfy every identity of the format. */
import fc from 'fast-check';
import {
  type Column,
  type ColumnId,
  type FormatDefinition,
  formats,
  type Identity,
  partById,
  type Row,
  type RowId,
  rowsOf,
  type Table,
} from '../../src/format/index.ts';
import { plainFigure } from '../../src/report/figure.ts';
import type { Figure, Figures, RowFigures } from '../../src/report/report.ts';
import { completeFigures } from '../../src/report/totals.ts';

export interface FiguresOptions {
  /** Every identity of the format holds. Default as `complete`: with figures missing nothing can balance. */
  readonly balanced?: boolean;
  /** Every figure is given. Default true. */
  readonly complete?: boolean;
  /** Whether totals stand in the report or are left to be computed. Default 'either'. */
  readonly totals?: 'stated' | 'computed' | 'either';
  /** Some cells carry a remark. Default true. */
  readonly remarks?: boolean;
}

const arbitraryCount = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.nat({ max: 9 }) },
  { weight: 1, arbitrary: fc.nat({ max: 99_999 }) },
);

/** 万元 as printed, with up to four decimals, needless zeros among them. */
const arbitraryAmount: fc.Arbitrary<Figure> = fc
  .tuple(fc.nat({ max: 999_999 }), fc.nat({ max: 9999 }), fc.nat({ max: 4 }))
  .map(([whole, fraction, decimals]) => {
    const digits = String(fraction).padStart(4, '0').slice(0, decimals);
    return {
      value: whole * 10_000 + Number(digits.padEnd(4, '0')),
      printed: decimals === 0 ? String(whole) : `${whole}.${digits}`,
      remark: '',
    };
  });

const arbitraryRemark = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.nat({ max: 50 }).map(count => `（其中修订${count}件）`) },
  { weight: 1, arbitrary: fc.constantFrom('（含上年度2件）', '(转办)', '（注：见下文 #1）', '（甲（乙））') },
);

const arbitraryFigure = ({ unit }: Column, remarks: boolean): fc.Arbitrary<Figure> =>
  fc
    .tuple(
      unit === 'amount' ? arbitraryAmount : arbitraryCount.map(value => plainFigure(value)),
      remarks ? arbitraryRemark : fc.constant(''),
    )
    .map(([figure, remark]) => ({ ...figure, remark }));

const ownColumns = (row: Row): readonly Column[] => row.columns.filter(({ isTotal }) => !isTotal);

/** The figures of the rows that are no totals, without 总计 columns; some left out unless `complete`. */
function arbitraryCells(table: Table, options: FiguresOptions): fc.Arbitrary<Figures> {
  const { complete = true, remarks = true } = options;
  const rows = rowsOf(table.nodes).filter(({ isTotal }) => !isTotal);
  const cell = (column: Column): fc.Arbitrary<Figure | undefined> =>
    complete ? arbitraryFigure(column, remarks) : fc.option(arbitraryFigure(column, remarks), { nil: undefined });
  const row = (definition: Row): fc.Arbitrary<RowFigures | undefined> => {
    const columns = ownColumns(definition);
    const cells = fc.tuple(...columns.map(cell)).map(figures => {
      const given = columns.flatMap(({ id }, index) => (figures[index] ? [[id, figures[index]] as const] : []));
      return given.length > 0 ? Object.fromEntries(given) : undefined;
    });
    return complete
      ? cells
      : fc.oneof({ weight: 3, arbitrary: cells }, { weight: 1, arbitrary: fc.constant(undefined) });
  };
  return fc
    .tuple(...rows.map(row))
    .map(figures =>
      Object.fromEntries(rows.flatMap(({ id }, index) => (figures[index] ? [[id, figures[index]]] : []))),
    );
}

const countOf = (figures: Figures, row: RowId, column: ColumnId): number => figures[row]?.[column]?.value ?? 0;

const set = (figures: Figures, row: RowId, column: ColumnId, value: number): Figures => {
  const remark = figures[row]?.[column]?.remark ?? '';
  return { ...figures, [row]: { ...figures[row], [column]: { ...plainFigure(value), remark } } };
};

/** Makes 新收 + 结转 = 办结 + 结转下年 hold by choosing the first row, and the second where that is not enough. */
function balance(table: Table, cells: Figures): Figures {
  const rule = (id: Identity['rule']): Identity | undefined => table.identities.find(identity => identity.rule === id);
  const flow = rule('sum/balance');
  const outcomes = rule('sum/outcome-total');
  if (flow?.along !== 'rows' || outcomes?.along !== 'rows') return cells;
  const [received, carriedIn] = flow.left;
  const carriedOut = flow.right[1];
  if (!received || !carriedIn || !carriedOut) return cells;
  let balanced = cells;
  const row = rowsOf(table.nodes).find(({ id }) => id === received);
  for (const { id } of row ? ownColumns(row) : []) {
    const outcome = outcomes.left.reduce((sum, row) => sum + countOf(cells, row, id), 0);
    const due = outcome + countOf(cells, carriedOut, id);
    const before = Math.min(countOf(cells, carriedIn, id), due);
    balanced = set(balanced, carriedIn, id, before);
    balanced = set(balanced, received, id, due - before);
  }
  return balanced;
}

/** 规章 are 0, and no more documents were made than are in force or repealed: what rules on part two expect. */
function plausible(cells: Figures): Figures {
  let result = cells;
  for (const column of ['issued', 'repealed', 'inForce'] as const) {
    if (cells.regulations) result = { ...result, regulations: { ...result.regulations, [column]: plainFigure(0) } };
  }
  const issued = countOf(cells, 'normativeDocuments', 'issued');
  return cells.normativeDocuments
    ? set(result, 'normativeDocuments', 'inForce', issued + countOf(cells, 'normativeDocuments', 'inForce'))
    : result;
}

/** All totals as they should be, or with some that are wrong. */
function arbitraryTotals(table: Table, cells: Figures, balanced: boolean): fc.Arbitrary<Figures> {
  const complete = completeFigures(table, cells);
  const given = Object.fromEntries(Object.entries(complete).filter(([, figures]) => Object.keys(figures).length > 0));
  if (balanced) return fc.constant(given);
  const rows = rowsOf(table.nodes).filter(row => row.columns.some(({ isTotal }) => isTotal));
  if (rows.length === 0) return fc.constant(given);
  return fc
    .array(fc.tuple(fc.constantFrom(...rows), fc.nat({ max: 99 })), { maxLength: 3 })
    .map(changes => changes.reduce<Figures>((figures, [{ id }, value]) => set(figures, id, 'total', value), given));
}

/** The figures of one table. */
export function arbitraryFigures(table: Table, options: FiguresOptions = {}): fc.Arbitrary<Figures> {
  const { complete = true, balanced = complete, totals = 'either' } = options;
  const cells = arbitraryCells(table, options).map(figures => {
    if (!balanced) return figures;
    return table.id === 'applications' ? balance(table, figures) : plausible(figures);
  });
  const stated = totals === 'either' ? fc.boolean() : fc.constant(totals === 'stated');
  return fc
    .tuple(cells, stated)
    .chain(([figures, state]) => (state ? arbitraryTotals(table, figures, balanced) : fc.constant(figures)));
}

/** A balanced table of applications on its own, all totals stated or none. */
export function arbitraryApplications(
  totals: 'stated' | 'computed',
  format: FormatDefinition | undefined = formats[0],
): fc.Arbitrary<Figures> {
  const part = format && partById(format, 'applications');
  if (part?.kind !== 'table') throw new Error('the format has no table of applications');
  return arbitraryFigures(part.table, { totals, remarks: false });
}
