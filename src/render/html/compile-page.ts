/** The template of the page made ready to run. */
import { checkProgram } from '../../template/check.ts';
import { compileProgram, precompileProgram } from '../../template/compile.ts';
import type { TemplateMistake } from '../../template/contract.ts';
import { type Program, parseTemplate } from '../../template/parse.ts';
import type { Template } from '../../template/template.ts';
import { checkPageTags, pageContract } from './page-contract.ts';

export type CompiledPage =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly mistakes: readonly TemplateMistake[] };

const settings = { escape: true };

/** Errors: every mistake of the template, in its order. */
export function compilePage(text: string): CompiledPage {
  const prepared = prepare(text);
  if (!prepared.ok) return prepared;
  return { ok: true, template: compileProgram(prepared.program, pageContract, settings) };
}

/**
 * The same as code, for the build; see src/template/precompiled.ts.
 * @throws where the template has mistakes
 */
export function precompilePage(text: string): string {
  const prepared = prepare(text);
  if (!prepared.ok) throw new Error(`page template: line ${prepared.mistakes[0]?.line}, ${prepared.mistakes[0]?.what}`);
  return precompileProgram(prepared.program, pageContract, settings);
}

type Prepared =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly mistakes: readonly TemplateMistake[] };

function prepare(text: string): Prepared {
  const parsed = parseTemplate(text);
  if (!parsed.ok) return { ok: false, mistakes: [parsed.mistake] };
  const { program } = parsed;
  const mistakes = [...checkProgram(program, pageContract), ...checkPageTags(program)];
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, program };
}
