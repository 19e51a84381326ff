/** The published JSON Schema of the data file, emitted from its contract. */

import * as z from 'zod';
import type { FormatDefinition } from '../../format/index.ts';
import { dataFileContract } from './contract.ts';
import { isRecord } from './is-record.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** @returns JSON Schema draft 2020-12 in which no value is a union: each schema lists its types and what holds for each */
export function emitSchema(format: FormatDefinition): JsonSchema {
  const { '~standard': _, ...schema } = z.toJSONSchema(dataFileContract(format), {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      delete jsonSchema.propertyNames;
    },
  });
  return inEverySchema(schema, foldUnion);
}

/** Data inside a schema, which only looks like schemas. */
const dataKeywords = new Set(['examples', 'enum', 'const', 'default']);

/** A schema with a change made to it and to every schema inside. */
export function inEverySchema(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const step = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(step);
    return isRecord(value) ? inEverySchema(value, change) : value;
  };
  return change(
    Object.fromEntries(
      Object.entries(schema).map(([key, inner]) => [key, dataKeywords.has(key) ? inner : step(inner)]),
    ),
  );
}

/**
 * Turns `anyOf` schemas of different types into one: a wrong cell is one mistake, and neither validators nor editors
 * should complain once a branch.
 */
function foldUnion(schema: JsonSchema): JsonSchema {
  const { anyOf, ...folded } = schema;
  if (!anyOf) return schema;
  const types: string[] = [];
  for (const { type, ...keywords } of anyOf) {
    if (typeof type !== 'string' || types.includes(type)) throw new Error('a union needs members of different types');
    types.push(type);
    for (const [keyword, value] of Object.entries(keywords)) {
      if (keyword in folded) throw new Error(`two members of a union both state ${keyword}`);
      folded[keyword] = value;
    }
  }
  if (folded.enum && types.includes('null')) folded.enum = [...folded.enum, null];
  return { ...folded, type: types } as JsonSchema;
}
