/** Reports as our own commands make them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../../src/compose/compose.ts';
import type { Document, Image } from '../../../src/document/document.ts';
import { format2021 } from '../../../src/format/index.ts';
import { renderDocx } from '../../../src/render/docx/render.ts';
import { defaultStyle } from '../../../src/render/docx/style-schema.ts';
import { loadReport } from '../../../src/report/load/load.ts';
import type { Report } from '../../../src/report/report.ts';
import { templates } from '../../compose/templates.ts';

const board: Image = {
  type: 'png',
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '../../render/docx/fixtures/board.png'))),
  width: 800,
  height: 200,
};

const folder = join(import.meta.dirname, '../../../examples');

/** Of every example, by its file. */
export const examples: readonly (readonly [file: string, document: Document])[] = readdirSync(folder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter(file => /\.(?:yaml|json)$/.test(file))
  .sort()
  .map(file => {
    const loaded = loadReport(new Uint8Array(readFileSync(join(folder, file))), file);
    if (!loaded.ok) throw new Error(`${file}: ${loaded.failure.what}`);
    return [file, compose({ report: loaded.report, format: loaded.format, templates }).document];
  });

/** With one picture for all that the report names. */
export function pageFor(report: Report): Document {
  const images = new Map(
    report.charts.flatMap(({ content }) => (content.kind === 'image' ? [[content.file, board] as const] : [])),
  );
  return compose({ report, format: format2021, templates, images }).document;
}

export const asDocx = (document: Document, data?: string): Promise<Uint8Array> =>
  renderDocx(document, { style: defaultStyle, ...(data === undefined ? {} : { data }) });
