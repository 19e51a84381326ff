import { describe, expect, it } from 'vitest';
import { checkProgram } from '../../src/template/check.ts';
import { compileProgram } from '../../src/template/compile.ts';
import type { TemplateContract } from '../../src/template/contract.ts';
import { parseTemplate } from '../../src/template/parse.ts';
import type { TemplateValues } from '../../src/template/template.ts';

const contract: TemplateContract = {
  values: { 标题: 'text', 正文: 'markup', 有: 'condition', 各条: { each: { 名: 'text' } } },
  helpers: { 加框: ['甲', '乙'] },
};

function programOf(text: string) {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(parsed.mistake.what);
  return parsed.program;
}
const mistakes = (text: string) =>
  checkProgram(programOf(text), contract).map(({ what, remedy }) => `${what} ${remedy}`);
const run = (text: string, values: TemplateValues): string =>
  compileProgram(programOf(text), contract, { escape: true })(values, { 加框: word => `[${word}]` });

describe('a contract with markup, lists and helpers', () => {
  it('lets a right template run', () => {
    const text = '{{标题}}{{{正文}}}{{#if 有}}{{#each 各条}}（{{名}}）{{/each}}{{/if}}{{加框 "甲"}}';
    expect(mistakes(text)).toEqual([]);
    const values = { 标题: '<甲>', 正文: '<p>', 有: true, 各条: [{ 名: '一' }, { 名: '二&' }] };
    expect(run(text, values)).toBe('&lt;甲&gt;<p>（一）（二&amp;）[甲]');
  });

  it('has markup printed with three braces and text with two', () => {
    expect(mistakes('{{正文}}')).toEqual([expect.stringContaining('{{{正文}}}')]);
    expect(mistakes('{{{标题}}}')).toEqual([expect.stringContaining('请写成“{{标题}}”')]);
  });

  it('knows inside a list only the values of its items', () => {
    expect(mistakes('{{#each 各条}}{{标题}}{{/each}}')).toEqual([expect.stringContaining('“标题”不是')]);
    expect(mistakes('{{名}}')).toEqual([expect.stringContaining('“名”不是')]);
    expect(mistakes('{{各条}}')).toEqual([expect.stringContaining('{{#each 各条}}')]);
  });

  it('is not parsed where blocks stand within blocks without end', () => {
    const nested = (depth: number): string => '{{#if 有}}'.repeat(depth) + '{{/if}}'.repeat(depth);
    expect(parseTemplate(nested(50)).ok).toBe(true);
    expect(parseTemplate(nested(20_000))).toMatchObject({
      mistake: { line: 1, what: expect.stringContaining('50层') },
    });
  });

  it('reaches no prototype even where a check was left out', () => {
    expect(run('{{constructor}}{{__proto__}}{{toString}}', {})).toBe('');
    expect(run('{{#if constructor}}有{{/if}}', {})).toBe('');
    expect(() => run('{{标题}}', {})).toThrow();
  });
});
