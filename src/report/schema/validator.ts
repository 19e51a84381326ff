/**
 * The compiled validators of the data file. The build puts code compiled beforehand in the place of this module (see
 * standalone.ts), so that neither the compiler nor the contract is loaded at run time.
 */
import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormatDefinition, FormatId } from '../../format/index.ts';
import { emitSchema, type JsonSchema } from './emit.ts';

export type SchemaError = Pick<ErrorObject, 'instancePath' | 'keyword' | 'params'>;

export interface Validator {
  /** The published schema; in the built program without its titles and descriptions. */
  readonly schema: JsonSchema;
  /** Every error at once, in the schema's order. */
  validate(value: unknown): readonly SchemaError[];
}

const validators = new Map<FormatId, Validator>();

/** The validator of the data file in a version of the format. */
export function validator(format: FormatDefinition): Validator {
  const known = validators.get(format.id);
  if (known) return known;
  const schema = emitSchema(format);
  const check = compiler().compile(schema);
  const made: Validator = { schema, validate: value => (check(value) ? [] : (check.errors ?? [])) };
  validators.set(format.id, made);
  return made;
}

/** The compiler as both the run time and the build use it. */
export function compiler(): Ajv2020 {
  return new Ajv2020({
    allErrors: true,
    // wordings.ts has the messages.
    messages: false,
    ownProperties: true,
    allowUnionTypes: true,
    // The conditions on charts speak of properties that are declared beside them.
    strictRequired: false,
    strictTypes: false,
    // Inlined definitions append their errors one by one; called ones copy all errors so far, once for each wrong item.
    inlineRefs: true,
    code: { source: true, esm: true },
  });
}
