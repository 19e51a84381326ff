/** The examples that are published, composed as they would be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../../src/compose/compose.ts';
import type { Document } from '../../../src/document/document.ts';
import { renderDocx } from '../../../src/render/docx/render.ts';
import { defaultStyle } from '../../../src/render/docx/style-schema.ts';
import { renderPage } from '../../../src/render/html/page.ts';
import { loadReport } from '../../../src/report/load/load.ts';
import { templates } from '../../compose/templates.ts';
import { template } from '../../render/html/page-template.ts';

const root = join(import.meta.dirname, '../../..');
export const examples = [
  'lanqiao-2022.yaml',
  'lichuan-2023.yaml',
  'luting-2021.json',
  'qingxi-2022.yaml',
  'shuangling-2022.yaml',
  'yunxiu/2022.yaml',
] as const;

export interface Example {
  readonly document: Document;
  readonly html: string;
  docx(): Promise<Uint8Array>;
}

export function exampleOf(file: string): Example {
  const loaded = loadReport(readFileSync(join(root, 'examples', file)), file);
  if (!loaded.ok) throw new Error(loaded.failure.what);
  const { site, publication } = loaded.report;
  const { document } = compose({ report: loaded.report, format: loaded.format, templates });
  return {
    document,
    html: renderPage(document, { template, head: { site, publication } }),
    docx: () => renderDocx(document, { style: defaultStyle }),
  };
}

/** Names of files that folders do not part. */
export const nameOf = (example: string): string => example.replace(/\W/g, '-');
