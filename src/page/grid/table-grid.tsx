/** One of the three tables as a plain list of rows. */
import { partById, rowsOf } from '../../format/index.ts';
import { printFigure } from '../../report/figure.ts';
import { figurePath } from '../../report/paths.ts';
import type { TableGridProps } from '../contracts.ts';

export function TableGrid({ format, table, figures, computed, raw, onChange }: TableGridProps) {
  const part = partById(format, table);
  if (part.kind !== 'table') return null;
  return (
    <table>
      <tbody>
        {rowsOf(part.table.nodes).map(({ id, label, columns }) => (
          <tr key={id}>
            <th scope="row">{label.text}</th>
            {columns.map(column => {
              const path = figurePath(table, id, column.id);
              const figure = figures[id]?.[column.id];
              const total = computed[id]?.[column.id];
              return (
                <td key={column.id}>
                  <input
                    size={4}
                    aria-label={`${label.text}，${column.label.text}`}
                    value={raw.get(path) ?? (figure ? printFigure(figure) : '')}
                    placeholder={total ? printFigure(total) : ''}
                    onChange={event => onChange([{ path, text: event.currentTarget.value }])}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
