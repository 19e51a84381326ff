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
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, name))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`the package lacks ${name}`);
    folder = above;
  }
  return join(folder, name);
}
