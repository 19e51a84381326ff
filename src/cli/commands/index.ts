/**
 * The commands. They are loaded together when one is called: they share nearly everything, and the bundler would cut what
 * they share into a file for each combination of them, which costs more time than the little that a command does not need.
 */
export { runCheck } from './check.ts';
export { runDiff } from './diff.ts';
export { runFigures } from './figures.ts';
export { runForm } from './form.ts';
export { runImport } from './import.ts';
export { runInit } from './init.ts';
export { runRender } from './render.ts';
export { runRules } from './rules.ts';
export { runSchema } from './schema.ts';
