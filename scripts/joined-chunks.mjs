// esbuild cuts what several import()s share into a file for each combination of them: `check` read 36 files, most of them
// smaller than 2 KB, and a tenth of its time went to finding, opening and linking them. Here what is always loaded together
// becomes one file.
import { basename, dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

/** The file of each module, and what of it is loaded with it at once. */
function staticClosure(outputs, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path, kind, external } of outputs[file].imports)
    if (kind === 'import-statement' && !external) staticClosure(outputs, path, found);
  return found;
}

/**
 * Writes a program that was built with `splitting`, `metafile` and `write: false`, with fewer files.
 * @param built what esbuild returned
 * @param root its `absWorkingDir`
 * @param start the module that is run
 * @param later the module whose import() nearly every run comes to
 */
export async function writeJoined({ outputFiles, metafile: { outputs } }, { root, start, later, outdir }) {
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const built = module => Object.keys(outputs).find(file => outputs[file].entryPoint === module);
  const within = files => id => files.has(id);
  const absolute = files => new Set([...files].map(file => join(root, file)));
  const entry = join(root, built(start));
  const atStart = absolute(staticClosure(outputs, built(start)));
  // The module that is run waits for what it calls: nothing that is loaded then may stand in its file.
  atStart.delete(entry);
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    treeshake: false,
    plugins: [
      {
        name: 'built-by-esbuild',
        resolveId: (id, importer) =>
          texts.has(id)
            ? id
            : importer && texts.has(join(dirname(importer), id))
              ? join(dirname(importer), id)
              : undefined,
        load: id => texts.get(id),
      },
    ],
  });
  await bundle.write({
    dir: outdir,
    format: 'esm',
    entryFileNames: basename(entry),
    chunkFileNames: 'chunks/[name]-[hash].js',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    codeSplitting: {
      groups: [
        { name: 'start', test: within(atStart), priority: 2 },
        { name: 'commands', test: within(absolute(staticClosure(outputs, built(later)))), priority: 1 },
      ],
    },
  });
  await bundle.close();
}
