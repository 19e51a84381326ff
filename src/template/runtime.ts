/** The part of handlebars that runs templates: a fraction of the whole, without the parser and the compiler. */
import Handlebars from 'handlebars/runtime';
import type { Template, TemplateValues } from './template.ts';

/** An environment with no helpers but if, unless and each. */
export function withoutHelpers(engine: typeof Handlebars): typeof Handlebars {
  for (const name of ['blockHelperMissing', 'helperMissing', 'log', 'lookup', 'with']) engine.unregisterHelper(name);
  return engine;
}

/** @param render what handlebars made of a template, checked before it was compiled */
export function template(render: HandlebarsTemplateDelegate<TemplateValues>): Template {
  return (values, helpers = {}) =>
    render(values, { helpers, allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false });
}

let engine: typeof Handlebars | undefined;

/** @param code that `precompileProgram` wrote, evaluated */
export function precompiledTemplate(code: TemplateSpecification): Template {
  engine ??= withoutHelpers(Handlebars.create());
  return template(engine.template(code));
}
