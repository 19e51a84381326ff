/**
 * What a reader of the page can see of a report. Two reports are the same publication when these are equal: round trips
 * are judged by it, and whether a draft still says what its data say.
 */
import {
  type ColumnId,
  type FormatDefinition,
  type PartId,
  type RowId,
  rowsOf,
  type TablePart,
} from '../format/index.ts';
import { printFigure } from './figure.ts';
import { narrativeLines } from './normal-form.ts';
import { expandQuantities } from './quantities.ts';
import { type Chart, type Narrative, type Report, titleLines } from './report.ts';
import { completeFigures } from './totals.ts';

/** One line of a narrative as the page shows it. */
export type PublishedLine =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'chart'; readonly caption: string; readonly points: readonly (readonly [string, number])[] };

/** Cells as printed, remarks included, by row and column; what is not given yet is absent. */
export type PublishedFigures = Readonly<Partial<Record<RowId, Readonly<Partial<Record<ColumnId, string>>>>>>;

export type PublishedPart =
  | { readonly part: PartId; readonly lines: readonly PublishedLine[] }
  | {
      readonly part: PartId;
      readonly before: readonly PublishedLine[];
      readonly figures: PublishedFigures;
      readonly note: readonly PublishedLine[];
    };

export interface Published {
  /** The lines of the title. */
  readonly title: readonly string[];
  readonly opening: readonly PublishedLine[];
  readonly parts: readonly PublishedPart[];
  readonly signature: { readonly agency: string | undefined; readonly date: string | undefined };
}

/** How the narrative's parser takes a line, see document/narrative.ts and document/free-table.ts. */
export interface LineReader {
  /** The name in 〔图表：名称〕. */
  chartName(line: string): string | undefined;
  /** The cells of `| a | b |`. */
  tableCells(line: string): readonly string[] | undefined;
}

class Publisher {
  constructor(
    private readonly report: Report,
    private readonly format: FormatDefinition,
    private readonly reader: LineReader,
  ) {}

  lines(narrative: Narrative | undefined): PublishedLine[] {
    if (narrative === undefined) return [];
    return narrativeLines(expandQuantities(narrative, this.report, this.format).text).flatMap(text => this.line(text));
  }

  private line(text: string): PublishedLine[] {
    const name = this.reader.chartName(text);
    const chart = name === undefined ? undefined : this.report.charts.find(candidate => candidate.name === name);
    if (chart) return [this.chart(chart)];
    const cells = this.reader.tableCells(text);
    if (!cells) return [{ kind: 'paragraph', text }];
    // The line of dashes below a head is drawn, not read.
    if (cells.every(cell => /^:?-{3,}:?$/.test(cell))) return [];
    // Blank cells at its end are what a table makes of a short row.
    return [{ kind: 'row', cells: cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1) }];
  }

  private chart({ caption, content }: Chart): PublishedLine {
    const points = content.kind === 'image' ? [] : content.points.map(({ label, value }) => [label, value] as const);
    return { kind: 'chart', caption: expandQuantities(caption, this.report, this.format).text, points };
  }

  table({ id, table }: TablePart): PublishedPart {
    const { before, figures, note } = this.report.tables[id];
    const complete = completeFigures(table, figures);
    const printed: Partial<Record<RowId, Partial<Record<ColumnId, string>>>> = {};
    for (const row of rowsOf(table.nodes)) {
      const cells: Partial<Record<ColumnId, string>> = {};
      for (const column of row.columns) {
        const figure = complete[row.id]?.[column.id];
        if (figure) cells[column.id] = printFigure(figure);
      }
      printed[row.id] = cells;
    }
    return { part: id, before: this.lines(before), figures: printed, note: this.lines(note) };
  }
}

/**
 * Plain data, to be compared deeply.
 * @param reader the narrative's parser: `{ chartName, tableCells }` of document
 * @param opening what the page says before part one where the report states no 引言: the template's own sentences
 */
export function published(
  report: Report,
  format: FormatDefinition,
  reader: LineReader,
  opening?: Narrative,
): Published {
  const publisher = new Publisher(report, format, reader);
  const title = titleLines(report).map(line => expandQuantities(line, report, format).text);
  return {
    title,
    opening: publisher.lines(report.opening ?? opening),
    parts: format.parts.map(part =>
      part.kind === 'table'
        ? publisher.table(part)
        : { part: part.id, lines: publisher.lines(report.narratives[part.id]) },
    ),
    signature: { agency: report.signature.agency, date: report.signature.date },
  };
}
