/** Comments on the words they are about, and nothing else of the file changed. */
import { randomBytes } from 'node:crypto';
import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/document/annotation.ts';
import type { DraftComment } from '../../../src/document/traces.ts';
import { annotateDocx } from '../../../src/read/docx/annotate.ts';
import { readDirectory } from '../../../src/read/zip/directory.ts';
import { isMissing } from '../../render/docx/libreoffice.ts';
import { zipFile } from '../zip/zip-file.ts';
import { commentsSeen } from './libreoffice-comments.ts';
import { asDocx, examples } from './reports.ts';
import { documentPart, draftOf, namespaces, p, r, relationships, tbl, tc, tr, wordFile, zipped } from './word-file.ts';

/** @throws where the file is refused */
function annotated(file: Uint8Array, annotations: readonly Annotation[], date?: string): Uint8Array {
  const result = annotateDocx(file, annotations, date === undefined ? {} : { date });
  if (!result.ok) throw new Error(`refused: ${result.failure.what}`);
  return result.value;
}

const partOf = (file: Uint8Array, path: string): string => strFromU8(unzipSync(file)[path] ?? new Uint8Array());
const bodyOf = (file: Uint8Array): string =>
  /<w:body>(.*)<\/w:body>/s.exec(partOf(file, 'word/document.xml'))?.[1] ?? '';
const commentsOf = (file: Uint8Array): readonly DraftComment[] => draftOf(file).traces.comments;
/** Every comment with the words it stands at. */
const seenIn = (file: Uint8Array): string[] =>
  commentsOf(file).map(({ paragraph, words, text }) => `${paragraph} “${words}” ${text}`);

const mark = (id: number): [start: string, end: string] => [
  `<w:commentRangeStart w:id="${id}"/>`,
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
];
const [start, end] = mark(0);
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const bold = '<w:rPr><w:b/></w:rPr>';

/** The body after one comment on these words of its first paragraph. */
const marked = (body: string, words?: string): string =>
  bodyOf(annotated(wordFile({ body }), [{ paragraph: 1, ...(words === undefined ? {} : { words }), text: '看这里' }]));

