import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScenario } from './scenario.ts';

const folder = join(import.meta.dirname, 'scenarios');
const names = readdirSync(folder).filter(name => name.endsWith('.scenario'));

/** `UPDATE=1 npx vitest run test/cli` writes down what the commands print now; read the diff. */
describe('scenarios of the command line', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThan(10);
  });

  it.each(names)('%s', name => {
    const file = join(folder, name);
    const expected = readFileSync(file, 'utf8');
    const actual = runScenario(expected);
    if (process.env.UPDATE) writeFileSync(file, actual);
    else expect(actual).toBe(expected);
  });
});
