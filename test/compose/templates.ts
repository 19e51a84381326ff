import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileOutline } from '../../src/compose/compile-outline.ts';
import type { Outline } from '../../src/compose/outline.ts';

/** A template of the outline, which must be right. */
export function outlineFrom(path: string, file: string): Outline {
  const compiled = compileOutline({ file, text: readFileSync(path, 'utf8') });
  if (!compiled.ok) throw new Error(compiled.mistakes[0]?.what);
  return compiled.outline;
}

/** The template that is shipped. */
export const templates = {
  report: outlineFrom(join(import.meta.dirname, '../../templates/2021-30/report.hbs'), 'report.hbs'),
};
