/** Files that no program of good will has written: an answer within bounds, never an exception. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/document.ts';
import { gridOf } from '../../../src/document/grid.ts';
import { readDocx } from '../../../src/read/docx/read.ts';
import { fullDocument } from '../../render/docx/sample.ts';
import { bomb } from '../zip/bomb.ts';
import { asDocx } from './reports.ts';
import { documentPart, p, r, relationships, tc, wordFile, zipped } from './word-file.ts';

const refusal = (bytes: Uint8Array): string => {
  const read = readDocx(bytes);
  return read.ok ? 'read' : read.failure.what;
};

const withDocument = (text: string, level: 0 | 6 = 6): Uint8Array =>
  zipped(
    {
      '_rels/.rels': relationships([{ id: 'a', type: 'officeDocument', target: 'word/document.xml' }]),
      'word/document.xml': text,
    },
    level,
  );

describe('a small file that would grow', () => {
  it('to 300 MB is refused', () => {
    const bytes = bomb('word/document.xml', 300);
    expect(bytes.length).toBeLessThan(300_000);
    expect(refusal(bytes)).toMatch(/大得不正常.*32 MB/);
  });

  it('to 200,000 nested elements is refused', () => {
    expect(refusal(withDocument(documentPart('<w:sdt><w:sdtContent>'.repeat(100_000)), 0))).toMatch(/套叠超过 256 层/);
    expect(
      refusal(
        withDocument(
          documentPart(`${'<w:tbl><w:tr><w:tc>'.repeat(60)}${p('底')}${'</w:tc></w:tr></w:tbl>'.repeat(60)}`),
        ),
      ),
    ).toBe('read');
  });

  it('to entities in entities is refused', () => {
    const entities = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    ).join('');
    expect(refusal(withDocument(`<!DOCTYPE d [<!ENTITY e0 "哈">${entities}]><d>&e9;</d>`))).toMatch(/实体声明/);
  });
});

describe('markup in numbers', () => {
  const many = (count: number, content: string): string => content.repeat(count);

  it.each([
    ['open fields', `<w:p>${many(20_000, '<w:r><w:fldChar w:fldCharType="begin"/><w:t>文</w:t></w:r>')}</w:p>`],
    [
      'nested fields',
      `<w:p>${many(10_000, '<w:r><w:fldChar w:fldCharType="begin"/><w:t>文</w:t></w:r>')}${many(10_000, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')}</w:p>`,
    ],
    [
      'open comments',
      `<w:p>${Array.from({ length: 20_000 }, (_, id) => `<w:commentRangeStart w:id="${id}"/>${r('文')}`).join('')}</w:p>`,
    ],
    ['joined paragraphs', many(20_000, `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('文')}</w:p>`)],
    [
      'a row of many cells',
      `<w:tbl><w:tr>${many(20_000, tc('1'))}</w:tr>${many(5_000, `<w:tr>${tc('1')}</w:tr>`)}</w:tbl>`,
    ],
    ['references to one chart', `<w:p>${many(10_000, '<w:r><w:drawing><c:chart r:id="x"/></w:drawing></w:r>')}</w:p>`],
    ['blanks', p(`${' '.repeat(2_000_000)}文${' '.repeat(2_000_000)}文`)],
    ['one long word', p('公'.repeat(3_000_000))],
  ])('is read: %s', (_, body) => {
    expect(refusal(withDocument(documentPart(body), 0))).toBe('read');
  });
});

describe('a style', () => {
  it('that is based on itself ends', () => {
    const based = (id: string, on: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${on}"/></w:style>`;
    expect(
      refusal(wordFile({ body: p('文', '<w:pStyle w:val="a"/>'), styles: based('a', 'b') + based('b', 'a') })),
    ).toBe('read');
  });
});

describe('a damaged file', () => {
  let whole = new Uint8Array();
  beforeAll(async () => {
    whole = new Uint8Array(await asDocx(fullDocument, '{}'));
  });

  it('is refused, cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), length => refusal(whole.subarray(0, length)) !== 'read'),
      { numRuns: 200 },
    );
  });

  it('gives a sound page or a refusal, whatever bytes are changed', () => {
    const change = fc.record({ at: fc.nat({ max: whole.length - 1 }), byte: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
        const bytes = whole.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        const read = readDocx(bytes);
        if (read.ok) read.value.document.blocks.forEach(expectSound);
      }),
      { numRuns: 200 },
    );
  });
});

describe('markup put together at random', () => {
  const leaf = fc.constantFrom(
    r('文'),
    r('3', '<w:vanish/>'),
    '<w:r><w:br/></w:r>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:commentRangeStart w:id="1"/>',
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>',
    '<w:tcPr><w:vMerge/></w:tcPr>',
    '<w:tcPr><w:gridSpan w:val="3"/><w:vMerge w:val="restart"/></w:tcPr>',
    '<w:tcPr><w:hMerge/></w:tcPr>',
    '<w:trPr><w:gridBefore w:val="2"/><w:tblHeader/></w:trPr>',
    '<w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>',
    '文',
  );
  const names = [
    'w:p',
    'w:r',
    'w:t',
    'w:tbl',
    'w:tr',
    'w:tc',
    'w:sdt',
    'w:sdtContent',
    'w:ins',
    'w:del',
    'w:pict',
    'w:txbxContent',
    'mc:AlternateContent',
    'mc:Fallback',
    'w:hyperlink',
    'w:drawing',
  ];
  const { tree } = fc.letrec<{ tree: string }>(tie => ({
    tree: fc.oneof(
      { depthSize: 'medium' },
      leaf,
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie('tree'), { maxLength: 5 }))
        .map(([name, content]) => `<${name}>${content.join('')}</${name}>`),
    ),
  }));

  it('gives sound grids', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), content => {
        const read = readDocx(wordFile({ body: content.join('') }));
        expect(read.ok).toBe(true);
        if (read.ok) read.value.document.blocks.forEach(expectSound);
      }),
      { numRuns: 300 },
    );
  });

  it('gives sound grids of tables', () => {
    const cell = fc
      .tuple(
        fc.constantFrom('', '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="0"/>'),
        fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:hMerge/>', '<w:hMerge w:val="restart"/>'),
      )
      .map(properties => tc('1', properties.join('')));
    const row = fc
      .tuple(fc.nat({ max: 2 }), fc.array(cell, { maxLength: 4 }))
      .map(([before, cells]) => `<w:tr><w:trPr><w:gridBefore w:val="${before}"/></w:trPr>${cells.join('')}</w:tr>`);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), rows => {
        const read = readDocx(wordFile({ body: `<w:tbl>${rows.join('')}</w:tbl>` }));
        if (!read.ok) throw new Error(read.failure.what);
        read.value.document.blocks.forEach(expectSound);
      }),
      { numRuns: 500 },
    );
  });
});

/** Every position of a table is one cell's. */
function expectSound(block: Block): void {
  if (block.kind === 'table') expect(gridOf(block).flat()).not.toContain(undefined);
}
