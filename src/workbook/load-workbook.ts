/** Loading a workbook: its sheets as the tree of a data file, and from there on as any data file is loaded. */
import type { FormatDefinition, NarrativePart } from '../format/index.ts';
import { forbiddenCharacterFailures } from '../report/load/forbidden-characters.ts';
import { type LoadedReport, loadTree, type NotLoaded } from '../report/load/load.ts';
import { Source } from '../report/load/source.ts';
import type { DataNode, MapEntry, MapNode } from '../report/load/tree.ts';
import { ownKeys } from '../report/paths.ts';
import type { Problem } from '../report/problem.ts';
import { formatOf } from '../report/schema/validate.ts';
import type { Failure } from '../result.ts';
import { basicsEntries, placedFields } from './read/basics-entries.ts';
import type { Cells } from './read/cells.ts';
import { areMoved, changedLabels } from './read/labels.ts';
import { chartsNode, waiversNode } from './read/list-nodes.ts';
import { missingSheet, movedLabel, retypedLabel } from './read/problems.ts';
import { SourceText } from './read/source-text.ts';
import { TableReader } from './read/table-node.ts';
import { typedText } from './read/typed.ts';
import { readWorkbook, type Workbook } from './read/workbook.ts';
import { basicsSheet, chartsSheet, HEAD_ROWS, neededSheets, partSheet, waiversSheet } from './sheets.ts';

const MOST_FAILURES = 20;

const failed = (failures: readonly Failure[], failure: Failure): NotLoaded => ({
  ok: false,
  failure,
  failures: failures.slice(0, MOST_FAILURES),
  text: undefined,
});

/**
 * Loads a workbook of ours, filled in by whatever program. Places are sheets and cells; totals that the workbook
 * computes are not taken over, one that was typed in their place is stated.
 * Labels that were retyped in their cells are problems, and so are names that 基本信息 does not have.
 * Errors: no workbook, a sheet that is missing, a form whose rows or columns were moved.
 */
export function loadWorkbook(bytes: Uint8Array): LoadedReport | NotLoaded {
  const read = readWorkbook(bytes);
  if (!read.ok) return failed([read.failure], read.failure);
  const workbook = read.value;
  const format = formatIn(workbook);
  const layout = layoutOf(workbook, format);
  const [failure] = layout.failures;
  if (failure) return failed(layout.failures, failure);

  const source = new SourceText();
  const root = treeOf(workbook, format, source);
  const text = new Source(source.text);
  const characters = forbiddenCharacterFailures(text.lines).map(failure => inCell(failure, source));
  const [character] = characters;
  if (character) return failed(characters, character);
  const loaded = inCells(loadTree(root, text), source);
  return { ...loaded, problems: [...layout.problems, ...loaded.problems] };
}

const noCells: Cells = new Map();
const sheet = ({ sheets }: Workbook, name: string): Cells => sheets.get(name) ?? noCells;

/** The version of the format that 格式 names. */
function formatIn(workbook: Workbook): FormatDefinition {
  const cells = sheet(workbook, basicsSheet);
  const { fields } = placedFields(cells);
  const entries = basicsEntries(fields, cells, false, new SourceText());
  const stated = entries.find(({ key }) => key === ownKeys.format)?.node;
  return formatOf({ [ownKeys.format]: stated?.kind === 'scalar' ? stated.text : undefined });
}

interface Layout {
  /** What keeps the workbook from being read. */
  readonly failures: readonly Failure[];
  readonly problems: readonly Problem[];
}

function layoutOf(workbook: Workbook, format: FormatDefinition): Layout {
  const missing = neededSheets(format).filter(name => !workbook.sheets.has(name));
  if (missing.length > 0) return { failures: missing.map(missingSheet), problems: [] };
  const fields = placedFields(sheet(workbook, basicsSheet));
  const tables = format.parts.flatMap(part => {
    const changed = part.kind === 'table' ? changedLabels(part, sheet(workbook, partSheet(part))) : [];
    return part.kind === 'table' && changed.length > 0 ? [{ part, changed, moved: areMoved(part, changed) }] : [];
  });
  return {
    failures: [...fields.failures, ...tables.flatMap(({ changed, moved }) => (moved ? changed.map(movedLabel) : []))],
    problems: [
      ...fields.problems,
      ...tables.flatMap(({ part, changed }) => changed.map(label => retypedLabel(label, part.table.id))),
    ],
  };
}

function treeOf(workbook: Workbook, format: FormatDefinition, source: SourceText): MapNode {
  const { from1904 } = workbook;
  const basics = sheet(workbook, basicsSheet);
  const entries: MapEntry[] = [...basicsEntries(placedFields(basics).fields, basics, from1904, source)];
  const add = (key: string, name: string, node: (cells: Cells) => DataNode | undefined): void => {
    const { start, end } = source.add(key, { sheet: name, row: 0, column: 0 });
    const value = node(sheet(workbook, name));
    if (value) entries.push({ key, keyStart: start, keyEnd: end, node: value });
  };
  for (const part of format.parts) {
    add(part.label, partSheet(part), cells =>
      part.kind === 'table' ? new TableReader(part, cells, source).node() : narrativeNode(part, cells, source),
    );
  }
  add(ownKeys.charts, chartsSheet, cells => chartsNode(cells, source));
  add(ownKeys.waivers, waiversSheet, cells => waiversNode(cells, from1904, source));
  return { kind: 'map', entries, inBrackets: false, start: 0, end: source.text.length };
}

/** Every cell below the head is a paragraph, or several. */
function narrativeNode(part: NarrativePart, cells: Cells, source: SourceText): DataNode {
  const name = partSheet(part);
  const start = source.text.length;
  const paragraphs = [...cells]
    .filter(([row]) => row >= HEAD_ROWS)
    .sort(([one], [other]) => one - other)
    .flatMap(([row, line]) =>
      [...line]
        .sort(([one], [other]) => one - other)
        .map(([column, cell]) => {
          const typed = typedText(cell, 'paragraphs', false) ?? '';
          source.add(typed, { sheet: name, row, column });
          return typed;
        }),
    );
  if (paragraphs.length === 0) return source.scalar(undefined, { sheet: name, row: HEAD_ROWS, column: 0 });
  const end = source.text.length - 1;
  return { kind: 'scalar', style: 'plain', text: paragraphs.join('\n'), literal: undefined, start, end };
}

/** A failure at its cell, said in its words. */
function inCell(failure: Failure, source: SourceText): Failure {
  const { sheet: name, reference } = source.placeOf(failure);
  const where = name === undefined ? '' : `工作表“${name}”的 ${reference}：`;
  return { what: `${where}${failure.what}`, remedy: failure.remedy };
}

/** The same report with the places of the workbook. */
function inCells(loaded: LoadedReport, source: SourceText): LoadedReport {
  return {
    ...loaded,
    places: new Map([...loaded.places].map(([path, place]) => [path, source.placeOf(place)])),
    problems: loaded.problems.map(({ place, ...problem }) => ({
      ...problem,
      ...(place && { place: source.placeOf(place) }),
    })),
    pointerPlace: pointer => {
      const place = loaded.pointerPlace(pointer);
      return place && source.placeOf(place);
    },
  };
}
