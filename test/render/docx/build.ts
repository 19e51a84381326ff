/** Documents built by hand from the layouts of the format, as compose builds them from a report. */
import type { Block, Document, Origin, Paragraph, TableBlock } from '../../../src/document/document.ts';
import { format2021, type PartId, partHeading, printedLabel, type Table, tablesOf } from '../../../src/format/index.ts';

const origin: Origin = { kind: 'template', file: 'test', line: 1 };

export const title = (...lines: string[]): Block => ({ kind: 'title', lines, origin });

export const heading = (text: string, level: 1 | 2 | 3 | 4 = 2): Block => ({ kind: 'heading', level, text, origin });

export const paragraph = (text: string, more: Partial<Paragraph> = {}): Block => ({
  kind: 'paragraph',
  text,
  role: 'body',
  origin,
  ...more,
});

/** @param figure what stands in the n-th cell for a number, from 0 */
export function officialTable(table: Table, figure: (index: number) => string = () => '0'): TableBlock {
  const free: boolean[][] = table.layout.rows.map(() => table.layout.widths.map(() => true));
  let figures = 0;
  return {
    kind: 'table',
    table: table.id,
    caption: partHeading(partOf(table.id)).replace(/^.、/, ''),
    widths: table.layout.widths,
    headerRows: table.layout.headerRows,
    origin,
    rows: table.layout.rows.map((row, r) => ({
      minHeight: row.minHeight,
      cells: row.cells.map(cell => {
        const column = free[r]?.indexOf(true) ?? 0;
        for (let dr = 0; dr < cell.rowSpan; dr++) free[r + dr]?.fill(false, column, column + cell.colSpan);
        const spans = { column, colSpan: cell.colSpan, rowSpan: cell.rowSpan, origin };
        return cell.kind === 'figure'
          ? { ...spans, role: 'figure' as const, lines: [figure(figures++)], align: 'center' as const }
          : { ...spans, role: cell.role, lines: cell.label.lines ?? [printedLabel(cell.label)], align: cell.align };
      }),
    })),
  };
}

export function freeTable(rows: readonly (readonly string[])[]): TableBlock {
  const [head = []] = rows;
  return {
    kind: 'table',
    table: undefined,
    caption: head.join('、'),
    widths: head.map(() => Math.floor(8844 / head.length)),
    headerRows: 1,
    origin,
    rows: rows.map((cells, r) => ({
      minHeight: 0,
      cells: cells.map((text, column) => ({
        role: r === 0 ? ('column' as const) : ('figure' as const),
        lines: [text],
        column,
        colSpan: 1,
        rowSpan: 1,
        align: 'center' as const,
        origin,
      })),
    })),
  };
}

const partOf = (id: PartId) => {
  const part = format2021.parts.find(candidate => candidate.id === id);
  if (!part) throw new Error(`no part ${id}`);
  return part;
};

export interface Content {
  readonly opening?: readonly Block[];
  readonly overview?: readonly Block[];
  /** Text between the heading of a table and the table, and below it. */
  readonly around?: Partial<Record<PartId, { readonly before?: readonly Block[]; readonly after?: readonly Block[] }>>;
  readonly problems?: readonly Block[];
  readonly otherMatters?: readonly Block[];
  readonly end?: readonly Block[];
  readonly figure?: (index: number) => string;
  readonly watermark?: string;
  readonly organ?: string;
}

/** A report with its title, six parts and three tables. */
export function reportDocument(content: Content = {}): Document {
  const organ = content.organ ?? '清溪镇人民政府';
  const name = `${organ}2022年政府信息公开工作年度报告`;
  const parts = format2021.parts.flatMap((part): Block[] => {
    const head: Block = { kind: 'heading', level: 1, text: partHeading(part), part: part.id, origin };
    if (part.kind === 'narrative') return [head, ...(content[part.id] ?? [paragraph(sentence)])];
    const around = content.around?.[part.id];
    const table = tablesOf(format2021).find(({ id }) => id === part.id);
    return [
      head,
      ...(around?.before ?? []),
      ...(table ? [officialTable(table, content.figure)] : []),
      ...(around?.after ?? []),
    ];
  });
  return {
    title: name,
    organ,
    watermark: content.watermark,
    blocks: [title(name), ...(content.opening ?? []), ...parts, ...(content.end ?? [])],
  };
}

export const sentence =
  '2022年，清溪镇坚持“应公开尽公开”，通过镇政府网站、公开栏主动公开政府信息105条，群众满意度持续提升。';
