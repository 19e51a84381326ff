/** A checked template into a function. */
import Handlebars from 'handlebars';
import type { TemplateContract } from './contract.ts';
import type { Program } from './parse.ts';

/** What the names of the contract stand for. */
export interface TemplateValues {
  readonly [name: string]: string | boolean | readonly TemplateValues[];
}

export type TemplateHelpers = Readonly<Record<string, (word: string) => string>>;

export type Template = (values: TemplateValues, helpers?: TemplateHelpers) => string;

let engine: typeof Handlebars | undefined;

/** An environment with no helpers but if, unless and each; made when first needed. */
function strictEngine(): typeof Handlebars {
  if (!engine) {
    engine = Handlebars.create();
    for (const name of ['blockHelperMissing', 'helperMissing', 'log', 'lookup', 'with']) engine.unregisterHelper(name);
  }
  return engine;
}

/**
 * @param program in which `checkProgram` found no mistake
 * @param options.escape whether {{名称}} is escaped for HTML
 */
export function compileProgram(
  program: Program,
  contract: TemplateContract,
  { escape: escapes }: { readonly escape: boolean },
): Template {
  const helpers = ['if', 'unless', 'each', ...Object.keys(contract.helpers)];
  const render = strictEngine().compile<TemplateValues>(program, {
    strict: true,
    noEscape: !escapes,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helpers.map(name => [name, true])),
  });
  return (values, own = {}) =>
    render(values, {
      helpers: own,
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    });
}
