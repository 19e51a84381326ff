/** The template of the report's outline: what it may say, and that it says all that the official format asks for. */
import { format2021 } from '../format/index.ts';
import { checkProgram, isBlock, isMustache } from '../template/check.ts';
import { compileProgram, type Template } from '../template/compile.ts';
import type { TemplateContract, TemplateMistake } from '../template/contract.ts';
import { type Program, parseTemplate } from '../template/parse.ts';
import { markLines } from './marks.ts';
import { printable } from './printable.ts';

/** A template as text, with the name that mistakes and origins show. */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

export interface TemplateSet {
  /** The outline of the report. */
  readonly report: TemplateFile;
  /** The HTML page around it. */
  readonly page: TemplateFile;
}

const partLabels = format2021.parts.map(({ label }) => label);

/** The vocabulary of the outline; docs/templates.md explains it. */
export const outlineContract = {
  values: {
    标题: 'text',
    引言: 'text',
    落款: 'text',
    年度: 'text',
    上年度: 'text',
    下年度: 'text',
    机关: 'text',
    依据: 'text',
    地址: 'text',
    邮编: 'text',
    电话: 'text',
    邮箱: 'text',
    网址: 'text',
    电子版网址: 'text',
    联系方式: 'text',
    有联系资料: 'condition',
  },
  helpers: { 部分: partLabels },
} as const satisfies TemplateContract;

export type OutlineValues = {
  readonly [Name in keyof (typeof outlineContract)['values']]: (typeof outlineContract)['values'][Name] extends 'condition'
    ? boolean
    : string;
};

interface Outline {
  readonly mistakes: readonly TemplateMistake[];
  /** Undefined where there are mistakes. */
  readonly run: Template | undefined;
}

const outlines = new Map<string, Outline>();

/** Parses, checks and compiles a template, once for each text. */
export function outlineOf(text: string): Outline {
  const known = outlines.get(text);
  if (known) return known;
  const outline = makeOutline(printable(text));
  outlines.set(text, outline);
  return outline;
}

function makeOutline(text: string): Outline {
  const parsed = parseTemplate(text);
  if (!parsed.ok) return { mistakes: [parsed.mistake], run: undefined };
  const { program } = parsed;
  const mistakes = [...checkProgram(program, outlineContract), ...checkOutline(program, text)];
  if (mistakes.length > 0) return { mistakes, run: undefined };
  markLines(program);
  return { mistakes, run: compileProgram(program, outlineContract, { escape: false }) };
}

/**
 * Title and parts stand once each, in official order, and under no condition (国办公开办函〔2021〕30号: 不能遗漏); opening and
 * 落款 stand somewhere, so that what a report gives is printed.
 */
function checkOutline(program: Program, text: string): TemplateMistake[] {
  const required = ['{{标题}}', ...partLabels.map(label => `{{部分 "${label}"}}`)];
  const seen: string[] = [];
  const mistakes = tagsIn(program).flatMap(({ tag, line, column, nested }): TemplateMistake[] => {
    const place = { line, column };
    const isLate = seen.some(earlier => required.indexOf(earlier) > required.indexOf(tag));
    const isRepeated = seen.includes(tag);
    seen.push(tag);
    if (!required.includes(tag)) return [];
    if (nested) return [{ ...place, what: `“${tag}”不能放在条件里面`, remedy: '请移到“{{#if}}”等条件的外面' }];
    if (isRepeated) return [{ ...place, what: `“${tag}”重复了`, remedy: '请只保留一处' }];
    const remedy = '请按统一格式的次序排列：标题在前，六个部分依次在后';
    return isLate ? [{ ...place, what: `“${tag}”的位置不对`, remedy }] : [];
  });
  const missing = [...required, '{{引言}}', '{{落款}}'].filter(tag => !seen.includes(tag));
  const line = text.split('\n').length;
  return [
    ...mistakes,
    ...missing.map(tag => ({ line, column: 1, what: `模板里没有“${tag}”`, remedy: `请补上“${tag}”，单独占一行` })),
  ];
}

interface Tag {
  /** As it is written: `{{部分 "总体情况"}}`. */
  readonly tag: string;
  readonly line: number;
  readonly column: number;
  /** Whether it stands under a condition. */
  readonly nested: boolean;
}

function tagsIn({ body }: Program, nested = false): Tag[] {
  return body.flatMap(node => {
    if (isBlock(node)) return [node.program, node.inverse].flatMap(inner => (inner ? tagsIn(inner, true) : []));
    const { line, column } = node.loc.start;
    return isMustache(node) ? [{ tag: tagOf(node), line, column: column + 1, nested }] : [];
  });
}

function tagOf({ path, params: [word] }: hbs.AST.MustacheStatement): string {
  const name = 'original' in path ? String(path.original) : '';
  return word && 'value' in word ? `{{${name} "${String(word.value)}"}}` : `{{${name}}}`;
}

/** A mistake with the file it is in. */
export interface TemplateFileMistake extends TemplateMistake {
  readonly file: string;
}

/**
 * Every mistake of the outline, at its line and column. The page's template is checked by `checkPageTemplate`, beside the
 * renderer that knows its contract.
 */
export function checkTemplates({ report }: Pick<TemplateSet, 'report'>): readonly TemplateFileMistake[] {
  return outlineOf(report.text).mistakes.map(mistake => ({ file: report.file, ...mistake }));
}
