import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxTable } from '../../../src/render/text/box-table.ts';
import { LINE_WIDTH } from '../../../src/render/text/column-widths.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { freeTable, officialTable, someFigure } from '../html/sample-document.ts';
import { randomTable } from './random-table.ts';
import { enclosedTexts, looseEnds, screenOf } from './screen.ts';

describe('a drawn table', () => {
  it('joins its lines around merged cells', () => {
    expect(boxTable(officialTable('review', () => '0')).slice(0, 6)).toEqual([
      '┌──────────────────────────────────┬─────────────────────────────────────────────────────────────────────┐',
      '│             行政复议             │                              行政诉讼                               │',
      '├──────┬──────┬──────┬──────┬──────┼──────────────────────────────────┬──────────────────────────────────┤',
      '│      │      │      │      │      │         未经复议直接起诉         │            复议后起诉            │',
      '│ 结果 │ 结果 │ 其他 │ 尚未 │ 总计 ├──────┬──────┬──────┬──────┬──────┼──────┬──────┬──────┬──────┬──────┤',
      '│ 维持 │ 纠正 │ 结果 │ 审结 │      │ 结果 │ 结果 │ 其他 │ 尚未 │ 总计 │ 结果 │ 结果 │ 其他 │ 尚未 │ 总计 │',
    ]);
  });

  it('has lines that are all equally wide, with no arm that meets nothing and no text lost', () => {
    fc.assert(
      fc.property(randomTable, table => {
        const lines = boxTable(table);
        expect(new Set(lines.map(displayWidth)).size).toBe(1);
        const screen = screenOf(lines);
        expect(looseEnds(screen)).toEqual([]);
        expect(enclosedTexts(screen)).toEqual(
          table.rows.flatMap(({ cells }) => cells.map(cell => cell.lines.join(''))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each(['disclosure', 'applications', 'review'] as const)('of the form (%s) fits the line', id => {
    for (const largest of ['0', '12345']) {
      const [first = ''] = boxTable(officialTable(id, index => (index === 7 ? largest : '104')));
      expect(displayWidth(first)).toBeLessThanOrEqual(LINE_WIDTH);
    }
  });

  it('breaks no number, however long', () => {
    const drawn = boxTable(
      officialTable('applications', index => (index === 5 ? '9007199254740991' : someFigure(index))),
    );
    expect(drawn.filter(line => line.includes('9007199254740991'))).toHaveLength(1);
  });

  it('keeps a blank cell and a tab inside a text in their places', () => {
    const drawn = boxTable(
      freeTable('表', [
        ['项目', ''],
        ['甲\t乙', '1'],
      ]),
    );
    expect(drawn).toEqual(['┌───────┬───┐', '│ 项目  │   │', '├───────┼───┤', '│ 甲 乙 │ 1 │', '└───────┴───┘']);
  });
});
