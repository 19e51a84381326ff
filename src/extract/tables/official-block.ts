/** The official table of a draft as the page of a report has it: its cells known by role and by the value they hold. */
import type { CellRole, Origin, TableBlock, TableCell } from '../../document/document.ts';
import { drawnTable } from '../../document/drawn-table.ts';
import type { Label, Table } from '../../format/index.ts';
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

function drawn({ table, figures }: TableReading, caption: string): TableBlock {
  return drawnTable(table, caption, ({ row, column }) => {
    const path = figurePath(table.id, row, column);
    const figure = figures.figures[row]?.[column];
    return { text: figures.raw.get(path) ?? (figure ? printFigure(figure) : ''), path };
  });
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