describe('the words', () => {
  it('part the run they stand in, with its format', () => {
    expect(marked(`<w:p><w:r w:rsidR="1">${bold}${t('公开政府信息12条')}</w:r></w:p>`, '政府信息')).toBe(
      `<w:p><w:r w:rsidR="1">${bold}${t('公开')}</w:r>${start}<w:r w:rsidR="1">${bold}${t('政府信息')}</w:r>${end}` +
        `<w:r w:rsidR="1">${bold}${t('12条')}</w:r></w:p>`,
    );
  });

  it('part nothing where runs begin and end with them', () => {
    expect(marked(`<w:p>${r('公开')}${r('12')}${r('条')}</w:p>`, '12条')).toBe(
      `<w:p>${r('公开')}${start}${r('12')}${r('条')}${end}</w:p>`,
    );
  });

  it('span runs, links, insertions and fields', () => {
    const body =
      `<w:p>${r('全年公')}<w:hyperlink r:id="x">${r('开政府')}</w:hyperlink>` +
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('信息')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
      `<w:del w:id="8">${r('三').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="9">${r('12条')}</w:ins></w:p>`;
    const file = annotated(wordFile({ body }), [{ paragraph: 1, words: '公开政府信息12', text: '不对' }]);
    expect(seenIn(file)).toEqual(['1 “公开政府信息12” 不对']);
  });

  it('are found whatever the blanks, widths and quotation marks', () => {
    expect(
      seenIn(
        annotated(wordFile({ body: p('印发 《“十四五”  规划》１２ 份') }), [
          { paragraph: 1, words: '"十四五"规划》12', text: '核' },
        ]),
      ),
    ).toEqual(['1 ““十四五” 规划》１２” 核']);
  });

  it('are found where private numbers are masked', () => {
    const body = p('电话13812345678，信箱 a@b.cn');
    expect(seenIn(annotated(wordFile({ body }), [{ paragraph: 1, words: '138****5678', text: '核' }]))).toEqual([
      '1 “13812345678” 核',
    ]);
  });

  it('keep blanks where a text without xml:space is parted', () => {
    const body = '<w:p><w:r><w:t>  公开 12 条，答复 3 件 </w:t></w:r></w:p>';
    const file = annotated(wordFile({ body }), [{ paragraph: 1, words: '12', text: '核' }]);
    expect(draftOf(file).document.blocks).toEqual(draftOf({ body }).document.blocks);
    expect(seenIn(file)).toEqual(['1 “12” 核']);
  });

  it('count entities and characters beyond the plane as one', () => {
    const body = '<w:p><w:r><w:t>甲&amp;乙&#x1F600;丙𠮷丁&lt;戊</w:t></w:r></w:p>';
    expect(marked(body, '丙𠮷丁')).toBe(
      `<w:p><w:r><w:t>甲&amp;乙&#x1F600;</w:t></w:r>${start}<w:r><w:t>丙𠮷丁</w:t></w:r>${end}<w:r><w:t>&lt;戊</w:t></w:r></w:p>`,
    );
  });

  it('stand between tabs and breaks of one run', () => {
    const body = `<w:p><w:r>${bold}<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`;
    expect(marked(body, '乙')).toBe(
      `<w:p><w:r>${bold}<w:t>甲</w:t><w:tab/></w:r>${start}<w:r>${bold}<w:t>乙</w:t></w:r>${end}` +
        `<w:r>${bold}<w:br/><w:t>丙</w:t></w:r></w:p>`,
    );
  });

  it('may overlap', () => {
    const file = annotated(wordFile({ body: p('公开政府信息12条') }), [
      { paragraph: 1, words: '政府信息12条', text: '甲' },
      { paragraph: 1, words: '公开政府信息', text: '乙' },
      { paragraph: 1, words: '政府信息', text: '丙' },
    ]);
    expect(seenIn(file).sort()).toEqual(['1 “公开政府信息” 乙', '1 “政府信息12条” 甲', '1 “政府信息” 丙'].sort());
  });

  it.each([
    [
      'ruby',
      '<w:r><w:ruby><w:rt><w:r><w:t>zhen</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>清溪镇</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    ],
    ['a formula', '<m:oMath><m:r><m:t>清溪镇</m:t></m:r></m:oMath>'],
    [
      'a control',
      '<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>清溪镇</w:t></w:r></w:sdtContent></w:sdt>',
    ],
    ['other markup', '<w:r><w:t>清<![CDATA[溪]]>镇</w:t></w:r>'],
  ])('are taken with what cannot be parted: %s', (_, whole) => {
    expect(marked(`<w:p>${r('在')}${whole}${r('内')}</w:p>`, '溪')).toBe(
      `<w:p>${r('在')}${start}${whole}${end}${r('内')}</w:p>`,
    );
  });
});

describe('the paragraph', () => {
  it('is marked as a whole without words, or where they are not in it', () => {
    const body = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${r('公开')}${r('12条')}</w:p>`;
    const whole = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${start}${r('公开')}${r('12条')}${end}</w:p>`;
    expect(marked(body)).toBe(whole);
    expect(marked(body, '答复')).toBe(whole);
  });

  it.each([
    ['<w:p/>', `<w:p>${start}${end}</w:p>`],
    ['<w:p></w:p>', `<w:p>${start}${end}</w:p>`],
    ['<w:p w:rsidR="1" />', `<w:p w:rsidR="1" >${start}${end}</w:p>`],
    ['<w:p><w:pPr/></w:p>', `<w:p><w:pPr/>${start}${end}</w:p>`],
  ])('may be empty: %s', (body, expected) => {
    expect(marked(body, '0')).toBe(expected);
  });

  it('may be another of the same cell', () => {
    const cell = `<w:tc><w:tcPr/>${p('小计')}${p('（件）')}</w:tc>`;
    const body = tbl(tr(cell, tc('12'))) + p('（件）');
    expect(seenIn(annotated(wordFile({ body }), [{ paragraph: 1, words: '件', text: '核' }]))).toEqual(['2 “件” 核']);
    expect(seenIn(annotated(wordFile({ body }), [{ paragraph: 3, words: '件', text: '核' }]))).toEqual(['3 “12” 核']);
  });

  it('is the one around it for a text box', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('框里的字')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const body = `<w:p>${r('前')}${box}${r('后')}</w:p>`;
    const file = annotated(wordFile({ body }), [{ paragraph: 2, words: '框里', text: '核' }]);
    expect(bodyOf(file)).toBe(`<w:p>${r('前')}${start}${box}${end}${r('后')}</w:p>`);
  });

  it('is the first where the file has not so many', () => {
    expect(seenIn(annotated(wordFile({ body: p('甲') }), [{ paragraph: 9, text: '核' }]))).toEqual(['1 “甲” 核']);
    expect(annotateDocx(wordFile({ body: '' }), [{ paragraph: 1, text: '核' }])).toMatchObject({ ok: false });
  });
});

