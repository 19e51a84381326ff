/** docs/rules is made from the source, and nothing there is stale. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/generate/files.ts';
import { rules } from '../../src/check/rules/index.ts';

const root = join(import.meta.dirname, '../..');
const own = generatedFiles().filter(({ path }) => path.startsWith('docs/rules/'));

describe('generated documents of the check', () => {
  it.each(own.map(({ path, content }) => [path, content] as const))(
    '%s is as `npm run generate` writes it',
    (path, content) => {
      expect(readFileSync(join(root, path), 'utf8')).toBe(content);
    },
  );

  it('hold a page for every rule and no other', () => {
    const pages = readdirSync(join(root, 'docs/rules'), { recursive: true, encoding: 'utf8' })
      .map(name => name.split(sep).join('/'))
      .filter(name => name.includes('/') && name.endsWith('.md'));
    expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
  });
});
