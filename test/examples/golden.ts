/** Golden files: outputs that a person has read, kept beside the tests. UPDATE=1 rewrites them; the diff is reviewed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { expect } from 'vitest';

export function expectGolden(path: string, actual: string): void {
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  const name = relative(process.cwd(), path);
  expect(existsSync(path), `${name} is missing; UPDATE=1 writes it`).toBe(true);
  expect(actual, `${name} differs; UPDATE=1 rewrites it`).toBe(readFileSync(path, 'utf8'));
}
