import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Medium } from '../../src/document/traces.ts';
import { readDraft } from '../../src/read/read.ts';
import { kindOf } from '../../src/read/signature.ts';
import { p, wordFile } from './docx/word-file.ts';

const words = async (bytes: Uint8Array, name: string): Promise<string> => {
  const read = await readDraft(bytes, name);
  return read.ok ? read.value.medium : `${read.failure.what}；${read.failure.remedy}`;
};

/** A compound file of old office programs, with entries of these names in its directory. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + 128 * index;
    for (let index = 0; index < name.length; index++) view.setUint16(at + 2 * index, name.charCodeAt(index), true);
    view.setUint16(at + 64, 2 * (name.length + 1), true);
  });
  return bytes;
}

const page = '<html><body><p>年度报告</p></body></html>';
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).buffer);

describe('a draft', () => {
  it.each<readonly [string, Uint8Array, string, Medium]>([
    ['Word', wordFile({ body: p('文') }), '年报.docx', 'docx'],
    ['Word by another name', wordFile({ body: p('文') }), '年报.txt', 'docx'],
    ['a page', strToU8(page), '年报.html', 'html'],
    ['a page by another name', strToU8(`\n<!-- 2022 -->\n<!DOCTYPE html>${page}`), '年报.txt', 'html'],
    ['a page in UTF-16', utf16(`\ufeff${page}`), '年报', 'html'],
    ['a page that begins with words, by its name', strToU8('年度报告<p>文</p>'), '年报.htm', 'html'],
    ['text', strToU8('一、总体情况\n文'), '年报.txt', 'text'],
    ['text in GB18030', new Uint8Array([0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6]), '年报.txt', 'text'],
    ['text in UTF-16', utf16('\ufeff年度报告 2022\n'), '年报.txt', 'text'],
    ['text with signs of markup in it', strToU8('条件：a<b 且 c>d'), '年报.txt', 'text'],
  ])('is read by its kind: %s', async (_, bytes, name, medium) => {
    expect(await words(bytes, name)).toBe(medium);
  });
});

describe('another file', () => {
  const archive = (name: string): Uint8Array => zipSync({ [name]: strToU8('x') });

  it.each<readonly [string, Uint8Array, string, RegExp]>([
    [
      '.doc',
      compoundFile('WordDocument', '1Table'),
      '年报.doc',
      /旧版 Word 文件（\.doc）.*WPS 或 Word 里打开，另存为 \.docx/,
    ],
    ['.wps', compoundFile('WordDocument'), '年报.wps', /旧版 WPS 文件（\.wps）.*另存为 \.docx/],
    ['.doc by the name of .docx', compoundFile('WordDocument'), '年报.docx', /旧版 Word.*另存为/],
    ['an encrypted .docx', compoundFile('EncryptionInfo', 'EncryptedPackage'), '年报.docx', /打开密码.*取消密码/],
    ['.xls', compoundFile('Workbook'), '统计表.xls', /电子表格/],
    ['.ppt', compoundFile('PowerPoint Document'), '汇报.ppt', /演示文稿/],
    ['an unknown compound file', compoundFile('Other'), 'x.doc', /旧版 Word 或 WPS.*另存为/],
    ['RTF', strToU8('{\\rtf1\\ansi'), '年报.doc', /富文本文件.*另存为/],
    ['MHT', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), '年报.doc', /单个文件网页.*另存为/],
    [
      'Word XML',
      strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
      '年报.xml',
      /XML.*另存为/,
    ],
    ['RAR', strToU8('Rar!\u001a\u0007'), '年报.rar', /压缩文件.*解压/],
    ['7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0]), '年报.7z', /压缩文件.*解压/],
    ['ZIP', archive('年报/年度报告.docx'), '年报.zip', /压缩文件.*解压/],
    ['ZIP without a report', archive('a.bin'), '年报.zip', /压缩文件/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '扫描件.png', /图片.*文字识别/],
    ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), '扫描件.docx', /图片/],
    ['a bitmap', new Uint8Array([0x42, 0x4d, 0x36, 0, 0, 0, 0, 0, 0, 0]), '扫描件.bmp', /图片/],
    ['an empty file', new Uint8Array(), '年报.docx', /空文件/],
    [
      'rubbish',
      deflateSync(Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 7) & 255)),
      '年报.docx',
      /认不出/,
    ],
  ])('is told apart, with what to do: %s', async (_, bytes, name, expected) => {
    expect(await words(bytes, name)).toMatch(expected);
  });

  it('is refused for its size', async () => {
    expect(await words(new Uint8Array(64 * 1024 * 1024 + 1), '年报.docx')).toMatch(/超过 64 MB/);
  });

  it('is PDF by its mark, which other bytes may precede', () => {
    expect(kindOf(strToU8('%PDF-1.7\n'))).toBe('pdf');
    expect(kindOf(strToU8('\u00ef\r\n%PDF-1.4\n'))).toBe('pdf');
  });

  it('is no picture because it begins with two letters', () => {
    expect(kindOf(strToU8('BM 是书签'))).toBe('text');
  });
});
