/** What a person sees at a terminal; the golden files are such screens. `UPDATE=1` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type PrettyOptions, prettyDifference } from '../../../src/diff/output/pretty.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { differences } from '../sides.ts';

const plain: PrettyOptions = { color: false, width: 80 };
const screens = {
  versions: [differences.versions, plain],
  coloured: [differences.versions, { color: true, width: 80 }],
  years: [differences.years, plain],
  'old-format': [differences['old-format'], plain],
  same: [differences.same, plain],
} as const;

describe('a difference at a terminal', () => {
  test.each(Object.entries(screens))('%s', (name, [difference, options]) => {
    const file = join(import.meta.dirname, 'golden', `${name}.txt`);
    const text = prettyDifference(difference, options);
    if (process.env.UPDATE === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  test.each([80, 50])('folds to %i columns', width => {
    const lines = prettyDifference(differences.years, { color: false, width }).split('\n').slice(2);
    expect(lines.filter(line => displayWidth(line) > width)).toEqual([]);
  });

  test('says the same with colours as without, but for the marks of changed words', () => {
    const wide = 10_000;
    const coloured = prettyDifference(differences.versions, { color: true, width: wide });
    const uncoloured = prettyDifference(differences.versions, { color: false, width: wide });
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(uncoloured.replace(/[【】]/g, ''));
    expect(coloured).toContain('\u001b[7m48\u001b[27m');
    expect(uncoloured).toContain('培训【48】人次');
  });
});
