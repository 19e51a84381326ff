/** Plain text in every form that tables have in it: the fixtures are files as they come, the golden files what is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../../src/document/document.ts';
import { gridOf } from '../../../src/document/grid.ts';
import type { Draft } from '../../../src/read/draft.ts';
import { readText } from '../../../src/read/text/read.ts';
import { outlineOf } from '../../document/outline-of.ts';
import { expectGolden } from '../../examples/golden.ts';

const folder = join(import.meta.dirname, 'fixtures');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string | Uint8Array): Draft {
  const result = readText(typeof text === 'string' ? encode(text) : text);
  if (!result.ok) throw new Error(result.failure.what);
  return result.value;
}

const tablesOf = ({ document }: Draft): TableBlock[] =>
  document.blocks.flatMap(block => (block.kind === 'table' ? [block] : []));

describe('a text', () => {
  it.each(readdirSync(folder))('%s', name => {
    const { document } = read(readFileSync(join(folder, name)));
    expectGolden(join(import.meta.dirname, 'golden', name), outlineOf(document.blocks));
  });

  it('knows the lines it was read from', () => {
    const { blocks } = read('\n\n标题\n\n规章\t0\t0\n').document;
    expect(blocks.map(({ origin }) => origin)).toEqual([
      { kind: 'draft', line: 3 },
      { kind: 'draft', line: 5 },
    ]);
  });

  it('is what a page shows: signs without width or shape are left out', () => {
    const { document } = read('\u0004一、总体\u200b情况\u0005\n\u00ad全镇\ufeff公开信息。\n');
    expect(document.blocks).toMatchObject([{ text: '一、总体情况' }, { text: '全镇公开信息。' }]);
  });

  it('takes the mark of a draft for what it is', () => {
    const { document } = read('【草稿】\n\n一、总体情况\n');
    expect([document.watermark, document.blocks.length]).toEqual(['草稿', 1]);
  });

  it('is told from binary data, and bounded', () => {
    const refusal = (bytes: Uint8Array) => {
      const result = readText(bytes);
      return result.ok ? undefined : result.failure.what;
    };
    expect(refusal(encode(''))).toBe('这是一个空文件，里面什么也没有');
    expect(refusal(encode(' \n\t\n'))).toBe('这是一个空文件，里面什么也没有');
    expect(refusal(Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 29))).toBe('认不出这是什么文件');
    expect(refusal(encode('行\n'.repeat(40_000)))).toBe(
      '文件的内部结构大得不正常（文字超过 3 万行），为安全起见没有打开',
    );
    expect(refusal(encode('字'.repeat(800_000)))).toBe('文件的内部结构大得不正常（文字超过 2 MB），为安全起见没有打开');
  });

  // Whoever looked ahead from every line would not come to an end.
  it.each([
    '┌─┐',
    '├─┤',
    '+--+',
    'a|b',
    '| a |',
    '字 |',
    '字 | 1 |',
    '字\n|',
    '\t字',
    '\t字\n',
    '左\t右',
    '左\t"右',
    '左  右',
    '左  右\n',
    '短行',
    '12',
    '　　　　图',
  ])('of %j without end is read to its end', line => {
    const lines = Math.floor(29_000 / line.split('\n').length);
    expect(readText(encode(`${line}\n`.repeat(lines))).ok).toBe(true);
  });

  it('is never an exception, and its tables are sound', () => {
    const pieces = fc.constantFrom(
      '\t',
      '\t0',
      '\n',
      '\n\n',
      ' ',
      '  ',
      '　　　　',
      '|',
      '---|---',
      '┌─┬┐',
      '│',
      '├┤',
      '└─┘',
      '"',
      '0',
      '12  3',
      '规章',
      '一、总体情况',
      '（图片：x）',
      '+--+',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), parts => {
        const result = readText(encode(parts.join('')));
        if (result.ok) for (const table of tablesOf(result.value)) gridOf(table);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => typeof readText(bytes).ok === 'boolean'),
      { numRuns: 300 },
    );
  });
});

const corpus = process.env.NIANBAO_CORPUS;

/** Only figures: the words of the reports are nobody's to copy. */
describe.runIf(corpus)('the published reports', () => {
  const reports = join(corpus ?? '', 'reports');
  const isNumber = (text: string): boolean => /^\d+$/.test(text);

  it.each(corpus ? readdirSync(reports) : [])('%s has every figure in its place', name => {
    const { blocks } = read(readFileSync(join(reports, name))).document;
    const numbers: string[][] = [];
    for (const block of blocks) {
      if (block.kind === 'table') {
        const found = block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines).filter(isNumber));
        numbers.at(-1)?.push(...found);
      } else if ('text' in block && /^[一二三四五六]、/.test(block.text)) numbers.push([]);
    }
    expect(numbers.map(({ length }) => length)).toEqual([0, 10, 175, 15, 0, 0]);
    const nonZero = numbers.flat().filter(number => number !== '0');
    expect(nonZero).toEqual(name.startsWith('lianji') ? ['36'] : []);
  });
});
