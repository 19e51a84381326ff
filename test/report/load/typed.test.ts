/** What clerks type wrongly, a folder each: the file, and what they are told. `UPDATE=1` writes the answers anew. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadReport } from '../../../src/report/load/load.ts';

const root = join(import.meta.dirname, 'fixtures', 'typed');

const where = (line: number | undefined, column: number | undefined): string =>
  line === undefined ? '整个文件' : `第 ${line} 行第 ${column} 列`;

/** One line a mistake; of a file that can be read, also the figures and texts that it gives. */
function told(bytes: Uint8Array, name: string): string {
  const result = loadReport(bytes, name);
  if (!result.ok) {
    const lines = result.failures.map(({ line, column, what, remedy }) => `${where(line, column)}：${what}${remedy}`);
    return ['读不进来', ...lines, ''].join('\n');
  }
  const problems = result.problems.map(
    ({ rule, place, path, what, remedy }) =>
      `${where(place?.line, place?.column)}［${rule} ${path}］：${what}${remedy}`,
  );
  return [...problems, '读作', JSON.stringify(result.value, undefined, 1), ''].join('\n');
}

describe('what clerks type', () => {
  test.each(readdirSync(root))('%s', name => {
    const file = existsSync(join(root, name, 'report.json')) ? 'report.json' : 'report.yaml';
    const answer = told(readFileSync(join(root, name, file)), file);
    const expected = join(root, name, 'told.txt');
    if (process.env.UPDATE) writeFileSync(expected, answer);
    expect(answer).toBe(readFileSync(expected, 'utf8'));
  });
});
