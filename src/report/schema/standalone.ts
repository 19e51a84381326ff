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
    // The code carries the schemas that its errors are about: nothing but what they ask for.
    ajv.addSchema(without(schema, [...notes, shown]), format.id);
    return { id: format.id, name: `validate${format.id.replace(/\W/g, '_')}`, schema: without(schema, notes) };
  });
  const code = standaloneCode(ajv, Object.fromEntries(known.map(({ name, id }) => [name, id])))
    // Nobody reads the path within the schema, and percent-encoded Chinese is long.
    .replaceAll(/schemaPath:"[^"]*",/g, '')
    .replaceAll(
      noting,
      (_, _name, path = 'instancePath', keyword, params) =>
        `vErrors = noted(vErrors, ${path}, "${keyword}", ${params});`,
    );
  if (/\brequire\(/.test(code)) throw new Error('the schema uses a keyword whose code is not self-contained');
  const entries = known.map(
    // Read only where there is something wrong: a getter, whose body is not compiled before.
    ({ id, name, schema }) =>
      `${JSON.stringify(id)}: { check: ${name}, get schema() { return ${JSON.stringify(schema)}; } }`,
  );
  return `${code}
${noted}
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

/** How the compiler notes an error, hundreds of times over; a call takes less room. */
const noting =
  /const (err\d+) = \{instancePath(?::([^;]*?))?,keyword:"([\w ]+)",params:([^;]*?)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;
const noted = `function noted(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}`;

/** What is said to people, and not read by the program. */
const notes = ['title', 'description'];
/** What messages show of it beside what it asks for. */
const shown = 'examples';

/** A schema without some of its keywords, wherever they stand. */
function without(schema: JsonSchema, keywords: readonly string[]): JsonSchema {
  return inEverySchema(schema, inner =>
    Object.fromEntries(Object.entries(inner).filter(([key]) => !keywords.includes(key))),
  );
}
