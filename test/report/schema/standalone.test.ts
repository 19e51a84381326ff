import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { format2021, formats } from '../../../src/format/index.ts';
import { inEverySchema } from '../../../src/report/schema/emit.ts';
import { standaloneSource } from '../../../src/report/schema/standalone.ts';
import { type Validator, validator } from '../../../src/report/schema/validator.ts';
import { arbitraryDataFile } from './arbitrary-data-file.ts';
import { plantedMistake, withValue } from './planted-mistake.ts';

interface CompiledModule {
  validator(format: (typeof formats)[number]): Validator;
}

let source: string;
let compiled: CompiledModule;

beforeAll(async () => {
  source = standaloneSource();
  compiled = await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);
});

const told = ({ validate }: Validator, value: unknown): unknown[] =>
  validate(value).map(({ instancePath, keyword, params }) => ({ instancePath, keyword, params }));

describe('the validators compiled for the build', () => {
  it('import nothing', () => {
    expect(source).not.toMatch(/\brequire\(|^import\b/m);
  });

  it.each(formats)('carry the schema of $reference without what it says to people', format => {
    const bare = inEverySchema(validator(format).schema, ({ title, description, ...asked }) => asked);
    expect(compiled.validator(format).schema).toEqual(bare);
  });

  it('find what those compiled at run time find', () => {
    fc.assert(
      fc.property(arbitraryDataFile(format2021), plantedMistake, (file, { at, value }) => {
        const wrong = withValue(file, at, value);
        expect(told(compiled.validator(format2021), wrong)).toEqual(told(validator(format2021), wrong));
      }),
    );
  });
});
