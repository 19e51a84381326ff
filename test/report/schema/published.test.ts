import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../../scripts/generate/files.ts';
import { formats } from '../../../src/format/index.ts';
import { emitSchema, type JsonSchema } from '../../../src/report/schema/emit.ts';

const root = join(import.meta.dirname, '../../..');

describe('generated files', () => {
  it.each(generatedFiles().map(({ path, content }) => [path, content]))(
    '%s is fresh (npm run generate)',
    (path, content) => {
      const file = join(root, path);
      expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(content);
    },
  );
});

interface Property {
  readonly path: string;
  readonly schema: JsonSchema;
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const schemasIn = (value: unknown): JsonSchema[] => (isSchema(value) ? [value] : []);

/** Every property that a schema declares, with where it stands. */
function properties(schema: JsonSchema, path = ''): Property[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) =>
    schemasIn(inner).map(each => ({ path: `${path}/${key}`, schema: each })),
  );
  const definitions = Object.entries(schema.$defs ?? {}).flatMap(([name, inner]) =>
    properties(inner, `${path}#${name}`),
  );
  const items = schemasIn(schema.items).flatMap(each => properties(each, `${path}[]`));
  return [...own, ...own.flatMap(each => properties(each.schema, each.path)), ...definitions, ...items];
}

describe.each(formats)('the schema of $reference', format => {
  const schema = emitSchema(format);

  it('is draft 2020-12', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('explains every property in Chinese, with examples', () => {
    const silent = properties(schema).filter(
      ({ path, schema: { title, description, examples } }) =>
        !(path.endsWith('$schema') || /\p{Script=Han}/u.test(title ?? '')) ||
        !/\p{Script=Han}/u.test(description ?? '') ||
        !(Array.isArray(examples) && examples.length > 0),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
    expect(properties(schema).length).toBeGreaterThan(80);
  });

  it('has no union and no format, which editors and validators tell apart badly', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"(?:anyOf|oneOf|allOf|format)":/);
  });
});
