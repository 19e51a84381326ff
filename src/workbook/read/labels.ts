/** The labels of an official table on its sheet: all in their places, some retyped there, or moved with their rows. */
import { printedLabel, type TablePart } from '../../format/index.ts';
import { partSheet, tableCells } from '../sheets.ts';
import type { Cells } from './cells.ts';
import type { ChangedLabel } from './problems.ts';
import { typedText } from './typed.ts';

/** A hand that slips changes a label or two; a row that was put in or taken out moves all below it. */
const MOST_RETYPED = 3;

/** Blanks make no difference, nor do line breaks inside a narrow head. */
const bare = (text: string): string => text.replace(/[\s\u3000]+/g, '');

/** @returns every label that does not stand where the form has it */
export function changedLabels(part: TablePart, cells: Cells): readonly ChangedLabel[] {
  return labelsOf(part).flatMap(({ expected, row, column }) => {
    const found = typedText(cells.get(row)?.get(column), 'line', false);
    return bare(found ?? '') === bare(expected) ? [] : [{ sheet: partSheet(part), row, column, expected, found }];
  });
}

/** Whether the form itself was changed, so that no place tells any more whose number stands there. */
export function areMoved(part: TablePart, changed: readonly ChangedLabel[]): boolean {
  const official = new Set(labelsOf(part).map(({ expected }) => bare(expected)));
  return changed.length > MOST_RETYPED || changed.some(({ found }) => found !== undefined && official.has(bare(found)));
}

const labelsOf = (part: TablePart) =>
  tableCells(part).flatMap(({ cell, row, column }) =>
    cell.kind === 'label' ? [{ expected: printedLabel(cell.label), row, column }] : [],
  );
