/** 图表 and 豁免: a row an item; a chart goes on in the rows below it. */
import type { DataNode, MapEntry } from '../../report/load/tree.ts';
import { fieldKeys } from '../../report/paths.ts';
import { chartColumns, chartsSheet, HEAD_ROWS, waiverFields, waiversSheet } from '../sheets.ts';
import type { Cells } from './cells.ts';
import type { SourceText } from './source-text.ts';
import { typedText } from './typed.ts';

interface SheetRow {
  readonly row: number;
  typed(column: number): string | undefined;
}

function rowsOf(cells: Cells, dateColumn: number | undefined, from1904: boolean): SheetRow[] {
  return [...cells]
    .filter(([row]) => row >= HEAD_ROWS)
    .sort(([one], [other]) => one - other)
    .map(([row, line]) => ({
      row,
      typed: column => typedText(line.get(column), column === dateColumn ? 'date' : 'line', from1904),
    }));
}

/** Puts what stands in a row into entries; what is empty is left out. */
class ItemBuilder {
  readonly entries: MapEntry[] = [];
  private readonly start: number;

  constructor(
    private readonly sheet: string,
    private readonly source: SourceText,
  ) {
    this.start = source.text.length;
  }

  add(key: string, { row, typed }: SheetRow, column: number): void {
    const text = typed(column);
    if (text === undefined) return;
    this.put(key, row, column, () => this.source.scalar(text, { sheet: this.sheet, row, column }));
  }

  put(key: string, row: number, column: number, node: () => DataNode): void {
    const { start, end } = this.source.add(key, { sheet: this.sheet, row, column });
    this.entries.push({ key, keyStart: start, keyEnd: end, node: node() });
  }

  get node(): DataNode {
    return {
      kind: 'map',
      entries: this.entries,
      inBrackets: false,
      start: this.start,
      end: this.source.text.length,
    };
  }
}

const list = (items: readonly DataNode[], source: SourceText): DataNode => ({
  kind: 'list',
  items,
  inBrackets: false,
  start: items[0]?.start ?? source.text.length,
  end: source.text.length,
});

export function waiversNode(cells: Cells, from1904: boolean, source: SourceText): DataNode | undefined {
  const rows = rowsOf(cells, waiverFields.indexOf('date'), from1904);
  const items = rows.map(row => {
    const item = new ItemBuilder(waiversSheet, source);
    for (const [column, field] of waiverFields.entries()) item.add(fieldKeys.waivers[field], row, column);
    return item.node;
  });
  return items.length > 0 ? list(items, source) : undefined;
}

const pointLabel = chartColumns.length;
const pointValue = pointLabel + 1;

export function chartsNode(cells: Cells, source: SourceText): DataNode | undefined {
  const charts: SheetRow[][] = [];
  for (const row of rowsOf(cells, undefined, false)) {
    const isNew = chartColumns.some((_, column) => row.typed(column) !== undefined);
    const current = charts.at(-1);
    if (isNew || !current) charts.push([row]);
    else current.push(row);
  }
  const items = charts.map(rows => chartNode(rows, source));
  return items.length > 0 ? list(items, source) : undefined;
}

function chartNode(rows: readonly SheetRow[], source: SourceText): DataNode {
  const item = new ItemBuilder(chartsSheet, source);
  const [first] = rows;
  if (first) for (const [column, field] of chartColumns.entries()) item.add(fieldKeys.charts[field], first, column);
  const points = rows.filter(row => row.typed(pointLabel) !== undefined || row.typed(pointValue) !== undefined);
  const [start] = points;
  if (start) {
    item.put(fieldKeys.charts.points, start.row, pointLabel, () => {
      const values = new ItemBuilder(chartsSheet, source);
      for (const row of points) {
        const at = { sheet: chartsSheet, row: row.row, column: pointValue };
        const label = row.typed(pointLabel) ?? '';
        values.put(label, row.row, pointLabel, () => source.scalar(row.typed(pointValue), at));
      }
      return values.node;
    });
  }
  return item.node;
}
