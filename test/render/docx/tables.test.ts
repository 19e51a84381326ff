import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { format2021, printedLabel, tablesOf } from '../../../src/format/index.ts';
import { renderDocx } from '../../../src/render/docx/render.ts';
import { parseStyle } from '../../../src/render/docx/style.ts';
import { defaultStyle } from '../../../src/render/docx/style-schema.ts';
import { freeTable, paragraph, reportDocument } from './build.ts';
import {
  all,
  body,
  type Element,
  elements,
  has,
  openPackage,
  type Package,
  readCells,
  tables,
  text,
  val,
} from './package.ts';

const official = tablesOf(format2021);

/** A table as lines a person can read; what stands in a cell for a figure is shown by `figure`. */
function draw(table: Element, figure: (text: string) => string = value => value): string {
  const cells = readCells(table);
  const rows = [...new Set(cells.map(({ row }) => row))];
  return rows
    .map(row =>
      cells
        .filter(cell => cell.row === row)
        .map(({ column, colSpan, rowSpan, text }) => `${column}:${colSpan}×${rowSpan} ${figure(text)}`)
        .join(' | '),
    )
    .join('\n');
}

const expected = readFileSync(join(import.meta.dirname, 'fixtures', 'official-tables.txt'), 'utf8')
  .trim()
  .split('\n\n');

let file: Package;
let read: Element[];

beforeAll(async () => {
  file = openPackage(await renderDocx(reportDocument({ figure: () => '0' }), { style: defaultStyle }));
  read = tables(file);
});

