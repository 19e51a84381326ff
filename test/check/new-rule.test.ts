/** What `npm run new-rule` makes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, catalogued, newFiles, newRule, registered, registry } from '../../scripts/new-rule/files.ts';
import { families } from '../../src/check/catalogue/families.ts';

const root = join(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const linesAdded = (before: string, after: string): string[] => {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter(line => !known.has(line));
};

const rule = newRule('prose/zero-width', '零宽字符');
if (!rule) throw new Error('no rule');

describe('a new rule', () => {
  it('is a file and a folder of fixtures', () => {
    const files = newFiles(rule);
    expect(Object.keys(files)).toEqual([
      'src/check/rules/prose/zero-width.ts',
      'test/check/rules/prose/zero-width/raises.yaml',
      'test/check/rules/prose/zero-width/passes.yaml',
      'test/check/rules/prose/zero-width/edge.yaml',
    ]);
    expect(files['src/check/rules/prose/zero-width.ts']).toContain("id: 'prose/zero-width',\n  name: '零宽字符',");
  });

  it('is imported where its path belongs and listed at the end of its family', () => {
    const before = textOf(registry);
    const after = registered(before, rule);
    expect(linesAdded(before, after)).toEqual(["import { zeroWidth } from './prose/zero-width.ts';", '  zeroWidth,']);
    const paths = [...after.matchAll(/^import \{ \w+ \} from '\.\/(.+)\.ts'/gm)].map(([, path]) => path);
    expect(paths).toEqual([...paths].sort());
    expect(after).toMatch(/ {2}zeroWidth,\n {2}\/\/ /);
  });

  it('is in the catalogue behind the others of its family', () => {
    const before = textOf(catalogue);
    const after = catalogued(before, rule);
    expect(linesAdded(before, after)).toEqual(['prose/zero-width warning data draft']);
    expect(after).toMatch(/prose\/\S+ .*\nprose\/zero-width warning data draft\n(?!prose)/);
  });

  it.each(families.map(({ id }) => id))('finds its place in every family: %s', family => {
    const one = newRule(`${family}/zero-width`, '零宽字符');
    if (!one) throw new Error('no rule');
    expect(registered(textOf(registry), one)).toContain('  zeroWidth,\n');
    expect(catalogued(textOf(catalogue), one)).toContain(`${family}/zero-width `);
  });

  it.each([
    ['nowhere/unit', '计量单位'],
    ['prose/Unit', '计量单位'],
    ['prose/unit/two', '计量单位'],
    ['prose', '计量单位'],
    ['prose/unit', 'units'],
    ['prose/unit', ''],
  ])('has an id and a Chinese name: not %s %s', (id, name) => {
    expect(newRule(id, name)).toBeUndefined();
  });

  it('is not registered over a rule of the same name', () => {
    const unit = newRule('table/unit', '单位');
    if (!unit) throw new Error('no rule');
    expect(() => registered(textOf(registry), unit)).toThrow('unit is taken');
  });
});
