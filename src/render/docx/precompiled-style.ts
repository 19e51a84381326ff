/**
 * The style that comes with the program, read and checked beforehand. The build puts it in the place of this module, so
 * that neither zod nor the contract is loaded for it; run from its sources the program has none.
 */
import type { Style } from './style-schema.ts';

/** @param text of a style file, exactly @returns undefined for any other text: an office may have changed the file */
export function precompiledStyle(_text: string): Style | undefined {
  return undefined;
}
