// The validators of the data file, compiled to code while building: for esbuild to put in the place of
// src/report/schema/validator.ts, so that the built program carries neither the schema compiler nor the contract.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @returns {Promise<string>} an ECMAScript module without imports that exports what validator.ts exports at run time */
export async function standaloneValidator() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/report/schema/standalone.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const [bundle] = outputFiles;
  const { standaloneSource } = await import(
    `data:text/javascript;base64,${Buffer.from(bundle.text).toString('base64')}`
  );
  return standaloneSource();
}

/** Plugin for esbuild that makes the exchange. */
export const compiledValidator = {
  name: 'compiled-validator',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]report[\\/]schema[\\/]validator\.ts$/ }, async () => ({
      contents: await standaloneValidator(),
      loader: 'js',
    }));
  },
};
