// The templates and the style that come with the program, made ready while building: for esbuild to put in the place of
// the modules that have none, so that the built program loads parsers and contracts only for an office's own.
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const folder = fileURLToPath(new URL('../templates/2021-30', import.meta.url));
const textOf = file => readFileSync(join(folder, file), 'utf8');

/** @returns {Promise<string>} an ECMAScript module that exports what src/template/precompiled.ts does */
async function templates() {
  const { precompileOutline } = await loadSource('src/compose/compile-outline.ts');
  const { precompilePage } = await loadSource('src/render/html/compile-page.ts');
  const entry = (text, precompile) => `{ text: ${JSON.stringify(text)}, code: () => (${precompile(text)}) }`;
  const entries = [entry(textOf('report.hbs'), precompileOutline), entry(textOf('page.html.hbs'), precompilePage)];
  return `import { precompiledTemplate } from './runtime.ts';
const known = [${entries.join(', ')}];
export function precompiled(text) {
  const found = known.find(template => template.text === text);
  return found && precompiledTemplate(found.code());
}
`;
}

/** @returns {Promise<string>} an ECMAScript module that exports what src/render/docx/precompiled-style.ts does */
async function style() {
  const { parseStyle } = await loadSource('src/render/docx/style.ts');
  const text = textOf('style.yaml');
  const parsed = parseStyle(text, 'style.yaml');
  if (!parsed.ok) throw new Error(`style.yaml: line ${parsed.problems[0]?.line}, ${parsed.problems[0]?.what}`);
  const data = JSON.stringify(parsed.value);
  deepStrictEqual(JSON.parse(data), parsed.value);
  return `const known = ${JSON.stringify(text)};
export const precompiledStyle = text => (text === known ? ${data} : undefined);
`;
}

/** Plugin for esbuild that makes the exchange. */
export const templatesCompiled = {
  name: 'precompiled-templates',
  setup({ onLoad }) {
    const replace = (filter, contents) =>
      onLoad({ filter }, async ({ path }) => ({
        contents: await contents(),
        resolveDir: join(path, '..'),
        loader: 'js',
      }));
    replace(/[\\/]template[\\/]precompiled\.ts$/, templates);
    replace(/[\\/]docx[\\/]precompiled-style\.ts$/, style);
  },
};
