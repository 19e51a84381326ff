import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileOutline } from '../../src/compose/compile-outline.ts';
import { format2021 } from '../../src/format/index.ts';

function mistakesOf(text: string): string[] {
  const compiled = compileOutline({ file: 'report.hbs', text });
  const mistakes = compiled.ok ? [] : compiled.mistakes;
  return mistakes.map(({ file, line, column, what, remedy }) => `${file}:${line}:${column} ${what}\n    ${remedy}`);
}

/** A template that is right, with lines of its own before the last. */
const rightWith = (...more: string[]): string =>
  ['{{标题}}', '{{引言}}', ...format2021.parts.map(({ label }) => `{{部分 "${label}"}}`), ...more, '{{落款}}'].join(
    '\n',
  );

const wrong = [
  '{{年渡}}',
  '{{有联系资料}}',
  '{{{年度}}}',
  '{{&年度}}',
  '{{年度 1}}',
  '{{年度 月=1}}',
  '{{年度.年}}',
  '{{../年度}}',
  '{{this}}',
  '{{@root}}',
  '{{"年度"}}',
  '{{constructor}}',
  '{{__proto__}}',
  '{{lookup 年度 "constructor"}}',
  '{{log 年度}}',
  '{{(部分 "总体情况")}}',
  '{{#if 年渡}}甲{{/if}}',
  '{{#if 年度}}甲{{else if 月}}乙{{/if}}',
  '{{#unless 年度.年}}甲{{/unless}}',
  '{{#if (部分 "总体情况")}}甲{{/if}}',
  '{{#if 年度 电话}}甲{{/if}}',
  '{{#if 年度 as |年|}}甲{{/if}}',
  '{{#each 年度}}甲{{/each}}',
  '{{#with 年度}}甲{{/with}}',
  '{{^年度}}甲{{/年度}}',
  '{{#部分 "总体情况"}}甲{{/部分}}',
  '{{{{if 年度}}}}甲{{{{/if}}}}',
  '{{> 页脚}}',
  '{{#> 页脚}}甲{{/页脚}}',
  '{{* 装饰}}',
  '{{#*inline "甲"}}乙{{/inline}}',
  '{{部分}}',
  '{{部份 "总体情况"}}',
  '{{部分 总体情况}}',
  '{{部分 "总体状况"}}',
  '{{部分 "总体情况" "其他需要报告的事项"}}',
  '{{部分 "总体情况"}}',
  '{{#if 年度}}{{部分 "总体情况"}}{{/if}}',
  '{{标题}}',
  '甲{{年度',
  '{{年度}',
  '甲\n{{#if 年度}}乙',
  '甲\n  乙{{/if}}',
  '{{#if 年度}}\n{{/unless}}',
  '{{else}}',
];

describe('the template of the outline', () => {
  it('that is shipped has no mistake', () => {
    const shipped = join(import.meta.dirname, '../../templates/2021-30/report.hbs');
    expect(mistakesOf(readFileSync(shipped, 'utf8'))).toEqual([]);
  });

  it.each([
    '一句固定要写的话。',
    '{{#if 电话}}电话{{电话}}{{else}}没有电话{{/if}}',
    '{{#unless 邮箱}}没有邮箱{{/unless}}',
    '{{! 一句话的注释 }}{{!-- {{#if}} 在注释里不算 --}}',
    '{{~年度~}}',
  ])('may say: %s', line => {
    expect(mistakesOf(rightWith(line))).toEqual([]);
    expect(mistakesOf(`\ufeff${rightWith(line).replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  it('may not say anything else: each mistake with its place and what was expected', async () => {
    const listed = wrong.map(line => {
      const mistakes = mistakesOf(rightWith(line));
      expect(mistakes, line).not.toEqual([]);
      return [`【${line.replaceAll('\n', '⏎')}】`, ...mistakes, ''].join('\n');
    });
    await expect(listed.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'golden/template-mistakes.txt'));
  });

  it('names everything that is missing', () => {
    const missing = mistakesOf('一句话').map(mistake => /“(.*?)”/.exec(mistake)?.[1]);
    expect(missing).toEqual([
      '{{标题}}',
      ...format2021.parts.map(({ label }) => `{{部分 "${label}"}}`),
      '{{引言}}',
      '{{落款}}',
    ]);
  });

  it('keeps the parts in official order', () => {
    const text = rightWith().replace(/(\{\{部分 "总体情况"\}\})\n(.*)/, '$2\n$1');
    expect(mistakesOf(text).join()).toContain('report.hbs:4:1 “{{部分 "总体情况"}}”的位置不对');
  });

  it('lists every mistake at once', () => {
    expect(mistakesOf(rightWith('{{年渡}}{{月}}', '{{#if 日}}{{时}}{{/if}}')).length).toBe(4);
  });
});
