// Runs a module of src/ while building.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { browserBuilds } from './browser-builds.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} entry path from the root @returns what the module exports */
export async function loadSource(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    alias: browserBuilds,
    logLevel: 'warning',
  });
  const [bundle] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(bundle.text).toString('base64')}`);
}
