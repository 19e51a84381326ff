import { describe, expect, test } from 'vitest';
import { decodeText, MOST_BYTES } from '../../../src/report/load/decode-text.ts';
import { loadReport } from '../../../src/report/load/load.ts';

const text = '格式: 国办公开办函〔2021〕30号\r\n年度: 2022\r\n机关: { 名称: 清溪镇人民政府 }\r\n';
const normal = text.replaceAll('\r\n', '\n');

const utf16 = (mark: boolean, big: boolean): Uint8Array => {
  const units = [...(mark ? [0xfeff] : []), ...[...text].map(character => character.charCodeAt(0))];
  return Uint8Array.from(units.flatMap(unit => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};

/** 年度: 2022\n机关: { 名称: 清溪镇 } as Windows saves it under code page 936. */
const gbk = Uint8Array.from(
  'c4eab6c83a20323032320abbfab9d83a207b20c3fbb3c63a20c7e5cfaad5f2207d0a'.match(/../g) ?? [],
  pair => Number.parseInt(pair, 16),
);

const utf8 = new TextEncoder().encode(text);

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'utf-8'],
    ['UTF-16, little end first', utf16(true, false), 'utf-16le'],
    ['UTF-16, big end first', utf16(true, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(false, false), 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16(false, true), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toMatchObject({ ok: true, value: { text: normal, typed: text, encoding } });
  });

  test('GB18030', () => {
    expect(decodeText(gbk)).toMatchObject({
      ok: true,
      value: { text: '年度: 2022\n机关: { 名称: 清溪镇 }\n', encoding: 'gb18030' },
    });
  });

  test('the whole file decides: two GBK characters can look like one of UTF-8', () => {
    const lianTong = Uint8Array.from([0xc1, 0xaa, 0xcd, 0xa8]);
    const bytes = Uint8Array.from([...lianTong, ...gbk]);
    expect(decodeText(bytes)).toMatchObject({ ok: true, value: { encoding: 'gb18030' } });
  });
});

describe('what is no text', () => {
  const failure = (bytes: Uint8Array): string => {
    const result = decodeText(bytes);
    return result.ok ? 'read' : result.failure.what;
  };
  const starting = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...Array<number>(64).fill(0)]);

  test.each([
    ['a DOCX', starting(0x50, 0x4b, 3, 4), '这是Word（.docx）、Excel（.xlsx）或压缩文件，不是数据文件。'],
    ['a DOC', starting(0xd0, 0xcf, 0x11, 0xe0), '这是旧版 Word、Excel 或 WPS 文件，不是数据文件。'],
    ['a PDF', starting(0x25, 0x50, 0x44, 0x46), '这是PDF 文件，不是数据文件。'],
    ['a picture', starting(0x89, 0x50, 0x4e, 0x47), '这是图片，不是数据文件。'],
    ['rubbish', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), '这不是文本文件，读不出文字。'],
    ['zeros', new Uint8Array(1000), '这不是文本文件，读不出文字。'],
  ])('%s', (_, bytes, what) => {
    expect(failure(bytes)).toBe(what);
  });

  test('a file that is too large is not even decoded', () => {
    expect(failure(new Uint8Array(MOST_BYTES + 1))).toBe(
      '文件有 2.0 MB，超过了 2 MB 的上限；一份年报的数据文件一般不到 0.2 MB。',
    );
  });
});

describe('characters that no report can hold', () => {
  test.each([
    ['a zero', '\u0000', '0000'],
    ['a line break of Word', '\u000b', '000B'],
    ['a delete', '\u007f', '007F'],
    ['a control of the second set', '\u0085', '0085'],
    ['a mark of templates', '\ufdd0', 'FDD0'],
    ['the last noncharacter', '\u{10ffff}', '10FFFF'],
  ])('%s is refused at its line', (_, character, number) => {
    const bytes = new TextEncoder().encode(`年度: 2022\n标题: 年${character}报\n`);
    expect(loadReport(bytes, 'report.yaml')).toMatchObject({
      ok: false,
      failure: {
        what: `这一行里有一个看不见的控制字符（编号 ${number}），报告里不能有这样的字符。`,
        line: 2,
        column: 6,
      },
    });
  });

  test('and so are those that an escape brings in', () => {
    const bytes = new TextEncoder().encode('{ "年度": 2022,\n "标题": "年\\ud800报" }');
    expect(loadReport(bytes, 'report.json')).toMatchObject({ ok: false, failure: { line: 2 } });
  });
});
