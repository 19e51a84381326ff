/** Documents built by hand from the official layouts, for an organ that does not exist. */
import type {
  Block,
  CellRole,
  ChartBlock,
  Document,
  Heading,
  Image,
  Origin,
  Paragraph,
  TableBlock,
  TableCell,
} from '../../../src/document/document.ts';
import {
  format2021,
  partById,
  partHeading,
  printedLabel,
  type Table,
  type TableId,
} from '../../../src/format/index.ts';

const origin: Origin = { kind: 'template', file: 'sample', line: 1 };

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text, origin });

export const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  text,
  role: 'body',
  origin,
  ...more,
});

/** An official table; the figure in the n-th figure cell is `figure(n)`. */
export function officialTable(id: TableId, figure: (index: number) => string): TableBlock {
  const part = partById(format2021, id);
  if (part.kind !== 'table') throw new Error(`${id} is no table`);
  return layoutTable(part.table, part.label, figure);
}

function layoutTable(table: Table, caption: string, figure: (index: number) => string): TableBlock {
  const taken = new Set<string>();
  let figures = 0;
  const rows = table.layout.rows.map(({ minHeight, cells }, row) => {
    const placed = cells.map((cell): TableCell => {
      let column = 0;
      while (taken.has(`${row},${column}`)) column++;
      for (let r = row; r < row + cell.rowSpan; r++) {
        for (let c = column; c < column + cell.colSpan; c++) taken.add(`${r},${c}`);
      }
      const content =
        cell.kind === 'figure'
          ? { role: 'figure' as const, lines: [figure(figures++)], align: 'center' as const }
          : { role: cell.role, lines: cell.label.lines ?? [printedLabel(cell.label)], align: cell.align };
      return { ...content, column, colSpan: cell.colSpan, rowSpan: cell.rowSpan, origin };
    });
    return { minHeight, cells: placed };
  });
  const { widths, headerRows } = table.layout;
  return { kind: 'table', table: table.id, caption, widths, headerRows, rows, origin };
}

/** A free table of a narrative: heads above, no heads at the left. */
export function freeTable(caption: string, [heads = [], ...rows]: readonly (readonly string[])[]): TableBlock {
  const line = (texts: readonly string[], role: CellRole) => ({
    minHeight: 0,
    cells: texts.map(
      (text, column): TableCell => ({
        role,
        lines: [text],
        column,
        colSpan: 1,
        rowSpan: 1,
        align: 'center',
        origin,
      }),
    ),
  });
  return {
    kind: 'table',
    table: undefined,
    caption,
    widths: heads.map(() => Math.floor(8844 / heads.length)),
    headerRows: 1,
    rows: [line(heads, 'column'), ...rows.map(texts => line(texts, 'figure'))],
    origin,
  };
}

export const chart = (more: Partial<ChartBlock> = {}): ChartBlock => ({
  kind: 'chart',
  chart: 'pie',
  caption: '图1 清溪镇2022年主动公开政府信息渠道',
  description: '饼图：政府网站57条，微信公众号48条。',
  points: [
    { label: '政府网站', value: 57 },
    { label: '微信公众号', value: 48 },
  ],
  origin,
  ...more,
});

/** One red pixel. */
export const pixel: Image = {
  type: 'png',
  width: 1,
  height: 1,
  bytes: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
    character => character.charCodeAt(0),
  ),
};

const part = (id: Parameters<typeof partById>[1]): Heading => ({
  ...heading(1, partHeading(partById(format2021, id))),
  part: id,
});

/** A number for every figure cell, different from its neighbours. */
export const someFigure = (index: number): string => String((index * 7) % 40);

/** A whole report with one of everything that a page can hold. */
export function sampleDocument(watermark?: string): Document {
  const blocks: Block[] = [
    { kind: 'title', lines: ['清溪镇人民政府', '2022年政府信息公开工作年度报告'], origin },
    paragraph(
      '本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和国办公开办函〔2021〕30号文件要求编制，由总体情况、主动公开政府信息情况等六部分组成。数据的统计期限自2022年1月1日起至2022年12月31日止。',
    ),
    part('overview'),
    paragraph('2022年，清溪镇坚持“以公开为常态、不公开为例外”，持续做好政府信息公开工作。'),
    heading(2, '（一）主动公开'),
    heading(3, '1.公开渠道'),
    paragraph('全年主动公开政府信息105条，其中政府网站57条、微信公众号48条，分布情况见图1。'),
    chart(),
    paragraph('（1）政策解读。围绕村民关心的补贴政策编发图解8期，群众看得懂、记得住——满意度有所提高。', {
      runIn: { level: 4, length: 8 },
    }),
    freeTable('公开渠道', [
      ['渠道', '条数', '说明'],
      ['政府网站', '57', '含转载上级文件12条'],
      ['微信公众号', '48', '无'],
    ]),
    heading(2, '（二）依申请公开'),
    paragraph('全年新收政府信息公开申请4件，均在法定期限内答复。'),
    chart({
      chart: 'bar',
      caption: '图2 近三年新收申请数量',
      description: '条形图：2020年2件，2021年3件，2022年4件。',
      points: [
        { label: '2020年', value: 2 },
        { label: '2021年', value: 3 },
        { label: '2022年', value: 4 },
      ],
    }),
    {
      kind: 'image',
      caption: '图3 政务公开专区',
      description: '便民服务大厅内的政务公开专区，设有查阅电脑两台。',
      file: 'zone.png',
      image: { ...pixel, width: 320, height: 180 },
      origin,
    },
    {
      kind: 'image',
      caption: '图4 公开栏',
      description: '村口的政府信息公开栏。',
      file: 'missing.png',
      image: undefined,
      origin,
    },
    part('disclosure'),
    officialTable('disclosure', index => (index === 3 ? '22（其中修订16件）' : someFigure(index))),
    part('applications'),
    officialTable('applications', someFigure),
    paragraph('注：申请数量按收到日期统计。', { role: 'note' }),
    part('review'),
    officialTable('review', someFigure),
    part('problems'),
    paragraph('一是公开内容不够丰富，二是政策解读形式较为单一。2023年将增加图解、短视频等形式的解读。'),
    part('otherMatters'),
    paragraph('本年度未收取信息处理费。'),
    paragraph('清溪镇人民政府', { role: 'agency' }),
    paragraph('2023年1月20日', { role: 'date' }),
  ];
  return { title: '清溪镇人民政府2022年政府信息公开工作年度报告', organ: '清溪镇人民政府', watermark, blocks };
}
