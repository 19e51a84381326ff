/** The official table of a draft as the page of a report has it: its cells known by role and by the value they hold. */
import type { CellRole, Origin, TableBlock, TableCell } from '../../document/document.ts';
import { type Label, placedCells, printedLabel, type Table } from '../../format/index.ts';
import { printFigure } from '../../report/figure.ts';
import { figurePath, type Path } from '../../report/paths.ts';
import type { TableReading } from './reading.ts';
import type { Zone } from './zone.ts';

/** The grids of the draft with roles and origins; where it has none, the official grid with what the draft says. */
export function officialBlocks(zone: Zone, reading: TableReading, caption: string): TableBlock[] {
  const grids = zone.items.flatMap(item => (item.kind === 'table' ? [item.block] : []));
  return zone.found === 'grid' && grids.length > 0
    ? grids.map(block => dressed(block, reading, caption))
    : [drawn(reading, caption)];
}

const origin = (path: Path): Origin => ({ kind: 'report', path });

function rolesOf({ layout }: Table): ReadonlyMap<Label, CellRole> {
  const cells = layout.rows.flatMap(row => row.cells);
  return new Map(cells.flatMap(cell => (cell.kind === 'label' ? [[cell.label, cell.role] as const] : [])));
}

function dressed(block: TableBlock, { table, figures, meanings }: TableReading, caption: string): TableBlock {
  const roles = rolesOf(table);
  const cellOf = (cell: TableCell): TableCell => {
    const path = figures.paths.get(cell);
    if (path !== undefined) return { ...cell, role: 'figure', origin: origin(path) };
    const meaning = meanings.get(cell);
    const role = meaning ? (roles.get(meaning.label) ?? cell.role) : cell.role;
    return { ...cell, role, origin: origin(table.id) };
  };
  return {
    ...block,
    table: table.id,
    caption,
    rows: block.rows.map(row => ({ ...row, cells: row.cells.map(cellOf) })),
    origin: origin(table.id),
  };
}

function drawn({ table, figures }: TableReading, caption: string): TableBlock {
  const { widths, headerRows, rows } = table.layout;
  const placed = placedCells(table.layout);
  return {
    kind: 'table',
    table: table.id,
    caption,
    widths,
    headerRows,
    rows: rows.map(({ minHeight }, row) => ({
      minHeight,
      cells: (placed[row] ?? []).map(({ cell, column }): TableCell => {
        const { colSpan, rowSpan } = cell;
        if (cell.kind === 'label') {
          const lines = cell.label.lines ?? [printedLabel(cell.label)];
          return { role: cell.role, lines, align: cell.align, column, colSpan, rowSpan, origin: origin(table.id) };
        }
        const path = figurePath(table.id, cell.row, cell.column);
        const figure = figures.figures[cell.row]?.[cell.column];
        const text = figures.raw.get(path) ?? (figure ? printFigure(figure) : '');
        return { role: 'figure', lines: [text], align: 'center', column, colSpan, rowSpan, origin: origin(path) };
      }),
    })),
    origin: origin(table.id),
  };
}
