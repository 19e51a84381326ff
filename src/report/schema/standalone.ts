/** The validators as source code, for the build. */
import standaloneCode from 'ajv/dist/standalone/index.js';
import { formats } from '../../format/index.ts';
import { emitSchema, inEverySchema, type JsonSchema } from './emit.ts';
import { compiler } from './validator.ts';

/** @returns an ECMAScript module without imports that exports `validator` as validator.ts does */
export function standaloneSource(): string {
  const ajv = compiler();
  const known = formats.map(format => {
    const schema = emitSchema(format);
    ajv.addSchema(withoutWords(schema), format.id);
    return { id: format.id, name: `validate${format.id.replace(/\W/g, '_')}`, schema };
  });
  const code = standaloneCode(ajv, Object.fromEntries(known.map(({ name, id }) => [name, id])))
    // Nobody reads the path within the schema, and percent-encoded Chinese is long.
    .replaceAll(/schemaPath:"[^"]*",/g, '');
  if (/\brequire\(/.test(code)) throw new Error('the schema uses a keyword whose code is not self-contained');
  const entries = known.map(
    // Read only where there is something wrong: a getter, whose body is not compiled before.
    ({ id, name, schema }) =>
      `${JSON.stringify(id)}: { check: ${name}, get schema() { return ${JSON.stringify(schema)}; } }`,
  );
  return `${code}
const known = { ${entries.join(', ')} };
export function validator({ id }) {
  const { check } = known[id];
  return {
    get schema() { return known[id].schema; },
    validate: value => (check(value) ? [] : (check.errors ?? [])),
  };
}
`;
}

const words = new Set(['title', 'description', 'examples']);

/** The schema with nothing but what it asks for: the code carries the schemas that its messages are about. */
function withoutWords(schema: JsonSchema): JsonSchema {
  return inEverySchema(schema, inner => Object.fromEntries(Object.entries(inner).filter(([key]) => !words.has(key))));
}
