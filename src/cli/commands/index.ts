/**
 * The commands that read and write files. They are loaded together when one is called, as they share nearly everything.
 * `form` is loaded by itself: what it needs of Node for its server takes longer to load than all of them.
 */
export { runCheck } from './check.ts';
export { runDiff } from './diff.ts';
export { runFigures } from './figures.ts';
export { runImport } from './import.ts';
export { runInit } from './init.ts';
export { runRender } from './render.ts';
export { runRules } from './rules.ts';
export { runSchema } from './schema.ts';
