// The validators of the data file, compiled to code while building: for esbuild to put in the place of
// src/report/schema/validator.ts, so that the built program carries neither the schema compiler nor the contract.
import { loadSource } from './load-source.mjs';

/** Plugin for esbuild that makes the exchange. */
export const compiledValidator = {
  name: 'compiled-validator',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]report[\\/]schema[\\/]validator\.ts$/ }, async () => ({
      contents: (await loadSource('src/report/schema/standalone.ts')).standaloneSource(),
      loader: 'js',
    }));
  },
};
