/** Checks a data file against its contract. */
import { type FormatDefinition, formats } from '../../format/index.ts';
import { ownKeys } from '../paths.ts';
import type { Breach } from './breach.ts';
import { mistakesIn } from './mistakes.ts';
import { validator } from './validator.ts';
import { worded } from './wordings.ts';

const MAX_REFERENCE = 60;

/** Width and kind of brackets, blanks and what stands around year and number make no difference here. */
const digitsOf = (reference: string): string => (reference.normalize('NFKC').match(/\d+/g) ?? []).join(' ');

/**
 * The version of the format that a data file is written in, also where 格式 is misspelt: 国办公开办函[2019]60号. The
 * version in force where it says nothing of use.
 */
export function formatOf(value: unknown): FormatDefinition {
  const [inForce] = formats;
  if (!inForce) throw new Error('no format is defined');
  const reference: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, ownKeys.format) : undefined;
  if (typeof reference !== 'string' || reference.length > MAX_REFERENCE) return inForce;
  return formats.find(format => digitsOf(format.reference) === digitsOf(reference)) ?? inForce;
}

/**
 * Every mistake of shape in a data file, each told once and in a clerk's words. Figures that are not yet given are none.
 * @param value the file as plain data: records, lists, text, numbers, null
 */
export function validateDataFile(value: unknown): Breach[] {
  const format = formatOf(value);
  return mistakesIn({ value, format, validator: validator(format) }).map(worded);
}
