/**
 * Templates that come with the program, compiled beforehand. The build puts them in the place of this module, so that
 * neither the parser nor the compiler of templates is loaded for them; run from its sources the program has none.
 */
import type { Template } from './template.ts';

/** @param text of a template, exactly @returns undefined for any other text: an office may have changed the file */
export function precompiled(_text: string): Template | undefined {
  return undefined;
}
