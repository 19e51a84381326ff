import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, ChartBlock, Origin } from '../../src/document/document.ts';
import { gridOf } from '../../src/document/grid.ts';
import { parseNarrative } from '../../src/document/narrative.ts';
import { arbitraryNarrative, arbitraryWildNarrative } from '../generators/text.ts';
import { outlineOf } from './outline-of.ts';

const origin = (line: number): Origin => ({ kind: 'report', path: 'overview', line });

const chart = (name: string, from: Origin): ChartBlock | undefined =>
  name === '主动公开渠道'
    ? {
        kind: 'chart',
        chart: 'pie',
        caption: '图1 主动公开渠道',
        description: '网站57条，公众号48条',
        points: [{ label: '政府网站', value: 57 }],
        origin: from,
      }
    : undefined;

const folder = join(import.meta.dirname, 'fixtures/narrative');

describe('narrative as written and as parsed', () => {
  it.each(readdirSync(folder))('%s', async name => {
    const text = readFileSync(join(folder, name), 'utf8');
    const outline = outlineOf(parseNarrative(text, { origin, chart }));
    await expect(outline).toMatchFileSnapshot(join(import.meta.dirname, 'golden/narrative', name));
  });
});

const parse = (text: string): Block[] => parseNarrative(text, { origin });

describe('headings', () => {
  it('have at most 40 characters', () => {
    const heading = `（一）${'公'.repeat(37)}`;
    expect(parse(heading)).toMatchObject([{ kind: 'heading', level: 2, text: heading }]);
    expect(parse(`${heading}开`)).toMatchObject([{ kind: 'paragraph', runIn: { level: 2, length: 41 } }]);
  });

  it('count a character outside the basic plane as one', () => {
    expect(parse(`（一）${'𠮷'.repeat(37)}`)).toMatchObject([{ kind: 'heading' }]);
  });

  it('never open a part', () => {
    const blocks = parse('一、总体情况\n二、主动公开政府信息情况\n（一）甲\n1.乙\n（1）丙');
    expect(blocks.map(block => block.kind === 'heading' && block.level)).toEqual([2, 2, 2, 3, 4]);
    expect(blocks.filter(block => 'part' in block)).toEqual([]);
  });

  it('are none in a note below a table', () => {
    expect(parseNarrative('1.含上年结转\n| 甲 | 乙 |', { origin, role: 'note' })).toMatchObject([
      { kind: 'paragraph', role: 'note', text: '1.含上年结转' },
      { kind: 'table' },
    ]);
  });
});

describe('free tables', () => {
  it('with more columns than a word processor takes stay text', () => {
    const line = `|${' 甲 |'.repeat(64)}`;
    expect(parse(line)).toMatchObject([{ kind: 'paragraph', text: line }]);
    expect(parse(`|${' 甲 |'.repeat(63)}`)).toMatchObject([{ kind: 'table' }]);
  });

  it('of very many rows are one table', () => {
    const [table] = parse('| 甲 | 乙 |\n'.repeat(150_000));
    expect(table?.kind === 'table' && table.rows.length).toBe(150_000);
  });
});

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'table':
      return block.rows.map(({ cells }) => cells.map(cell => cell.lines.join('')).join('')).join('');
    default:
      return '';
  }
};

describe('nothing is lost or doubled', () => {
  const wild = fc.oneof(arbitraryNarrative(), arbitraryWildNarrative);

  it('lines without bars come out as they went in, one block each', () => {
    fc.assert(
      fc.property(wild, text => {
        const plain = text
          .replace(/[|｜]/g, '')
          .split('\n')
          .map(line => line.trim())
          .filter(line => line !== '');
        const blocks = parse(plain.join('\n'));
        expect(blocks.map(textOf)).toEqual(plain);
        expect(blocks.map(block => block.origin)).toEqual(plain.map((_, line) => origin(line)));
      }),
    );
  });

  it('table lines lose their bars, blanks and dashes only', () => {
    const bare = (text: string): string => text.replace(/[|｜\s\\:-]/g, '');
    fc.assert(
      fc.property(wild, text => {
        expect(bare(parse(text).map(textOf).join(''))).toBe(bare(text));
      }),
    );
  });

  it('run-in headings are the beginning of their paragraph, and tables are sound', () => {
    fc.assert(
      fc.property(wild, text => {
        for (const block of parse(text)) {
          if (block.kind === 'paragraph' && block.runIn) {
            expect(block.runIn.length).toBeGreaterThan(0);
            expect(block.runIn.length).toBeLessThanOrEqual(block.text.length);
          }
          if (block.kind === 'table') {
            expect(gridOf(block).every(row => row.every(position => position !== undefined))).toBe(true);
            expect(block.widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
          }
        }
      }),
    );
  });
});
