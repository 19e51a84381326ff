/** The names that the template of the page may use, and those that it must. */

import type { TemplateContract, TemplateMistake } from '../../template/contract.ts';
import type { Program } from '../../template/parse.ts';
import { tagsIn } from '../../template/tags.ts';

export const pageContract = {
  values: {
    标题: 'text',
    机关: 'text',
    水印: 'text',
    正文: 'markup',
    网站名称: 'text',
    域名: 'text',
    网站标识码: 'text',
    栏目名称: 'text',
    栏目类型: 'text',
    发布日期: 'text',
    发布时间: 'text',
    来源: 'text',
    关键词: 'text',
    作者: 'text',
    摘要: 'text',
    网址: 'text',
    下载文件名: 'text',
    下载地址: 'text',
    /** Whether there is anything to stand above, or below, the report. */
    页眉: 'condition',
    页脚: 'condition',
  },
  helpers: {},
} as const satisfies TemplateContract;

export type PageValues = {
  readonly [Name in keyof (typeof pageContract)['values']]: (typeof pageContract)['values'][Name] extends 'condition'
    ? boolean
    : string;
};

/** The report stands on the page once, whatever it is; title and 草稿 stand somewhere, so that no draft passes for a report. */
export function checkPageTags(program: Program): TemplateMistake[] {
  const tags = tagsIn(program);
  const [first, ...others] = tags.filter(({ name }) => name === '正文');
  const mistakes: TemplateMistake[] = others.map(({ line, column }) => ({
    line,
    column,
    what: '“{{{正文}}}”重复了',
    remedy: '请只保留一处',
  }));
  if (first?.nested) {
    const { line, column } = first;
    mistakes.push({ line, column, what: '“{{{正文}}}”不能放在条件里面', remedy: '请移到“{{#if}}”等条件的外面' });
  }
  const required = { 标题: '{{标题}}', 水印: '{{水印}}', 正文: '{{{正文}}}' };
  for (const [name, tag] of Object.entries(required)) {
    if (tags.some(found => found.name === name)) continue;
    mistakes.push({ line: program.loc.end.line, column: 1, what: `模板里没有“${tag}”`, remedy: `请补上“${tag}”` });
  }
  return mistakes;
}
