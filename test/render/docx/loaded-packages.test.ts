import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const entry = join(import.meta.dirname, '../../../src/render/docx/render.ts');

it('loads no contract to set a page: the style has been read by then', async () => {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    packages: 'external',
    format: 'esm',
    write: false,
    metafile: true,
  });
  const packages = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect(packages).toContain('docx');
  expect(packages).not.toContain('zod');
});
