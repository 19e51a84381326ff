import { describe, expect, it } from 'vitest';
import { markLines } from '../../src/compose/mark-lines.ts';
import { slotMark, splitAtMarks } from '../../src/compose/marks.ts';
import { compileProgram } from '../../src/template/compile.ts';
import type { TemplateContract } from '../../src/template/contract.ts';
import { parseTemplate } from '../../src/template/parse.ts';

const contract: TemplateContract = { values: { 甲: 'text', 乙: 'text', 空: 'text' }, helpers: {} };

/** Every line that a template prints, with the line of the template it came from. */
function linesOf(template: string): string[] {
  const parsed = parseTemplate(template);
  if (!parsed.ok) throw new Error(parsed.mistake.what);
  markLines(parsed.program);
  const rendered = compileProgram(parsed.program, contract, { escape: false })({ 甲: '甲', 乙: slotMark(0), 空: '' });
  return splitAtMarks(rendered).flatMap(piece =>
    piece.kind === 'slot'
      ? [`插入${piece.index}`]
      : piece.lines.map((line, index) => `${piece.origins[index]} ${line}`),
  );
}

describe('where a line of the page came from', () => {
  it.each([
    ['plain text', '一\n二\n\n四', ['1 一', '2 二', '4 四']],
    ['a value alone', '\n{{甲}}', ['2 甲']],
    ['values and text', '一{{甲}}\n{{甲}}二{{甲}}', ['1 一甲', '2 甲二甲']],
    ['a condition on lines of its own', '{{#if 甲}}\n二\n{{/if}}\n四', ['2 二', '4 四']],
    ['the other branch', '{{#if 空}}\n二\n{{else}}\n四\n{{/if}}\n六', ['4 四', '6 六']],
    ['a chain', '{{#if 空}}\n二\n{{else if 甲}}\n{{甲}}四\n{{/if}}', ['4 甲四']],
    ['a comment of several lines', '{{!--\n注\n--}}\n四', ['4 四']],
    ['lines joined by ~', '一\n{{~#if 甲}}二{{/if}}\n{{~甲}}\n四', ['1 一二甲', '4 四']],
    ['a condition inside a line', '一{{#if 甲}}二{{/if}}三\n二', ['1 一二三', '2 二']],
    ['an indented condition', '一\n  {{#if 甲}}\n  三\n  {{/if}}\n五', ['1 一', '3   三', '5 五']],
    ['a slot in a line', '一{{乙}}二\n{{乙}}', ['1 一', '插入0', '1 二', '插入0']],
  ])('%s', (_, template, lines) => {
    expect(linesOf(template)).toEqual(lines);
  });
});
