// What the offline page carries packed until it is first asked for: libraries of which a session needs one or none. For
// esbuild to put the page's unpacking in the place of their import(), see src/page/platform/packed.ts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** By name: the module, and where it is asked for. */
const modules = {
  pdfjs: { entry: 'unpdf/pdfjs', file: /[\\/]read[\\/]pdf[\\/]engine\.ts$/, specifier: 'unpdf/pdfjs' },
  docx: {
    entry: './src/render/docx/render.ts',
    file: /[\\/]verbs[\\/]render-as\.ts$/,
    specifier: '../render/docx/render.ts',
  },
};
/** By name: data. */
const data = {
  cmaps: {
    entry: './src/read/pdf/gb1-cmaps.json',
    file: /[\\/]read[\\/]pdf[\\/]cmaps\.ts$/,
    specifier: './gb1-cmaps.json',
  },
};

const entriesOf = parts => Object.entries(parts).map(([name, { entry }]) => [name, entry]);
export const packedModuleEntries = entriesOf(modules);
export const packedDataEntries = entriesOf(data);

const unpacking = fileURLToPath(new URL('../src/page/platform/packed.ts', import.meta.url)).replaceAll('\\', '/');
const exchanges = [
  ...Object.entries(modules).map(([name, part]) => ({ ...part, name, unpack: 'unpackedModule' })),
  ...Object.entries(data).map(([name, part]) => ({ ...part, name, unpack: 'unpackedData' })),
];

/** Plugin for esbuild that makes the exchange. */
export const packedModules = {
  name: 'packed-modules',
  setup({ onLoad }) {
    for (const { file, specifier, name, unpack } of exchanges) {
      onLoad({ filter: file }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const call = `await import('${specifier}')`;
        if (!text.includes(call)) throw new Error(`${path} does not say ${call}`);
        const exchanged = text.replaceAll(call, `await ${unpack}('${name}')`);
        return { contents: `import { ${unpack} } from '${unpacking}';\n${exchanged}`, loader: 'ts' };
      });
    }
  },
};
