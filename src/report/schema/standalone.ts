/** The validators as source code, for the build. */
import standaloneCode from 'ajv/dist/standalone/index.js';
import { formats } from '../../format/index.ts';
import { emitSchema } from './emit.ts';
import { compiler } from './validator.ts';

/** @returns an ECMAScript module without imports that exports `validator` as validator.ts does */
export function standaloneSource(): string {
  const ajv = compiler();
  const known = formats.map(format => {
    const schema = emitSchema(format);
    ajv.addSchema(schema, format.id);
    return { id: format.id, name: `validate${format.id.replace(/\W/g, '_')}`, schema };
  });
  const code = standaloneCode(ajv, Object.fromEntries(known.map(({ name, id }) => [name, id])))
    // Nobody reads the path within the schema, and percent-encoded Chinese is long.
    .replaceAll(/schemaPath:"[^"]*",/g, '');
  if (/\brequire\(/.test(code)) throw new Error('the schema uses a keyword whose code is not self-contained');
  const entries = known.map(
    ({ id, name, schema }) => `${JSON.stringify(id)}: { check: ${name}, schema: ${JSON.stringify(schema)} }`,
  );
  return `${code}
const known = { ${entries.join(', ')} };
export function validator({ id }) {
  const { check, schema } = known[id];
  return { schema, validate: value => (check(value) ? [] : (check.errors ?? [])) };
}
`;
}
