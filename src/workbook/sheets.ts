/** The sheets of the workbook, in order: what each is called and where in it things stand. */
import { type FormatDefinition, type LayoutCell, type Part, placedCells, type TablePart } from '../format/index.ts';
import { chartKindNames, fieldKeys, ownKeys, type Path } from '../report/paths.ts';

export const guideSheet = '填表说明';
export const basicsSheet = '基本信息';
export const chartsSheet = ownKeys.charts;
export const waiversSheet = ownKeys.waivers;

/** A part has a sheet of its own, called as the part is. */
export const partSheet = ({ label }: Pick<Part, 'label'>): string => label;

/** How a value of 基本信息 is typed: a line, several paragraphs, or a form that Excel has a type of its own for. */
export type FieldForm = 'line' | 'paragraphs' | 'year' | 'date' | 'time' | 'kind';

export interface BasicField {
  readonly path: Path;
  /** Keys of the data file: 机关, 名称; or one alone: 年度. */
  readonly keys: readonly [string] | readonly [string, string];
  readonly form: FieldForm;
}

const formOf: Readonly<Record<string, FieldForm>> = {
  year: 'year',
  title: 'paragraphs',
  opening: 'paragraphs',
  'organ.kind': 'kind',
  'publication.date': 'date',
  'publication.time': 'time',
  'signature.date': 'date',
};

const single = (key: 'format' | 'year' | 'title' | 'previousFile' | 'opening'): BasicField => ({
  path: key,
  keys: [ownKeys[key]],
  form: formOf[key] ?? 'line',
});

const group = (name: 'organ' | 'publication' | 'site' | 'signature'): BasicField[] =>
  Object.entries(fieldKeys[name]).map(([field, key]) => ({
    path: `${name}.${field}`,
    keys: [ownKeys[name], key],
    form: formOf[`${name}.${field}`] ?? 'line',
  }));

/** What stands in 基本信息, a row each. */
export const basicFields: readonly BasicField[] = [
  single('format'),
  single('year'),
  ...group('organ'),
  single('previousFile'),
  single('title'),
  single('opening'),
  ...group('signature'),
  ...group('publication'),
  ...group('site'),
];

/** Rows above the first one that is filled in: heading, hint, head of the columns. */
export const HEAD_ROWS = 3;
/** Columns of 基本信息. */
export const basicColumns = { group: 0, key: 1, value: 2, hint: 3 } as const;

/** Columns of 图表; a chart goes on in the next row where its name is left empty. */
export const chartColumns = ['name', 'caption', 'kind', 'image', 'description'] as const;
export const chartHeads: readonly string[] = [
  ...chartColumns.map(field => fieldKeys.charts[field]),
  `${fieldKeys.charts.points}：名称`,
  `${fieldKeys.charts.points}：数值`,
];
export const chartKinds: readonly string[] = Object.values(chartKindNames);

export const waiverFields = ['rule', 'position', 'basis', 'reason', 'date'] as const;

/** A cell of an official table on its sheet. */
export interface SheetCell {
  readonly cell: LayoutCell;
  readonly row: number;
  readonly column: number;
}

/** The first row of an official table on its sheet. */
export const TABLE_TOP = HEAD_ROWS;

/** Every cell of a table where it stands on its sheet, from the form's own layout. */
export function tableCells({ table }: TablePart): readonly SheetCell[] {
  return placedCells(table.layout).flatMap((cells, row) =>
    cells.map(({ cell, column }) => ({ cell, row: TABLE_TOP + row, column })),
  );
}

/** Below the table: 表前 and 注, the key in the first column and the text beside it. */
export function textRows({ table }: TablePart): Readonly<Record<'before' | 'note', number>> {
  const below = TABLE_TOP + table.layout.rows.length + 1;
  return { before: below, note: below + 1 };
}

/** The sheets that a workbook in a format must have. */
export function neededSheets(format: FormatDefinition): readonly string[] {
  return [basicsSheet, ...format.parts.map(partSheet)];
}
