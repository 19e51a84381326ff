import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mistakesIn } from '../../../src/report/schema/mistakes.ts';
import { formatOf, validateDataFile } from '../../../src/report/schema/validate.ts';
import { validator } from '../../../src/report/schema/validator.ts';
import { wordings } from '../../../src/report/schema/wordings.ts';
import { breachList } from './breach-list.ts';

const folder = join(import.meta.dirname, 'fixtures/wrong');
const fixtures = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .map(name => basename(name, '.yaml'));

const fixtureValue = (fixture: string): unknown => parse(readFileSync(join(folder, `${fixture}.yaml`), 'utf8'));

describe('every wording', () => {
  it('has a fixture of its own', () => {
    const known = Object.keys(wordings).filter(kind => !kind.startsWith('supplement-'));
    expect([...fixtures].sort()).toEqual(known.sort());
  });

  it.each(fixtures)('%s is told where it applies', async fixture => {
    const value = fixtureValue(fixture);
    const format = formatOf(value);
    const kinds = mistakesIn({ value, format, validator: validator(format) }).map(({ kind }) => kind);
    expect(kinds).toContain(fixture);
    await expect(breachList(validateDataFile(value))).toMatchFileSnapshot(join(folder, `${fixture}.txt`));
  });
});
