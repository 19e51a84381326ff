/** The template of the outline made ready to run: it says only what it may, and all that the official format asks for. */
import { checkProgram } from '../template/check.ts';
import { compileProgram, precompileProgram } from '../template/compile.ts';
import type { TemplateMistake } from '../template/contract.ts';
import { type Program, parseTemplate } from '../template/parse.ts';
import { type Tag, tagsIn } from '../template/tags.ts';
import { markLines } from './mark-lines.ts';
import { type Outline, outlineContract, partLabels, type TemplateFile } from './outline.ts';
import { printable } from './printable.ts';

/** A mistake with the file it is in. */
export interface TemplateFileMistake extends TemplateMistake {
  readonly file: string;
}

export type CompiledOutline =
  | { readonly ok: true; readonly outline: Outline }
  | { readonly ok: false; readonly mistakes: readonly TemplateFileMistake[] };

const settings = { escape: false };

/** Errors: every mistake of the template, at its line and column. */
export function compileOutline({ file, text }: TemplateFile): CompiledOutline {
  const prepared = prepare(text);
  if (!prepared.ok) return { ok: false, mistakes: prepared.mistakes.map(mistake => ({ file, ...mistake })) };
  return { ok: true, outline: { file, run: compileProgram(prepared.program, outlineContract, settings) } };
}

/**
 * The same as code, for the build; see src/template/precompiled.ts.
 * @throws where the template has mistakes
 */
export function precompileOutline(text: string): string {
  const prepared = prepare(text);
  if (!prepared.ok)
    throw new Error(`report template: line ${prepared.mistakes[0]?.line}, ${prepared.mistakes[0]?.what}`);
  return precompileProgram(prepared.program, outlineContract, settings);
}

type Prepared =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly mistakes: readonly TemplateMistake[] };

function prepare(source: string): Prepared {
  const text = printable(source);
  const parsed = parseTemplate(text);
  if (!parsed.ok) return { ok: false, mistakes: [parsed.mistake] };
  const { program } = parsed;
  const mistakes = [...checkProgram(program, outlineContract), ...checkOutline(program, text)];
  if (mistakes.length > 0) return { ok: false, mistakes };
  markLines(program);
  return { ok: true, program };
}

/**
 * Title and parts stand once each, in official order, and under no condition (国办公开办函〔2021〕30号: 不能遗漏); opening and
 * 落款 stand somewhere, so that what a report gives is printed.
 */
function checkOutline(program: Program, text: string): TemplateMistake[] {
  const required = ['{{标题}}', ...partLabels.map(label => `{{部分 "${label}"}}`)];
  const seen: string[] = [];
  const mistakes = tagsIn(program).flatMap((found): TemplateMistake[] => {
    const { line, column, nested } = found;
    const tag = written(found);
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

/** As it is written: `{{部分 "总体情况"}}`. */
function written({ name, node: { params } }: Tag): string {
  const [word] = params;
  return word && 'value' in word ? `{{${name} "${String(word.value)}"}}` : `{{${name}}}`;
}
