import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { documentOf, outlineOf } from './outline.ts';
import { PageWriter, pdfOf } from './pdf-writer.ts';
import { samplePdf } from './sample-pdf.ts';

const fixture = join(import.meta.dirname, 'fixtures/sample.pdf');

const written = (...pages: readonly PageWriter[]) => pdfOf(pages.map(({ operators }) => operators.join('\n')));
const outlineOfPages = async (...pages: readonly PageWriter[]) => outlineOf(await documentOf(written(...pages)));

/** Enough text for a page not to be taken for a picture. */
const filled = () =>
  new PageWriter().text(111.5, 740, '一、总体情况').text(111.5, 711, '全年主动公开政府信息四十三条，没有收到申请。');

describe('a report in miniature', () => {
  it('is the file that people can open', () => {
    if (process.env.UPDATE) writeFileSync(fixture, samplePdf());
    expect(new Uint8Array(readFileSync(fixture))).toEqual(samplePdf());
  });

  it('is read without what stands around its text', async () => {
    const document = await documentOf(readFileSync(fixture));
    await expect(`${outlineOf(document)}\n`).toMatchFileSnapshot('golden/sample.txt');
    expect(document.watermark).toBe('草稿');
  });

  it('has nothing but its page', async () => {
    const read = await readPdf(readFileSync(fixture));
    expect(read).toMatchObject({ ok: true, value: { medium: 'pdf', carriedData: undefined } });
  });
});

describe('tables', () => {
  it('has merged cells where lines are missing', async () => {
    const page = filled()
      .line(80, 600, 400, 600)
      .line(80, 540, 400, 540)
      .line(180, 570, 400, 570)
      .line(80, 600, 80, 540)
      .line(180, 600, 180, 540)
      .line(290, 570, 290, 540)
      .line(400, 600, 400, 540)
      .text(85, 580, '行政', 10)
      .text(85, 566, '复议', 10)
      .text(200, 580, '行政诉讼', 10)
      .text(200, 550, '3', 10)
      .text(300, 550, '96171.6', 10);
    expect(await outlineOfPages(page)).toContain(
      '1:3 table\n  [1×2] 行政复议 (1:3) | [2×1] 行政诉讼 (1:3)\n  3 (1:5) | 96171.6 (1:5)',
    );
  });

  it('knows columns without lines by the numbers below each other', async () => {
    const page = filled();
    const rows = [
      ['（一）予以公开', '2', '0', '11'],
      ['1.本机关不掌握相关政府信息', '0', '1', '1'],
      ['（七）总计', '2', '1', '12'],
    ];
    rows.forEach((cells, row) => {
      cells.forEach((words, column) => {
        page.text(column === 0 ? 80 : 280 + 60 * column, 600 - 20 * row, words, 10);
      });
    });
    expect(await outlineOfPages(page)).toContain(
      [
        'table',
        '  （一）予以公开 (1:3) | 2 (1:3) | 0 (1:3) | 11 (1:3)',
        '  1.本机关不掌握相关政府信息 (1:4) | 0 (1:4) | 1 (1:4) | 1 (1:4)',
        '  （七）总计 (1:5) | 2 (1:5) | 1 (1:5) | 12 (1:5)',
      ].join('\n'),
    );
  });

  it('takes a frame around a text for no table', async () => {
    const page = filled().grid([70, 530], [760, 500], []);
    expect(await outlineOfPages(page)).not.toContain('table');
  });

  it('keeps apart columns whose words touch', async () => {
    const page = filled().grid(
      [80, 120, 160, 200],
      [600, 580, 560],
      [
        ['法律服务', '社会公益', '其他'],
        ['1', '2', '3'],
      ],
    );
    expect(await outlineOfPages(page)).toContain(
      '法律服务 (1:3) | 社会公益 (1:3) | 其他 (1:3)\n  1 (1:4) | 2 (1:4) | 3 (1:4)',
    );
  });
});

