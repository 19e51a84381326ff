/** An official table to fill in: the layout of the form, keys as in a spreadsheet, blocks from Excel and WPS pasted as a whole. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type FormatDefinition, partById, type Table, type TableId, type TablePart } from '../../format/index.ts';
import type { FindingsByPath, FocusRequest, TableGridProps } from '../contracts.ts';
import { CellNote } from './cell-note.tsx';
import { figureCellsOf } from './figure-cells.ts';
import { focusTarget } from './focus-target.ts';
import { shownRows } from './grid-lines.ts';
import { GridRow } from './grid-row.tsx';
import { GridSession } from './grid-session.ts';
import { Toolbar } from './toolbar.tsx';

function tablePart(format: FormatDefinition, id: TableId): TablePart | undefined {
  const part = format.parts.some(candidate => candidate.id === id) ? partById(format, id) : undefined;
  return part?.kind === 'table' ? part : undefined;
}

/** Nothing where the format does not have the table. */
export function TableGrid(props: TableGridProps): JSX.Element | null {
  const part = tablePart(props.format, props.table);
  return part ? <Grid {...props} part={part} /> : null;
}

function Grid(props: TableGridProps & { readonly part: TablePart }): JSX.Element {
  const { part, format, figures, raw, findings, focus } = props;
  const cells = figureCellsOf(format, part);
  const { table } = part;
  const root = useRef<HTMLTableElement>(null);
  const [, redraw] = useState(0);
  const session = useMemo(() => new GridSession(cells, format, () => redraw(count => count + 1)), [cells, format]);
  session.take({ content: { figures, raw }, onChange: props.onChange, root: root.current });

  useLayoutEffect(() => {
    session.root = root.current;
    session.afterDrawing();
  });
  useFocusRequest(focus, session, findings);

  const labelFindings = useLabelFindings(table, findings);
  const rows = shownRows(cells, { content: { figures, raw }, findings, ...session.view });
  const { headerRows, widths } = table.layout;
  const labelColumns = Math.min(...cells.lines.flat().map(({ at }) => at));
  const drawn = rows.map((row, index) => (
    <GridRow
      key={`${index}`}
      row={row}
      table={table}
      labelFindings={labelFindings}
      onRestZero={group => session.restZero(group)}
    />
  ));
  return (
    <div class={`figure-grid figure-grid-${table.id}`}>
      <Toolbar session={session} label={part.label} />
      <TableMessages findings={findings} table={table} />
      <div class="grid-scroll">
        <table
          ref={root}
          aria-label={part.label}
          onKeyDown={event => session.onKeyDown(event)}
          onInput={event => session.onInput(event)}
          onCompositionEnd={event => session.onInput(event)}
          onFocusCapture={event => session.onFocusIn(event)}
          onBlurCapture={event => session.onFocusOut(event)}
          onMouseDown={event => session.onMouseDown(event)}
          onMouseMove={event => session.onMouseMove(event)}
          onDblClick={event => session.onDoubleClick(event)}
          onCopy={event => session.onCopy(event)}
          onCut={event => session.onCut(event)}
          onPaste={event => session.onPaste(event)}
        >
          <colgroup>
            {widths.map((width, index) => (
              <col
                key={`${index}`}
                style={index < labelColumns ? { width: `calc(var(--grid-twip) * ${width})` } : {}}
              />
            ))}
          </colgroup>
          {headerRows > 0 && <thead>{drawn.slice(0, headerRows)}</thead>}
          <tbody>{drawn.slice(headerRows)}</tbody>
        </table>
      </div>
      <div class="grid-foot">
        <div role="status" class="grid-status">
          {session.messages.map(message => (
            <p key={message}>{message}</p>
          ))}
        </div>
        <CellNote cell={session.current} rows={rows} findings={findings} />
      </div>
    </div>
  );
}

/** What the check says of rows and groups: the same map as before where nothing of it has changed. */
function useLabelFindings({ id }: Table, findings: FindingsByPath): FindingsByPath {
  const entries = [...findings].filter(([path]) => /^[^.]+\.[^.]+$/.test(path) && path.startsWith(`${id}.`));
  const key = JSON.stringify(entries);
  // The key says all that the entries do.
  return useMemo(() => new Map(entries), [key]);
}

function TableMessages({
  findings,
  table,
}: {
  readonly findings: FindingsByPath;
  readonly table: Table;
}): JSX.Element | null {
  const own = findings.get(table.id) ?? [];
  if (own.length === 0) return null;
  return (
    <ul class="table-messages">
      {own.map(({ message, remedy }) => (
        <li key={message}>
          {message}
          {remedy}
        </li>
      ))}
    </ul>
  );
}

function useFocusRequest(focus: FocusRequest | undefined, session: GridSession, findings: FindingsByPath): void {
  useEffect(() => {
    const target = focus && focusTarget(session.cells, session.content, focus.path, findings);
    if (target) session.focus(target);
  }, [focus]);
}
