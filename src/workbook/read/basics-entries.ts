/** 基本信息: values beside their names, wherever the rows stand. */
import type { MapEntry } from '../../report/load/tree.ts';
import type { Problem } from '../../report/problem.ts';
import type { Failure } from '../../result.ts';
import { type BasicField, basicColumns, basicFields, basicsSheet, HEAD_ROWS } from '../sheets.ts';
import type { Cells } from './cells.ts';
import { repeatedName, unknownField } from './problems.ts';
import type { SourceText } from './source-text.ts';
import { typedText } from './typed.ts';

interface PlacedField {
  readonly field: BasicField;
  readonly row: number;
}

export interface PlacedFields {
  readonly fields: readonly PlacedField[];
  readonly failures: readonly Failure[];
  /** Names that the form does not have; what stands beside them is not read. */
  readonly problems: readonly Problem[];
}

/** Finds the rows by their names; the name of a group holds for the rows below it too. */
export function placedFields(cells: Cells): PlacedFields {
  const fields: PlacedField[] = [];
  const failures: Failure[] = [];
  const problems: Problem[] = [];
  let group: string | undefined;
  for (const [row, line] of [...cells].sort(([one], [other]) => one - other)) {
    if (row < HEAD_ROWS) continue;
    group = typedText(line.get(basicColumns.group), 'line', false) ?? group;
    const key = typedText(line.get(basicColumns.key), 'line', false);
    const value = line.get(basicColumns.value);
    if (key === undefined && value === undefined) continue;
    const name = key ?? group ?? '';
    const field = basicFields.find(({ keys }) =>
      keys.length === 1 ? keys[0] === name : keys[0] === group && keys[1] === key,
    );
    if (!field) {
      const column = key === undefined ? basicColumns.group : basicColumns.key;
      problems.push(unknownField({ sheet: basicsSheet, row, column }, name));
    } else if (fields.some(placed => placed.field === field)) failures.push(repeatedName(basicsSheet, row, 1, name));
    else fields.push({ field, row });
  }
  return { fields, failures, problems };
}

/** The entries of a data file; what is left empty is not among them, but for the year. */
export function basicsEntries(
  fields: PlacedFields['fields'],
  cells: Cells,
  from1904: boolean,
  source: SourceText,
): readonly MapEntry[] {
  const groups = new Map<string, MapEntry[]>();
  const entries: MapEntry[] = [];
  for (const { field, row } of fields) {
    const at = { sheet: basicsSheet, row, column: basicColumns.value };
    const typed = typedText(cells.get(row)?.get(basicColumns.value), field.form, from1904);
    if (typed === undefined && field.form !== 'year') continue;
    const [head, inner] = field.keys;
    const key = source.add(inner ?? head, at);
    const entry: MapEntry = {
      key: inner ?? head,
      keyStart: key.start,
      keyEnd: key.end,
      node: source.scalar(typed, at),
    };
    if (inner === undefined) entries.push(entry);
    else groups.set(head, [...(groups.get(head) ?? []), entry]);
  }
  for (const [key, members] of groups) {
    const [first] = members;
    const start = first?.keyStart ?? 0;
    entries.push({
      key,
      keyStart: start,
      keyEnd: first?.keyEnd ?? 0,
      node: { kind: 'map', entries: members, inBrackets: false, start, end: source.text.length },
    });
  }
  return entries;
}
