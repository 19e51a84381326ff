/** Reports to compare, as the command line opens them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../src/compose/compose.ts';
import { type Difference, type DiffSide, diff } from '../../src/diff/diff.ts';
import { templateOpening } from '../../src/document/template-opening.ts';
import { loadReport } from '../../src/report/load/load.ts';
import { templates } from '../compose/templates.ts';

const root = join(import.meta.dirname, '..', '..');

/** @param name file of this repository; @param shown what it is called in the result */
export function side(name: string, shown = name): DiffSide {
  const loaded = loadReport(readFileSync(join(root, name)), name);
  if (!loaded.ok) throw new Error(loaded.failure.what);
  const { report, format, raw } = loaded;
  const { document } = compose({ report, format, templates });
  return { file: shown, report, format, raw, opening: templateOpening(document) };
}

const data = side('examples/lanqiao-2022.yaml', '澜桥镇2022.yaml');

/** One comparison of each kind. */
export const differences = {
  versions: diff(data, side('test/diff/fixtures/edited.yaml', '澜桥镇2022（送审稿）.yaml')),
  years: diff(side('examples/yunxiu/2021.yaml', '2021.yaml'), side('examples/yunxiu/2022.yaml', '2022.yaml')),
  organs: diff(data, side('examples/qingxi-2022.yaml', '晴溪镇2022.yaml')),
  'old-format': diff(side('test/diff/fixtures/old-format.yaml', '澜桥镇2020.yaml'), data),
  same: diff(data, data),
} as const satisfies Readonly<Record<string, Difference>>;