describe('characters', () => {
  it('come from the maps of fonts that the file only names', async () => {
    // 一、总体情况 in GBK.
    const words = 'D2BBA1A2D7DCCCE5C7E9BFF6';
    const bytes = pdfOf([`BT /F1 16 Tf 90 700 Td <${words.repeat(4)}> Tj ET`], { encoding: 'GBK-EUC-H' });
    expect(outlineOf(await documentOf(bytes))).toContain('一、总体情况'.repeat(4));
  });

  it('are read once where they are printed twice to be bold', async () => {
    const page = filled().text(111.5, 640, '二、公开情况').text(111.8, 640, '二、公开情况');
    expect(await outlineOfPages(page)).toContain('heading 2: 二、公开情况');
  });
});

describe('paragraphs', () => {
  it('of pages without indents are parted by gaps and by numbers after a sentence', async () => {
    const line = '全年主动公开政府信息，认真办理每一件申请，按时作出答复。';
    const page = new PageWriter()
      .text(80, 740, `${line.slice(0, -1)}，`)
      .text(80, 715, line)
      .text(80, 690, `（一）${line.slice(3)}`)
      .text(80, 640, line)
      .text(80, 615, '没有收费。');
    expect(await outlineOfPages(page)).toBe(
      [
        `1:1 body: ${line.slice(0, -1)}，${line}`,
        `1:3 body: （一）${line.slice(3)}`,
        `1:4 body: ${line}没有收费。`,
      ].join('\n'),
    );
  });

  it('are read upright from a page on which they lie on their side', async () => {
    const page = new PageWriter();
    ['一、总体情况', '全年主动公开政府信息四十三条，没有收到申请，没有收费。'].forEach((words, line) => {
      page.turnedText([0, 1, -1, 0, 100 + 30 * line, 100], words, 16);
    });
    expect(await outlineOfPages(page)).toBe(
      '1:1 heading 2: 一、总体情况\n1:2 body: 全年主动公开政府信息四十三条，没有收到申请，没有收费。',
    );
  });
});

describe('files that are not read', () => {
  const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
  const bytesOf = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0));
  const edited = (edit: (text: string) => string) => bytesOf(edit(latin1(written(filled()))));
  const encryption =
    `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] ` +
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> `;

  it.each([
    ['scanned', pdfOf(['q 595 0 0 842 0 0 cm Q']), '这个 PDF 文件里只有图像，没有文字，像是扫描或者拍照做成的'],
    [
      'locked',
      pdfOf([filled().operators.join('\n')], { trailer: encryption }),
      '这个 PDF 文件设了打开密码，读不出内容',
    ],
    ['cut off', written(filled()).slice(0, 600), '文件已损坏，或者没有下载完整'],
    ['no PDF at all', bytesOf('年报'.repeat(500)), '文件已损坏，或者没有下载完整'],
    ['its own parent', edited(text => text.replace('/Kids [6 0 R]', '/Kids [2 0 R]')), '文件已损坏，或者没有下载完整'],
    [
      'packed twice',
      edited(text => text.replace('<< /Length', '<< /Filter [/FlateDecode /FlateDecode] /Length')),
      '文件的内部结构大得不正常（内容经过多重压缩），为安全起见没有打开',
    ],
    [
      'made of a million objects',
      bytesOf(`%PDF-1.4\n${'1 0 obj 1 endobj\n'.repeat(1_000_000)}`),
      '文件的内部结构大得不正常（超过 20 万个对象），为安全起见没有打开',
    ],
    [
      'of too many pages',
      written(...Array.from({ length: 501 }, filled)),
      '文件的内部结构大得不正常（超过 500 页），为安全起见没有打开',
    ],
  ])('%s', async (_, bytes, what) => {
    expect(await readPdf(bytes)).toMatchObject({ ok: false, failure: { what } });
  });

  it('stops between pages when nobody waits any longer', async () => {
    const read = await readPdf(written(filled(), filled()), { signal: { aborted: true } });
    expect(read).toMatchObject({ ok: false, failure: { what: '这个 PDF 文件读了太久还没有读完，已经停下来' } });
  });

  it('goes round no loop of cross-references', async () => {
    const looped = edited(text => text.replace('trailer\n<< ', `trailer\n<< /Prev ${text.lastIndexOf('xref\n0')} `));
    expect(outlineOf(await documentOf(looped))).toContain('一、总体情况');
  });

  it('is a result whatever is damaged', async () => {
    const sample = samplePdf();
    const damage = fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(damage, async changes => {
        const bytes = sample.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(typeof (await readPdf(bytes)).ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});
