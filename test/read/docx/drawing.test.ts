import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { readDocx } from '../../../src/read/docx/read.ts';
import { Archive } from '../../../src/read/zip/archive.ts';
import { draftOf, outlineOf, p, r, tbl, tc, tr, tracesOf, type WordFile, wordFile, zipped } from './word-file.ts';

const drawing = (content: string, properties: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" ${properties}/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const picture = (attribute: string): string => `<pic:pic><pic:blipFill><a:blip ${attribute}/></pic:blipFill></pic:pic>`;

const board = new Uint8Array(readFileSync(join(import.meta.dirname, '../../render/docx/fixtures/board.png')));
const image = { id: 'image', type: 'image', name: 'media/board.png', content: board };

describe('pictures', () => {
  it('have their text alternative, their size and their bytes', () => {
    const body = `<w:p>${drawing(picture('r:embed="image"'), 'name="图片 1" title="公开栏" descr="公开栏的照片"')}</w:p>`;
    expect(draftOf({ body, parts: [image] }).document.blocks).toEqual([
      {
        kind: 'image',
        caption: '公开栏',
        description: '公开栏的照片',
        file: 'board.png',
        image: { type: 'png', bytes: board, width: 800, height: 200 },
        origin: { kind: 'draft', paragraph: 1 },
      },
    ]);
  });

  it('take the line below as their caption', () => {
    const body = (properties: string, below: string): string =>
      `<w:p>${drawing(picture('r:embed="image"'), properties)}</w:p>${p(below)}${p('后')}`;
    const outline = (properties: string, below: string): string[] =>
      outlineOf({ body: body(properties, below), parts: [image] });
    expect(outline('name="图片 1" title="公开栏"', '公开栏')).toEqual(['〔图片：公开栏〕', '后']);
    expect(outline('name="图片 1"', '图1 公开栏')).toEqual(['〔图片：图1 公开栏〕', '后']);
    const twice = `公开栏</w:t></w:r></w:p>${p('公开栏')}<w:p><w:r><w:t>`;
    expect(outline('name="图片 1" title="公开栏"', twice)).toEqual(['〔图片：公开栏〕', '公开栏', '后']);
    expect(outline('name="图片 1"', '公开栏如上。')).toEqual(['〔图片：〕', '公开栏如上。', '后']);
  });

  it('stand behind the text of their paragraph, and behind their table', () => {
    const inline = drawing(picture('r:embed="image"'), 'name="x" descr="章"');
    const body = `<w:p>${r('前')}${inline}${r('文')}</w:p>${tbl(tr(tc('1'), `<w:tc><w:p>${inline}</w:p></w:tc>`))}`;
    expect(outlineOf({ body, parts: [image] })).toEqual(['前文', '〔图片：〕章', '| 1 |  |', '〔图片：〕章']);
  });

  it('are never fetched from elsewhere, nor given up with the text where they are damaged', () => {
    const body = `<w:p>${drawing(picture('r:link="outside"'), 'name="x" descr="外"')}${drawing(picture('r:embed="emf"'), 'name="x" descr="内"')}</w:p>`;
    const emf = { id: 'emf', type: 'image', name: 'media/a.png', content: board.slice(0, 12) };
    expect(draftOf({ body, parts: [emf] }).document.blocks).toMatchObject([
      { kind: 'image', description: '外', image: undefined },
      { kind: 'image', description: '内', image: undefined },
    ]);
  });

  it('that are missing are looked for once', () => {
    const read = vi.spyOn(Archive.prototype, 'read');
    const body = `<w:p>${drawing(picture('r:embed="lost"'), 'name="x" descr="章"')}</w:p>`.repeat(3);
    const { 'word/media/lost.png': _, ...parts } = unzipSync(
      wordFile({ body, parts: [{ id: 'lost', type: 'image', name: 'media/lost.png', content: board }] }),
    );
    readDocx(zipped(parts));
    expect(read.mock.calls.filter(([name]) => name.endsWith('lost.png'))).toHaveLength(1);
    read.mockRestore();
  });

  it('of older files', () => {
    const shape = (inner: string): string =>
      `<w:p><w:r><w:pict><v:shape alt="公开栏">${inner}</v:shape></w:pict></w:r></w:p>`;
    const body = shape('<v:imagedata r:id="image"/>') + shape('<v:imagedata r:id="image" o:title="展板"/>');
    expect(outlineOf({ body, parts: [image] })).toEqual(['〔图片：〕公开栏', '〔图片：〕展板']);
  });
});

describe('charts', () => {
  const namespace =
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const points = (...values: string[]): string =>
    values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('');
  const series = (name: string, labels: string[], values: string[]): string =>
    `<c:ser><c:tx><c:strRef><c:strCache>${points(name)}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${points(...labels)}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache>${points(...values)}</c:numCache></c:numRef></c:val></c:ser>`;
  const file = (kind: string, content: string): WordFile => ({
    body: `<w:p>${drawing('<c:chart r:id="chart"/>', 'name="图表 2"')}</w:p>`,
    parts: [
      {
        id: 'chart',
        type: 'chart',
        name: 'charts/chart1.xml',
        content: `<c:chartSpace ${namespace}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>图1 公开</a:t></a:r><a:r><a:t>渠道</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:${kind}>${content}</c:${kind}></c:plotArea></c:chart></c:chartSpace>`,
      },
    ],
  });

  it('give title, kind and points', () => {
    expect(draftOf(file('pieChart', series('条数', ['网站', '公众号'], ['57', '48.5']))).document.blocks).toMatchObject(
      [
        {
          kind: 'chart',
          chart: 'pie',
          caption: '图1 公开渠道',
          points: [
            { label: '网站', value: 57 },
            { label: '公众号', value: 48.5 },
          ],
        },
      ],
    );
  });

  it('name the series where there are several, and leave out what is no number', () => {
    const two = series('2021年', ['网站', '公众号'], ['57', '#N/A']) + series('2022年', ['网站', ''], ['60', '1']);
    expect(outlineOf(file('barChart', two))).toEqual([
      '〔图表：图1 公开渠道〕网站（2021年） 57，网站（2022年） 60，2（2022年） 1',
    ]);
  });
});

describe('text boxes', () => {
  const shape = (content: string): string =>
    `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`;
  const pict = (content: string): string =>
    `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  const both = (content: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="文本框 1"/>${shape(content)}</wp:anchor></w:drawing></mc:Choice><mc:Fallback>${pict(content)}</mc:Fallback></mc:AlternateContent></w:r>`;

  it('are read once, behind the paragraph that they are tied to, and counted', () => {
    const body = `<w:p>${r('前')}${both(p('框内') + p('两行'))}${r('后')}</w:p>${p('又')}`;
    expect(outlineOf({ body })).toEqual(['前后', '框内', '两行', '又']);
    const { textBoxes } = tracesOf({ body });
    expect(textBoxes).toEqual({ count: 1, first: [{ paragraph: 2, words: '框内 两行' }] });
    // Both forms of the box hold two paragraphs.
    expect(draftOf({ body }).document.blocks.at(-1)?.origin).toEqual({ kind: 'draft', paragraph: 6 });
  });

  it('of older files, and one that is empty', () => {
    const body = `<w:p><w:r>${pict(p('旧'))}</w:r></w:p><w:p><w:r>${pict(p(' '))}</w:r></w:p>`;
    expect(outlineOf({ body })).toEqual(['旧']);
    expect(tracesOf({ body }).textBoxes.count).toBe(1);
  });

  it('do not run into the number of the cell that they are tied to', () => {
    const body = tbl(tr(tc('受理'), `<w:tc><w:p>${r('3')}${both(p('注'))}</w:p></w:tc>`));
    expect(outlineOf({ body })).toEqual(['| 受理 | 3 |', '注']);
  });
});

describe('objects of other programs', () => {
  it('are counted', () => {
    const object =
      '<w:r><w:object><v:shape><v:imagedata r:id="image"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
    const body = `${p('前')}<w:p>${object}</w:p><w:altChunk r:id="x"/>`;
    expect(outlineOf({ body, parts: [image] })).toEqual(['前', '〔图片：〕']);
    expect(tracesOf({ body, parts: [image] }).embedded).toEqual({
      count: 2,
      first: [
        { paragraph: 2, words: 'Excel.Sheet.12' },
        { paragraph: 3, words: '' },
      ],
    });
  });
});
