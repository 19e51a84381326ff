/** Below the table: which cell it is, and what there is to say of it. */
import type { JSX } from 'preact';
import type { FindingsByPath } from '../contracts.ts';
import { findingMarks, rowPath } from './cell-marks.ts';
import type { FigureCell } from './figure-cells.ts';
import type { ShownCell, ShownRow } from './grid-lines.ts';

interface NoteProps {
  readonly cell: FigureCell | undefined;
  readonly rows: readonly ShownRow[];
  readonly findings: FindingsByPath;
}

/** Screen readers are told the same by the cell itself. */
export function CellNote({ cell, rows, findings }: NoteProps): JSX.Element {
  const shown =
    cell &&
    rows
      .flatMap(row => row.cells)
      .find((candidate): candidate is ShownCell => candidate.kind === 'figure' && candidate.cell === cell);
  const messages = shown ? [...shown.marks.messages, ...findingMarks(findings.get(rowPath(shown.cell))).messages] : [];
  return (
    <div class="cell-note" aria-hidden="true">
      {shown ? (
        <>
          <strong>{shown.cell.name}</strong>
          {messages.map(message => (
            <p key={message}>{message}</p>
          ))}
        </>
      ) : (
        <span>选中一格，这里显示它是哪一项、有什么问题。</span>
      )}
    </div>
  );
}
