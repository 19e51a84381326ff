// The browser builds of these packages are the same code without the modules of Node that the main entries ask for.
import { fileURLToPath } from 'node:url';

export const browserBuilds = {
  'handlebars/runtime': 'handlebars/dist/cjs/handlebars.runtime.js',
  handlebars: 'handlebars/dist/cjs/handlebars.js',
  yaml: fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url)),
};
