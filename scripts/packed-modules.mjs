// What the offline page carries packed until it is first asked for: for esbuild to put the page's unpacking in the place of
// the import(), see src/page/platform/packed.ts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packed = [
  {
    file: /[\\/]read[\\/]pdf[\\/]engine\.ts$/,
    call: "await import('unpdf/pdfjs')",
    instead: "await unpackedModule('pdfjs')",
  },
  {
    file: /[\\/]read[\\/]pdf[\\/]cmaps\.ts$/,
    call: "await import('./gb1-cmaps.json')",
    instead: "await unpackedData('cmaps')",
  },
];
const unpacking = fileURLToPath(new URL('../src/page/platform/packed.ts', import.meta.url)).replaceAll('\\', '/');

/** Plugin for esbuild that makes the exchange. */
export const packedModules = {
  name: 'packed-modules',
  setup({ onLoad }) {
    for (const { file, call, instead } of packed) {
      onLoad({ filter: file }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (text.split(call).length !== 2) throw new Error(`${path} does not say ${call} once`);
        const name = /\w+(?=\()/.exec(instead)?.[0];
        return { contents: `import { ${name} } from '${unpacking}';\n${text.replace(call, instead)}`, loader: 'ts' };
      });
    }
  },
};
