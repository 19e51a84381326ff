/** The figures of two reports, cell by cell. */
import {
  type Column,
  type FormatDefinition,
  type Row,
  type RowId,
  rowsOf,
  type Table,
  type TableId,
} from '../../format/index.ts';
import { printFigure } from '../figure.ts';
import { figurePath, type Path, resolvePath } from '../paths.ts';
import type { Figure, Report } from '../report.ts';
import { completeFigures } from '../totals.ts';

/** What stands in a cell of one report. */
export interface ComparedCell {
  /** Undefined where it is not given or cannot be read. */
  readonly figure: Figure | undefined;
  /** False for a total that was added up, as the report itself states none. */
  readonly stated: boolean;
  /** What was written there where it is no figure: `/`. */
  readonly written: string | undefined;
}

export interface FigureComparison {
  readonly path: Path;
  readonly table: TableId;
  readonly row: Row;
  readonly column: Column;
  readonly before: ComparedCell;
  readonly after: ComparedCell;
  /** Whether the cells read differently; with a change of 0 it is the remark or the way the number is written. */
  readonly differs: boolean;
  /** `after` less `before`, in whole 件 or whole 元; undefined where one of them has no figure. */
  readonly change: number | undefined;
}

/** What of a report the comparison looks at. */
export interface FigureSource {
  readonly report: Pick<Report, 'tables'>;
  readonly format: FormatDefinition;
  /** What was written where no figure could be read, by path. */
  readonly raw?: ReadonlyMap<Path, string> | undefined;
}

export interface TableComparison {
  /** Every cell that both formats have, totals that can be computed included, in official order. */
  readonly figures: readonly FigureComparison[];
  /** Rows that one of the formats lacks or means otherwise; their figures are not compared. */
  readonly incomparable: readonly RowId[];
}

/** @param table of the later of the two formats */
export function compareTable(table: Table, before: FigureSource, after: FigureSource): TableComparison {
  const rows = rowsOf(table.nodes);
  const comparable = rows.filter(row => meansTheSame(table, row, before.format, after.format));
  const [one, other] = [cellsOf(table, before), cellsOf(table, after)];
  const figures = comparable.flatMap(row =>
    row.columns.map((column): FigureComparison => {
      const cells = { before: one(row, column), after: other(row, column) };
      const [was, is] = [cells.before.figure, cells.after.figure];
      return {
        path: figurePath(table.id, row.id, column.id),
        table: table.id,
        row,
        column,
        ...cells,
        differs: (was && printFigure(was)) !== (is && printFigure(is)),
        change: was && is && is.value - was.value,
      };
    }),
  );
  return { figures, incomparable: rows.filter(row => !comparable.includes(row)).map(({ id }) => id) };
}

/** 其他处理 was one row in 〔2019〕60号 and is a group of three in 〔2021〕30号: rows are alike when their labels are, from the table down. */
function meansTheSame(table: Table, row: Row, before: FormatDefinition, after: FormatDefinition): boolean {
  if (before.id === after.id) return true;
  const keysIn = (format: FormatDefinition): string => {
    const resolved = resolvePath(`${table.id}.${row.id}`, format);
    return resolved.row ? resolved.keys.join('.') : '';
  };
  const keys = keysIn(before);
  return keys !== '' && keys === keysIn(after);
}

function cellsOf(table: Table, { report, format, raw }: FigureSource): (row: Row, column: Column) => ComparedCell {
  const own = format.parts.find(part => part.id === table.id);
  const stated = report.tables[table.id].figures;
  // Totals follow from the report's own format, which may have other rows.
  const complete = own?.kind === 'table' ? completeFigures(own.table, stated) : {};
  return (row, column) => {
    const figure = complete[row.id]?.[column.id];
    return {
      figure,
      stated: stated[row.id]?.[column.id] !== undefined,
      written: figure ? undefined : raw?.get(figurePath(table.id, row.id, column.id)),
    };
  };
}
