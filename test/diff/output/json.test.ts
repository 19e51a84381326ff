import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differenceSchema } from '../../../src/diff/output/difference-schema.ts';
import { differenceOutput, jsonDifference } from '../../../src/diff/output/json.ts';
import { differences } from '../sides.ts';

describe('a difference for other systems', () => {
  test.each(Object.entries(differences))('%s has the published shape', (_, difference) => {
    expect(differenceSchema.parse(JSON.parse(jsonDifference(difference)))).toEqual(differenceOutput(difference));
  });

  test('is written down', () => {
    const file = join(import.meta.dirname, 'golden', 'versions.json');
    const text = jsonDifference(differences.versions);
    if (process.env.UPDATE === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  test('is explained with an entry of it', () => {
    const explained = readFileSync(join(import.meta.dirname, '../../../docs/diff.md'), 'utf8');
    const entry: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(explained)?.[1] ?? '');
    expect(differenceOutput(differences.versions).figures).toContainEqual(entry);
  });

  test('lists as much as it counts', () => {
    const { counts, figures, texts, values, incomparable } = differenceOutput(differences.years);
    expect(figures).toHaveLength(counts.figures);
    expect(texts.flatMap(({ passages }) => passages)).toHaveLength(counts.passages);
    expect(values).toHaveLength(counts.values);
    expect(incomparable).toHaveLength(counts.rows);
  });

  test('gives amounts in 万元, and their change', () => {
    const fees = differenceOutput(differences.years).figures.find(({ unit }) => unit === '万元');
    expect(fees).toMatchObject({
      path: '主动公开政府信息情况.行政事业性收费',
      before: { value: 4871.6, printed: '4871.6', stated: true },
      after: { value: 5316.2758 },
      change: 444.6758,
    });
  });
});
