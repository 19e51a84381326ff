/** Files that come with the program. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file of the package, from its root: `templates/2021-30/report.hbs`. The root is looked for upwards, since
 * this module runs from src/ as well as from dist/.
 * @throws where the package is not whole
 */
export function packageFile(name: string): string {
  return foundUpwards([name]);
}

/**
 * The path of a file that the build makes beside the program: `draft-worker.js`. A build in a folder of its own has its own;
 * what runs from src/ takes that of dist/.
 * @throws where nothing is built
 */
export function builtFile(name: string): string {
  return foundUpwards([name, join('dist', name)]);
}

/** The first of the names that is there, in the nearest folder above this module. */
function foundUpwards(names: readonly string[]): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = names.map(name => join(folder, name)).find(existsSync);
    if (found !== undefined) return found;
    const above = dirname(folder);
    if (above === folder) throw new Error(`the package lacks ${names.join(' and ')}`);
    folder = above;
  }
}
