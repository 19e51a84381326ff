/** Lines that were cut at a fixed width are paragraphs again; lines that were not stay as they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/read/text/read.ts';
import { wrap } from '../../../src/text/width.ts';

const paragraphs = [
  '一、总体情况',
  '根据《中华人民共和国政府信息公开条例》和格式要求，现公布柳河镇人民政府年度报告。数据的统计期限为2022年1月1日至2022年12月31日。',
  '（一）主动公开',
  '全年通过区政府网站、微信公众号、村务公开栏公开信息326条，其中网站201条、公众号98条、公开栏27条，内容涉及财政预决算、民生保障、安全生产等重点领域。',
  '（二）依申请公开',
  '全年收到政府信息公开申请3件，均在法定期限内答复，没有因政府信息公开引起的行政复议、行政诉讼。',
  '（三）政府信息管理',
  '落实信息发布三级审核，先审查后公开，全年审核信息326条，没有发生泄密。每季度对已经公开的信息核对一遍，改正错别字和失效链接14处。',
  '（四）平台建设',
  '截至2022年12月31日，全镇12个村、3个社区、9个站所全部建立公开栏，其中8个村、2个社区每月更新4次，全年更新1326条，审核1326条，改正14处。',
];

function read(text: string): string[] {
  const result = readText(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.failure.what);
  return result.value.document.blocks.flatMap(block => ('text' in block ? [block.text] : []));
}

/** By characters, as a program that knows nothing of words does. */
const cutAt = (text: string, width: number): string[] => text.match(new RegExp(`[^]{1,${width}}`, 'gu')) ?? [];

/** At blanks, and inside what is longer than a line, as programs made for Latin letters do. */
function cutAtBlanks(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ').split(' ')) {
    let rest = word;
    while (`${line} ${rest}`.trim().length > width) {
      if (rest.length > width) {
        const room = width - (line === '' ? 0 : line.length + 1);
        line = `${line} ${rest.slice(0, Math.max(0, room))}`.trim();
        rest = rest.slice(Math.max(0, room));
      }
      lines.push(line);
      line = '';
    }
    line = `${line} ${rest}`.trim();
  }
  return [...lines, line];
}

const ways: readonly (readonly [string, (text: string, width: number) => string[]])[] = [
  ['by characters', cutAt],
  ['by columns, words and signs whole', (text, width) => wrap(text, width * 2)],
];

const withoutBlanks = (lines: readonly string[]): string[] => lines.map(line => line.replaceAll(' ', ''));

describe('lines cut at a fixed width', () => {
  for (const [name, cut] of ways) {
    it(`${name} are joined, whether paragraphs are parted by an indent, a blank line or nothing`, () => {
      const width = fc.integer({ min: 20, max: 34 });
      const parting = fc.constantFrom(['', '\n'], ['', '\n\n'], ['　　', '\n']);
      fc.assert(
        fc.property(width, parting, (columns, [indent = '', between = '']) => {
          const text = paragraphs.map(line => cut(indent + line, columns).join('\n')).join(between);
          expect(read(text)).toEqual(paragraphs);
        }),
      );
    });
  }

  // A piece that is as long as a line may have been moved whole or cut: other widths leave a line apart here and there.
  it.each([24, 30, 33])('at blanks, %d characters wide, are joined too', columns => {
    const text = paragraphs.map(line => cutAtBlanks(line, columns).join('\n')).join('\n');
    expect(withoutBlanks(read(text))).toEqual(paragraphs);
  });

  it('that a sentence fills to its end part two paragraphs, where the next reads as no sentence', () => {
    const line = '全年通过区政府网站、微信公众号和村务公开栏公开信息共三百二十六条，';
    const last = '内容涉及财政预决算、民生保障、安全生产、乡村振兴和营商环境等领域。';
    const text = [line, line, line, line, line, last, '柳河镇人民政府', '2023年1月16日'].join('\n');
    expect(read(text)).toEqual([line.repeat(5) + last, '柳河镇人民政府', '2023年1月16日']);
  });
});

describe('lines of a text that is not cut', () => {
  it('stay paragraphs, some that were broken in mid-sentence among them', () => {
    const broken = paragraphs.flatMap(line => line.split(/(?<=，)(?=内容)|(?<=。)(?=数据)|(?<=法定)/));
    expect(broken).toHaveLength(paragraphs.length + 3);
    expect(read(broken.join('\n'))).toEqual(broken);
  });

  it('stay lines where they are items that end in a sign', () => {
    const items = Array.from({ length: 8 }, (_, at) => `第${at + 1}村村务公开栏公开信息二十六条，满意度调查一次；`);
    expect(read(items.join('\n'))).toEqual(items);
  });
});

describe('lines copied from a page', () => {
  /** Widths of the page: digits are half as wide as Chinese, with a quarter between them, and signs may hang over the edge. */
  const cutOnPage = (text: string, width: number): string => {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const piece of text.match(/\d+|\D/gu) ?? []) {
      const isGap = line !== '' && /\d$/.test(line) !== /^\d/.test(piece) && !/^[，。、；：（）]/.test(piece);
      const added = (/^\d/.test(piece) ? piece.length / 2 : 1) + (isGap ? 0.25 : 0);
      if (used + added > width && !/^[，。、；：）]/.test(piece)) {
        lines.push(line);
        [line, used] = [piece, added];
      } else {
        line += isGap ? ` ${piece}` : piece;
        used += added;
      }
    }
    return [...lines, line].join('\n');
  };

  it('are as long there as each other, whatever blanks the copy has between Chinese and digits', () => {
    const texts = paragraphs.map(text => cutOnPage(text, 30));
    expect(withoutBlanks(read(texts.join('\n\n')))).toEqual(withoutBlanks(paragraphs));
  });
});
