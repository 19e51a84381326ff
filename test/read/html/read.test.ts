/** Pages of every kind: the fixtures are pages as they are found, the golden files what is read of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/read/draft.ts';
import { readHtml } from '../../../src/read/html/read.ts';
import { outlineOf } from '../../document/outline-of.ts';
import { expectGolden } from '../../examples/golden.ts';

const folder = join(import.meta.dirname, 'fixtures');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(page: string | Uint8Array): Draft {
  const result = readHtml(typeof page === 'string' ? encode(page) : page);
  if (!result.ok) throw new Error(result.failure.what);
  return result.value;
}

const textsOf = (page: string | Uint8Array): string[] =>
  read(page).document.blocks.flatMap(block => ('text' in block ? [block.text] : [block.kind]));

const refusal = (page: string | Uint8Array): string | undefined => {
  const result = readHtml(typeof page === 'string' ? encode(page) : page);
  return result.ok ? undefined : result.failure.what;
};

describe('a page', () => {
  it.each(readdirSync(folder))('%s', name => {
    const { document } = read(readFileSync(join(folder, name)));
    expectGolden(join(import.meta.dirname, 'golden', name.replace(/html$/, 'txt')), outlineOf(document.blocks));
  });

  it('takes a picture that is in the page, and fetches none', () => {
    const images = read(readFileSync(join(folder, 'lists-and-pictures.html'))).document.blocks.flatMap(block =>
      block.kind === 'image' ? [[block.description, block.file, block.image?.width]] : [],
    );
    expect(images).toEqual([
      ['', 'a.png', undefined],
      ['页内的图', '', 1],
      ['窗口', 'b.jpg', undefined],
      ['网站57条，公众号48条', '', undefined],
    ]);
  });

  it('is what it shows: signs without width or shape are left out', () => {
    const { document } = read('<p>\u0004一、总体&#8203;情况 \u0005</p><p>全&shy;镇公开信息。</p>');
    expect(document.blocks).toMatchObject([{ text: '一、总体情况' }, { text: '全镇公开信息。' }]);
  });

  it('takes the mark of a draft for what it is', () => {
    const { document } = read('<p>【草稿】</p><p>一、总体情况</p>');
    expect([document.watermark, document.blocks.length]).toEqual(['草稿', 1]);
  });

  it('is read from its main part only where that holds title and tables', () => {
    const table = '<table><tr><td>规章<td>0</table>';
    expect(textsOf(`<p>站名<main><h1>标题</h1>${table}</main><p>页脚`)).toEqual(['标题', 'table']);
    expect(textsOf(`<h1>标题</h1><main>${table}</main><p>页脚`)).toEqual(['标题', 'table', '页脚']);
  });
});

describe('the encoding of a page', () => {
  const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
    const units = mark ? `\ufeff${text}` : text;
    const view = new DataView(new ArrayBuffer(units.length * 2));
    [...units].forEach((unit, at) => {
      view.setUint16(at * 2, unit.charCodeAt(0), littleEndian);
    });
    return new Uint8Array(view.buffer);
  };
  const page = '<p>一、总体情况</p>\n<p>　　全年公开二十条。</p>\n';

  it.each([
    ['UTF-8', encode(page)],
    ['UTF-8 with a mark', encode(`\ufeff${page}`)],
    ['UTF-16', utf16(page, true, true)],
    ['UTF-16, the other way round', utf16(page, false, true)],
    ['UTF-16 without a mark', utf16(page, true, false)],
    ['UTF-8 under a wrong name', encode(`<meta charset="gb2312">${page}`)],
  ])('%s', (_, bytes) => {
    expect(textsOf(bytes)).toEqual(['一、总体情况', '全年公开二十条。']);
  });

  it('is GBK where the bytes are, whatever the page says', () => {
    const gbk = Uint8Array.from([0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6]);
    const head = encode('<meta charset="utf-8"><p>');
    expect(textsOf(Uint8Array.from([...head, ...gbk]))).toEqual(['总体情况']);
  });

  it('stays readable with one broken character in a long page', () => {
    const long = encode(`<p>${'公开'.repeat(500)}</p><p>`);
    const [, last = ''] = textsOf(Uint8Array.from([...long, 0xe4, 0xbd, ...encode('完')]));
    expect(last.endsWith('完')).toBe(true);
  });
});

describe('a page that is none', () => {
  it.each([
    ['nothing', '', '这是一个空文件，里面什么也没有'],
    ['no words', '<script>load()</script><img src="a.png" role="presentation">', '这个网页里没有可以读取的文字'],
    [
      '200,000 nested elements',
      '<div>'.repeat(200_000),
      '文件的内部结构大得不正常（网页元素套了 1000 层以上），为安全起见没有打开',
    ],
    [
      'too many elements',
      '<i></i>'.repeat(120_000),
      '文件的内部结构大得不正常（网页元素超过 10 万个），为安全起见没有打开',
    ],
    [
      'too many attributes',
      `<p ${Array.from({ length: 210_000 }, (_, at) => `a${at}`).join(' ')}>x`,
      '文件的内部结构大得不正常（网页元素的属性超过 20 万个），为安全起见没有打开',
    ],
    [
      'too much text',
      '长'.repeat(3_100_000),
      '文件的内部结构大得不正常（网页不算图片超过 300 万字符），为安全起见没有打开',
    ],
    [
      'much and deep',
      '<x>'.repeat(990) + '</y>'.repeat(600_000),
      '文件的内部结构大得不正常（网页元素又多又深），为安全起见没有打开',
    ],
  ])('%s is refused', (_, page, message) => {
    expect(refusal(page)).toBe(message);
  });

  it('is never an exception', () => {
    const fixtures = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
    const pieces = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td colspan=3 rowspan=0>',
      '</table>',
      '<pre>',
      '<svg role=img>',
      '<figure>',
      '<li>',
      '\t',
      '┌',
      '0',
      '&#0;',
      '<![CDATA[',
      '<!--',
      '<h1>',
      '<template>',
      '<frameset>',
    );
    const mutated = fc
      .tuple(fc.constantFrom(...fixtures), fc.array(fc.tuple(fc.nat(4000), fc.nat(40), pieces), { maxLength: 8 }))
      .map(([page, edits]) =>
        edits.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), page),
      );
    fc.assert(
      fc.property(mutated, page => typeof readHtml(encode(page)).ok === 'boolean'),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => typeof readHtml(bytes).ok === 'boolean'),
      { numRuns: 300 },
    );
  });
});
