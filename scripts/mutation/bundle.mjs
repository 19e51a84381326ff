// The tests and all they import as one function that can be called again and again: each call is a fresh start for our own
// code, while packages stay loaded and nothing is compiled twice.
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { compiledValidator } from '../standalone-validator.mjs';

/**
 * @param files the test files, absolute
 * @param standIns modules to give instead of packages, by the name under which they are imported
 * @returns start: gives a function for each file, which evaluates it with all it imports, once; importsOf: what a module
 * imports, directly or not, by paths from here
 */
export async function bundleTests(files, standIns) {
  const packages = new Map(Object.entries(standIns));
  const bundle = await build({
    stdin: {
      contents: `return [${files.map(file => `() => require(${JSON.stringify(file)})`)}]`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    absWorkingDir: process.cwd(),
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    conditions: ['import'],
    logLevel: 'error',
    plugins: [ownFolder, compiledValidator, outside(packages)],
  });
  const [{ text }] = bundle.outputFiles;
  const evaluate = new Script(`(function (packages) {${text}\n})`, { filename: 'tests.js' }).runInThisContext();
  return { start: () => evaluate(packages), importsOf: imports(bundle.metafile.inputs) };
}

function imports(inputs) {
  const known = new Map();
  return file => {
    if (!known.has(file)) {
      const reached = new Set([file]);
      for (const each of reached) for (const { path } of inputs[each]?.imports ?? []) reached.add(path);
      known.set(file, reached);
    }
    return known.get(file);
  };
}

/** Tests find their fixtures by import.meta. */
const ownFolder = {
  name: 'own-folder',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

/** Every package and module of Node is imported once, here, and handed in. */
const outside = packages => ({
  name: 'outside',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, namespace: 'outside' },
    );
    onLoad({ filter: /.*/, namespace: 'outside' }, async ({ path }) => {
      if (!packages.has(path)) packages.set(path, await importPackage(path));
      const names = Object.keys(packages.get(path)).filter(name => /^[\w$]+$/.test(name) && name !== 'default');
      const lines = names.map(name => `const $${name} = found.${name};\nexport { $${name} as ${name} };`);
      return {
        contents: `const found = packages.get(${JSON.stringify(path)});\n${lines.join('\n')}\nexport default found.default;\n`,
        loader: 'js',
      };
    });
  },
});

/** Some packages name no file for what bundlers find by themselves. */
const importPackage = path => import(path === 'handlebars/runtime' ? `${path}.js` : path);
