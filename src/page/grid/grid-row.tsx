/** One row of the table: labels as the form prints them, an input for every figure. */
import { Component, type ComponentChildren, type JSX } from 'preact';
import { type Group, groupsOf, type Label, printedLabel, rowsOf, type Table } from '../../format/index.ts';
import type { FindingsByPath } from '../contracts.ts';
import { findingMarks, markNames, markSymbols } from './cell-marks.ts';
import type { PlacedLabel, ShownCell, ShownRow } from './grid-lines.ts';

interface RowProps {
  readonly row: ShownRow;
  readonly table: Table;
  /** Those of rows and groups among them; a new map where they have changed. */
  readonly labelFindings: FindingsByPath;
  onRestZero(group: Group): void;
}

/** Drawn anew only when what it shows has changed: 175 inputs are too many to look at for every letter. */
export class GridRow extends Component<RowProps> {
  override shouldComponentUpdate(next: Readonly<RowProps>): boolean {
    const { row, table, labelFindings } = this.props;
    return next.row.key !== row.key || next.table !== table || next.labelFindings !== labelFindings;
  }

  override render({ row, table, labelFindings, onRestZero }: RowProps): JSX.Element {
    return (
      <tr>
        {row.cells.map(cell =>
          cell.kind === 'figure' ? (
            <FigureInput key={cell.cell.path} shown={cell} />
          ) : (
            <HeadCell
              key={`${cell.column}`}
              placed={cell}
              table={table}
              findings={labelFindings}
              onRestZero={onRestZero}
            />
          ),
        )}
      </tr>
    );
  }
}

export const noteId = (path: string): string => `${path}.note`;

function FigureInput({ shown }: { readonly shown: ShownCell }): JSX.Element {
  const { cell, text, marks, isSelected, value } = shown;
  const { mark, messages } = marks;
  const look = [
    'figure',
    cell.isTotal ? 'is-total' : '',
    isSelected ? 'is-selected' : '',
    text.problem === 'differs' ? 'has-computed' : '',
    mark ? `mark-${mark}` : '',
  ].join(' ');
  return (
    <td class={look} colSpan={cell.span}>
      <input
        type="text"
        inputMode={cell.column.unit === 'count' ? 'numeric' : 'decimal'}
        autocomplete="off"
        spellcheck={false}
        data-path={cell.path}
        aria-label={cell.name}
        aria-invalid={mark === 'error'}
        aria-describedby={messages.length > 0 || mark === 'unfilled' ? noteId(cell.path) : undefined}
        tabIndex={cell.isTotal && text.stated === '' ? -1 : 0}
        value={value}
        placeholder={text.computed ?? ''}
      />
      {mark && (
        <span class="mark" aria-hidden="true">
          {markSymbols[mark]}
        </span>
      )}
      {text.problem === 'differs' && (
        <span class="computed" aria-hidden="true">
          应为 {text.computed}
        </span>
      )}
      {(messages.length > 0 || mark === 'unfilled') && (
        <span id={noteId(cell.path)} hidden>
          {messages.length > 0 ? messages.join('') : '待填。'}
        </span>
      )}
    </td>
  );
}

interface HeadProps {
  readonly placed: PlacedLabel;
  readonly table: Table;
  readonly findings: FindingsByPath;
  onRestZero(group: Group): void;
}

function HeadCell({ placed, table, findings, onRestZero }: HeadProps): JSX.Element {
  const { label: cell, column } = placed;
  const { label, role, colSpan, rowSpan, align } = cell;
  const words = lines(label);
  const look = `label label-${role} align-${align} from-${column}`;
  if (role === 'corner') {
    return (
      <td class={look} colSpan={colSpan} rowSpan={rowSpan} data-column={column}>
        {words}
      </td>
    );
  }
  const group = groupsOf(table.nodes).find(candidate => candidate.label === label);
  const row = rowsOf(table.nodes).find(candidate => candidate.label === label);
  const node = group ?? row;
  const scope = role === 'row' ? (rowSpan > 1 ? 'rowgroup' : 'row') : colSpan > 1 ? 'colgroup' : 'col';
  return (
    <th class={look} colSpan={colSpan} rowSpan={rowSpan} scope={scope} data-column={column}>
      {words}
      {node && <LabelMark findings={findings} path={`${table.id}.${node.id}`} />}
      {group && (
        <button
          type="button"
          class="rest-zero"
          aria-label={`${label.text}：其余填 0`}
          onClick={() => onRestZero(group)}
        >
          其余填 0
        </button>
      )}
    </th>
  );
}

function lines(label: Label): ComponentChildren {
  if (!label.lines) return printedLabel(label);
  return label.lines.flatMap((line, index) => (index === 0 ? [line] : [<br key={line} />, line]));
}

function LabelMark({
  findings,
  path,
}: {
  readonly findings: FindingsByPath;
  readonly path: string;
}): JSX.Element | null {
  const { mark, messages } = findingMarks(findings.get(path));
  if (!mark || mark === 'unfilled') return null;
  return (
    <span class={`label-mark mark-${mark}`} title={messages.join('\n')}>
      <span aria-hidden="true">{markSymbols[mark]}</span>
      <span class="sr-only">{markNames[mark]}</span>
    </span>
  );
}
