// The templates that come with the program, compiled to code while building: for esbuild to put in the place of
// src/template/precompiled.ts, so that the built program loads the parser of templates only for an office's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const folder = fileURLToPath(new URL('../templates/2021-30', import.meta.url));

/** @returns {Promise<string>} an ECMAScript module that exports what precompiled.ts does */
async function precompiledTemplates() {
  const { precompileOutline } = await loadSource('src/compose/compile-outline.ts');
  const { precompilePage } = await loadSource('src/render/html/compile-page.ts');
  const entry = (file, precompile) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return `{ text: ${JSON.stringify(text)}, code: () => (${precompile(text)}) }`;
  };
  return `import { precompiledTemplate } from './runtime.ts';
const known = [${entry('report.hbs', precompileOutline)}, ${entry('page.html.hbs', precompilePage)}];
export function precompiled(text) {
  const found = known.find(template => template.text === text);
  return found && precompiledTemplate(found.code());
}
`;
}

/** Plugin for esbuild that makes the exchange. */
export const templatesCompiled = {
  name: 'precompiled-templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]template[\\/]precompiled\.ts$/ }, async ({ path }) => ({
      contents: await precompiledTemplates(),
      resolveDir: join(path, '..'),
      loader: 'js',
    }));
  },
};
