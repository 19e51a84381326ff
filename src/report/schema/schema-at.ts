/** Finding one's way in the published schema. */

import type { Pointer } from '../pointer.ts';
import type { JsonSchema } from './emit.ts';
import { isRecord } from './is-record.ts';

export interface SchemaSpot {
  readonly schema: JsonSchema;
  /** The shared definition that the value follows, by its name in `$defs`. */
  readonly definition: string | undefined;
}

const DEFINITIONS = '#/$defs/';

function followed(root: JsonSchema, schema: JsonSchema): SchemaSpot {
  const definition = schema.$ref?.startsWith(DEFINITIONS) ? schema.$ref.slice(DEFINITIONS.length) : undefined;
  const target = definition === undefined ? undefined : root.$defs?.[definition];
  return target ? { schema: { ...target, ...schema }, definition } : { schema, definition: undefined };
}

/** The schema that the value at a pointer has to follow. @returns undefined where the schema knows no such value */
export function schemaAt(root: JsonSchema, pointer: Pointer): SchemaSpot | undefined {
  let spot = followed(root, root);
  for (const step of pointer) {
    const { properties, additionalProperties, items } = spot.schema;
    const own =
      typeof step === 'string' && properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
    const next = typeof step === 'number' ? items : (own ?? additionalProperties);
    if (!isRecord(next)) return undefined;
    spot = followed(root, next);
  }
  return spot;
}