const foreign = '<w:comment w:id="7" w:author="王五"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment>';
const withForeign = wordFile({
  body: `<w:p>${mark(7)[0]}${r('公开')}${mark(7)[1]}${r('12条')}</w:p>`,
  comments: foreign,
});

describe('comments', () => {
  it('say who and when, line by line, whatever is in them', () => {
    const file = annotated(
      wordFile({ body: p('甲') }),
      [{ paragraph: 1, text: '错在哪：a<b&"c"\n怎么改：\u0007改' }],
      '2024-01-20T09:00:00Z',
    );
    expect(commentsOf(file)).toEqual([
      { id: '0', author: '年报校核', text: '错在哪：a<b&"c"\n怎么改：改', paragraph: 1, words: '甲' },
    ]);
    expect(partOf(file, 'word/comments.xml')).toContain(
      '<w:comment w:id="0" w:author="年报校核" w:initials="校" w:date="2024-01-20T09:00:00Z">',
    );
  });

  it('of others stay', () => {
    const file = annotated(withForeign, [{ paragraph: 1, words: '12', text: '不对' }]);
    expect(seenIn(file)).toEqual(['1 “公开” 请核', '1 “12” 不对']);
    expect(partOf(file, 'word/comments.xml')).toContain(foreign);
  });

  it('of an earlier run are replaced', () => {
    const notes = [{ paragraph: 1, words: '12', text: '不对' }];
    const before = annotated(withForeign, [
      { paragraph: 1, words: '条', text: '旧' },
      { paragraph: 1, text: '旧' },
    ]);
    expect(seenIn(annotated(before, notes))).toEqual(['1 “公开” 请核', '1 “12” 不对']);
    const once = annotated(withForeign, notes);
    expect(annotated(once, notes)).toEqual(once);
    expect(seenIn(annotated(once, []))).toEqual(['1 “公开” 请核']);
    expect(partOf(annotated(once, []), 'word/document.xml')).not.toContain('w:id="8"');
  });

  it('are taken out of runs that hold more', () => {
    const ours = foreign.replace('王五', '年报校核');
    const body = `<w:p>${mark(7)[0]}<w:r><w:t>甲</w:t><w:commentReference w:id="7"/></w:r>${mark(7)[0].replace('Start', 'End')}</w:p>`;
    expect(bodyOf(annotated(wordFile({ body, comments: ours }), []))).toBe('<w:p><w:r><w:t>甲</w:t></w:r></w:p>');
  });

  it('go into the part that the file has, whatever its name', () => {
    const file = annotated(
      wordFile({
        body: p('甲'),
        parts: [{ id: 'c', type: 'comments', name: 'notes/said.xml', content: `<w:comments ${namespaces}/>` }],
      }),
      [{ paragraph: 1, text: '核' }],
    );
    expect(seenIn(file)).toEqual(['1 “甲” 核']);
    expect(Object.keys(unzipSync(file))).not.toContain('word/comments.xml');
    expect(partOf(file, '[Content_Types].xml')).toContain('PartName="/word/notes/said.xml"');
  });

  it('go into a new part where another has the name', () => {
    const file = annotated(
      wordFile({ body: p('甲'), parts: [{ id: 'rId2', type: 'other', name: 'comments.xml', content: '<a/>' }] }),
      [{ paragraph: 1, text: '核' }],
    );
    expect(seenIn(file)).toEqual(['1 “甲” 核']);
    expect(partOf(file, 'word/comments.xml')).toBe('<a/>');
    expect(partOf(file, 'word/_rels/document.xml.rels').match(/Id="[^"]*"/g)).toEqual(['Id="rId2"', 'Id="rId3"']);
  });
});

describe('a file of another make', () => {
  const strict = 'http://purl.oclc.org/ooxml';
  const packed = (part: string | Uint8Array): Uint8Array =>
    zipped({
      '[Content_Types].xml':
        '<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"></t:Types>',
      '_rels/.rels': relationships([{ id: 'a', type: 'officeDocument', target: 'd.xml' }]),
      'd.xml': part,
    });
  const notes = [{ paragraph: 1, words: '乙', text: '核' }];

  it('is of the strict form', () => {
    const file = annotated(
      packed(
        documentPart(p('甲乙丙')).replace(
          /http:\/\/schemas.openxmlformats.org\/wordprocessingml\/2006/,
          `${strict}/wordprocessingml`,
        ),
      ),
      notes,
    );
    expect(seenIn(file)).toEqual(['1 “乙” 核']);
    expect(partOf(file, 'comments.xml')).toContain(`xmlns:w="${strict}/wordprocessingml/main"`);
    expect(partOf(file, '_rels/d.xml.rels')).toContain(`Type="${strict}/officeDocument/relationships/comments"`);
    expect(partOf(file, '[Content_Types].xml')).toContain('<t:Override PartName="/comments.xml"');
  });

  it.each([
    [
      'another prefix',
      `<x:document xmlns:x="NS"><x:body><x:p><x:r><x:t>甲乙丙</x:t></x:r></x:p></x:body></x:document>`,
    ],
    ['none', `<document xmlns='NS'><body><p><r><t>甲乙丙</t></r></p></body></document>`],
  ])('uses %s', (_, part) => {
    const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    expect(seenIn(annotated(packed(part.replace('NS', uri)), notes))).toEqual(['1 “乙” 核']);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('is written with a byte order mark: %s', encoding => {
    const text = `\ufeff<?xml version="1.0"?>\r\n<!-- 甲 -->${documentPart(p('甲乙丙'))}\r\n`;
    const encode = (content: string): Uint8Array => {
      if (encoding === 'utf-8') return strToU8(content);
      const little = new Uint8Array(Buffer.from(content, 'utf16le'));
      return encoding === 'utf-16le' ? little : new Uint8Array(Buffer.from(little).swap16());
    };
    const file = annotated(packed(encode(text)), notes);
    expect(seenIn(file)).toEqual(['1 “乙” 核']);
    const parted = `甲</w:t></w:r>${start}<w:r><w:rPr></w:rPr><w:t xml:space="preserve">乙</w:t></w:r>${end}<w:r><w:rPr></w:rPr><w:t xml:space="preserve">丙`;
    expect(unzipSync(file)['d.xml']).toEqual(encode(text.replace('甲乙丙', parted)));
  });
});

describe('all else', () => {
  const entries = (file: Uint8Array) => {
    const parts = unzipSync(file);
    return Object.keys(parts).map(name => [name, parts[name]] as const);
  };

  const rawEntries = (file: Uint8Array) => {
    const directory = readDirectory(file);
    if (!directory.ok) throw new Error(directory.failure.what);
    return directory.value.map(({ name, offset, compressedSize }) => {
      const local = new DataView(file.buffer, file.byteOffset + offset);
      const length = 30 + local.getUint16(26, true) + local.getUint16(28, true) + compressedSize;
      return { name, raw: Buffer.from(file.subarray(offset, offset + length)) };
    });
  };

  it('keeps its bytes, order and names, also in archives that other programs write', () => {
    const parts = unzipSync(wordFile({ body: p('甲乙') }));
    const all = Object.entries(parts).map(([name, content], index) => ({ name, content, isStored: index % 2 === 0 }));
    const picture = { name: 'word/media/图.png', content: new Uint8Array(randomBytes(3000)) };
    for (const options of [{}, { isLong: true }, { before: strToU8('前面的话'), comment: '后面的话' }]) {
      const source = zipFile([picture, ...all, { name: 'last.bin', content: '末' }], options);
      const result = annotated(source, [{ paragraph: 1, words: '乙', text: '核' }]);
      expect(seenIn(result)).toEqual(['1 “乙” 核']);
      const before = rawEntries(source);
      const after = rawEntries(result);
      expect(after.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), 'word/comments.xml']);
      for (const [index, { name, raw }] of before.entries()) {
        const isChanged = ['[Content_Types].xml', 'word/document.xml', 'word/_rels/document.xml.rels'].includes(name);
        expect(raw.equals(after[index]?.raw ?? raw), name).toBe(!isChanged);
      }
      if ('comment' in options) {
        expect(Buffer.from(result).indexOf('前面的话')).toBe(0);
        expect(Buffer.from(result).toString().endsWith('后面的话')).toBe(true);
      }
      // An archive needs none of the records for large files.
      if (!('isLong' in options)) expect(annotated(source, [])).toEqual(source);
    }
  });

  it('is refused where entries lie over one another', () => {
    const parts = Object.entries(unzipSync(wordFile({ body: p('甲') })));
    const file = zipFile([
      ...parts.map(([name, content]) => ({ name, content })),
      { name: 'a.bin', content: 'a', lie: { offset: 0 } },
    ]);
    expect(annotateDocx(file, [{ paragraph: 1, text: '核' }])).toMatchObject({ ok: false });
  });

  it.each(examples)('of a report: %s', async (_, document) => {
    const source = await asDocx(document, '{"年度":2022}');
    const { blocks } = draftOf(source).document;
    const notes = blocks.flatMap((block): Annotation[] => {
      const places = block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block];
      return places.flatMap(place => {
        const { origin } = place;
        if (origin.kind !== 'draft' || origin.paragraph === undefined) return [];
        const text = 'lines' in place ? place.lines.join('') : 'text' in place ? place.text : '';
        return [
          { paragraph: origin.paragraph, words: text.slice(3, 12), text: '核' },
          { paragraph: origin.paragraph, text: '核' },
        ];
      });
    });
    const result = annotated(source, notes, '2024-01-20T09:00:00Z');
    expect(await validate(result, 'docx', 'Microsoft365')).toEqual([]);
    expect(draftOf(result).document).toEqual(draftOf(source).document);
    expect(draftOf(result).carriedData).toBe('{"年度":2022}');
    expect(commentsOf(result)).toHaveLength(notes.length);

    const changed = ['[Content_Types].xml', 'word/document.xml', 'word/_rels/document.xml.rels', 'word/comments.xml'];
    const others = (file: Uint8Array) => entries(file).filter(([name]) => !changed.includes(name));
    expect(others(result)).toEqual(others(source));
    const bare = partOf(result, 'word/document.xml').replace(
      /<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g,
      '',
    );
    expect(bare.replace(/<[^>]*>/g, '')).toBe(partOf(source, 'word/document.xml').replace(/<[^>]*>/g, ''));
    expect(annotated(result, notes, '2024-01-20T09:00:00Z')).toEqual(result);
  });

  it('reads as before, whatever is marked', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', ' ', '&amp;', '1', '&#x20;', '“', '&#10;'), { maxLength: 5 })
      .map(parts => parts.join(''));
    const run = fc
      .tuple(text, fc.boolean())
      .map(
        ([content, isKept]) =>
          `<w:r>${isKept ? t(content) : `<w:t>${content}</w:t>`}<w:tab/><w:t>${content}</w:t></w:r>`,
      );
    const words = fc
      .array(fc.constantFrom('甲', '乙', '1', '&', '"'), { minLength: 1, maxLength: 3 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(fc.array(run, { maxLength: 4 }), fc.array(words, { maxLength: 4 }), (runs, quoted) => {
        const source = wordFile({ body: `<w:p>${runs.join('')}</w:p>` });
        const notes = quoted.map(each => ({ paragraph: 1, words: each, text: each }));
        const result = annotated(source, notes);
        expect(draftOf(result).document).toEqual(draftOf(source).document);
        expect(
          commentsOf(result)
            .map(comment => comment.text)
            .sort(),
        ).toEqual([...quoted].sort());
        expect(seenIn(annotated(result, notes)).sort()).toEqual(seenIn(result).sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(isMissing)('opened by LibreOffice', () => {
  it('shows the comments at their words', async () => {
    const [, document] = examples[0] ?? [];
    if (!document) throw new Error('no example');
    const source = await asDocx(document);
    const table = draftOf(source).document.blocks.find(block => block.kind === 'table');
    const cell = table?.kind === 'table' ? table.rows[1]?.cells[0]?.origin : undefined;
    const paragraph = cell?.kind === 'draft' ? (cell.paragraph ?? 1) : 1;
    const file = annotated(
      source,
      [
        { paragraph: 1, words: '政府信息公开', text: '错在哪：一\n怎么改：二' },
        { paragraph, text: '核' },
      ],
      '2024-01-20T09:00:00Z',
    );
    expect(commentsSeen(file)).toEqual([
      {
        author: '年报校核',
        initials: '校',
        date: '2024-01-20T09:00:00',
        lines: ['错在哪：一', '怎么改：二'],
        words: '政府信息公开',
      },
      {
        author: '年报校核',
        initials: '校',
        date: '2024-01-20T09:00:00',
        lines: ['核'],
        words: '信息内容',
      },
    ]);
  }, 120_000);
});