describe.each(official.map((table, index) => ({ id: table.id, table, index })))(
  'the table of $id',
  ({ table, index }) => {
    const written = (): Element => {
      const found = read[index];
      if (!found) throw new Error('the table is missing');
      return found;
    };
    const rowsOf = (): Element[] => elements(written()).filter(({ name }) => name === 'w:tr');

    it('has the cells, merges and labels of the official form', () => {
      expect(draw(written(), value => (value === '0' ? '#' : value))).toBe(expected[index]);
    });

    it('has the cells, merges and labels of the definition', () => {
      const cells = readCells(written());
      const defined = table.layout.rows.flatMap((row, at) => row.cells.map(cell => ({ at, cell })));
      expect(cells.map(({ row, colSpan, rowSpan, text }) => ({ row, colSpan, rowSpan, text }))).toEqual(
        defined.map(({ at, cell }) => ({
          row: at,
          colSpan: cell.colSpan,
          rowSpan: cell.rowSpan,
          text: cell.kind === 'label' ? printedLabel(cell.label) : '0',
        })),
      );
    });

    it('shades the bands and nothing else', () => {
      const bands = table.layout.rows.flatMap(({ cells }) =>
        cells.flatMap(cell => (cell.kind === 'label' && cell.role === 'band' ? [printedLabel(cell.label)] : [])),
      );
      const shaded = readCells(written()).filter(({ fill }) => fill !== undefined);
      expect(shaded.map(({ text }) => text)).toEqual(bands);
      expect(new Set(shaded.map(({ fill }) => fill)).size).toBeLessThanOrEqual(1);
      expect(shaded.every(({ fill }) => fill === 'C6D9F1')).toBe(true);
    });

    it('says the same width to Word and to WPS', () => {
      const grid = all(written(), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(grid).toEqual(table.layout.widths);
      const sum = grid.reduce((total, width) => total + width, 0);
      const tblW = all(written(), 'w:tblW')[0]?.attributes;
      expect(tblW).toEqual({ 'w:w': String(sum), 'w:type': 'dxa' });
      expect(val(written(), 'w:jc')).toBe('center');
      for (const row of rowsOf()) {
        let column = 0;
        for (const cell of elements(row).filter(({ name }) => name === 'w:tc')) {
          const span = Number(val(cell, 'w:gridSpan') ?? 1);
          const width = grid.slice(column, column + span).reduce((total, each) => total + each, 0);
          expect(all(cell, 'w:tcW')[0]?.attributes).toEqual({ 'w:w': String(width), 'w:type': 'dxa' });
          column += span;
        }
        expect(column).toBe(grid.length);
      }
    });

    it('is of fixed layout, with narrow margins in its cells', () => {
      expect(all(written(), 'w:tblLayout')[0]?.attributes).toEqual({ 'w:type': 'fixed' });
      const margins = [...all(written(), 'w:tblCellMar'), ...all(written(), 'w:tcMar')].flatMap(elements);
      expect(margins.length).toBeGreaterThan(0);
      expect(margins.every(({ attributes }) => Number(attributes['w:w']) <= 57)).toBe(true);
    });

    it('repeats its head, splits no row and keeps the heights of the form', () => {
      const rows = rowsOf();
      expect(rows.map(row => has(row, 'w:tblHeader'))).toEqual(rows.map((_, at) => at < table.layout.headerRows));
      expect(rows.every(row => has(row, 'w:cantSplit'))).toBe(true);
      expect(rows.map(row => all(row, 'w:trHeight')[0]?.attributes)).toEqual(
        table.layout.rows.map(({ minHeight }) => ({ 'w:val': String(minHeight), 'w:hRule': 'atLeast' })),
      );
    });

    it('keeps every row with the next, and the heading with the table', () => {
      const kept = rowsOf().map(row => all(row, 'w:p').every(each => has(each, 'w:keepNext')));
      expect(kept).toEqual(kept.map((_, at) => at < kept.length - 1));
    });

    it('is named for those who cannot see it', () => {
      const part = format2021.parts.find(({ id }) => id === table.id);
      expect(val(written(), 'w:tblCaption')).toBe(part?.label);
      expect(val(written(), 'w:tblDescription')).toBe(
        `${part?.label}，共${table.layout.rows.length}行、${table.layout.widths.length}列`,
      );
      const properties = elements(elements(written())[0] ?? written()).map(({ name }) => name);
      expect(properties.slice(-2)).toEqual(['w:tblCaption', 'w:tblDescription']);
    });
  },
);

describe('the text of cells', () => {
  const cellStyle = (start: string): string | undefined => {
    const cell = all(body(file), 'w:tc').find(each => text(each).replaceAll('\n', '').startsWith(start));
    return cell && val(cell, 'w:pStyle');
  };

  it('is smaller in labels that take more than a line', () => {
    expect(cellStyle('1.属于国家秘密')).toBe('TableText');
    expect(cellStyle('5.要求行政机关确认')).toBe('TableLongLabel');
    expect(cellStyle('（二）部分公开')).toBe('TableLongLabel');
    expect(cellStyle('自然人')).toBe('TableLongLabel');
  });

  it('breaks a group’s label behind its number, and heads where the form does', () => {
    const texts = all(body(file), 'w:tc').map(text);
    expect(texts).toContain('（三）\n不予公开');
    expect(texts).toContain('商业\n企业');
    expect(texts).toContain('三、本年度办理结果');
  });

  it('shrinks figures until their digits stand on one line', async () => {
    const figure = (index: number): string => (index === 20 ? '1234567' : '12');
    const wide = openPackage(await renderDocx(reportDocument({ figure }), { style: defaultStyle }));
    const cell = all(body(wide), 'w:tc').find(each => text(each) === '1234567');
    expect(Number(cell && val(cell, 'w:sz'))).toBeLessThan(20);
    const other = all(body(wide), 'w:tc').find(each => text(each) === '12');
    expect(other && val(other, 'w:sz')).toBeUndefined();
  });
});

describe('other tables', () => {
  it('are drawn across the text block, head repeated', async () => {
    const rows = [
      ['渠道', '条数', '占比'],
      ['政府网站', '57', '54.3%'],
    ];
    const document = reportDocument({ problems: [paragraph('各渠道情况如下：'), freeTable(rows)] });
    const table = tables(openPackage(await renderDocx(document, { style: defaultStyle })))[3];
    if (!table) throw new Error('the table is missing');
    expect(readCells(table).map(({ text: cell }) => cell)).toEqual(rows.flat());
    const grid = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(grid.reduce((total, width) => total + width, 0)).toBe(8844);
    expect(all(table, 'w:tblHeader')).toHaveLength(1);
  });

  it('scale with the margins that an office sets', async () => {
    const style = parseStyle('页面: { 左边距: 20, 右边距: 20 }', 'style.yaml');
    if (!style.ok) throw new Error('the style is sound');
    const [table] = tables(openPackage(await renderDocx(reportDocument(), { style: style.value })));
    if (!table) throw new Error('the table is missing');
    const grid = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    // 170 mm
    expect(grid.reduce((total, width) => total + width, 0)).toBe(9638);
    expect(all(table, 'w:tblW')[0]?.attributes['w:w']).toBe('9638');
  });
});

const corpus = process.env.NIANBAO_CORPUS;
const blankForm = corpus === undefined ? undefined : join(corpus, 'official', 'blank-format.docx');

describe.skipIf(blankForm === undefined || !existsSync(blankForm))('the blank form that offices pass round', () => {
  it('has the same cells, merges and labels', () => {
    const form = tables(openPackage(new Uint8Array(readFileSync(blankForm ?? ''))));
    const drawn = form.map(table => draw(table, value => value.replace(/[\s\u3000]/g, '') || '#'));
    expect(drawn).toEqual(expected);
  });
});
