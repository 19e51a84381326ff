/** A checked template into a function, or into code for the build. */
import Handlebars from 'handlebars';
import type { TemplateContract } from './contract.ts';
import type { Program } from './parse.ts';
import { template, withoutHelpers } from './runtime.ts';
import type { Template } from './template.ts';

export interface CompileSettings {
  /** Whether {{名称}} is escaped for HTML. */
  readonly escape: boolean;
}

let engine: typeof Handlebars | undefined;

function options(contract: TemplateContract, { escape: escapes }: CompileSettings): CompileOptions {
  const helpers = ['if', 'unless', 'each', ...Object.keys(contract.helpers)];
  return {
    strict: true,
    noEscape: !escapes,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helpers.map(name => [name, true])),
  };
}

/** @param program in which `checkProgram` found no mistake */
export function compileProgram(program: Program, contract: TemplateContract, settings: CompileSettings): Template {
  engine ??= withoutHelpers(Handlebars.create());
  return template(engine.compile(program, options(contract, settings)));
}

/** @returns the same template as an expression of JavaScript, for `precompiledTemplate` */
export function precompileProgram(program: Program, contract: TemplateContract, settings: CompileSettings): string {
  return String(Handlebars.precompile(program, options(contract, settings)));
}
