/** Twenty fixed reports after another program has had them: figures exact, narrative complete. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import { tableCells } from '../../src/document/free-table.ts';
import { chartName } from '../../src/document/narrative.ts';
import { templateOpening } from '../../src/document/template-opening.ts';
import { extract } from '../../src/extract/extract.ts';
import { format2021 } from '../../src/format/index.ts';
import { readDraft } from '../../src/read/read.ts';
import { renderDocx } from '../../src/render/docx/render.ts';
import { defaultStyle } from '../../src/render/docx/style-schema.ts';
import { renderFragment } from '../../src/render/html/fragment.ts';
import { loadReport } from '../../src/report/load/load.ts';
import { type Published, published } from '../../src/report/published.ts';
import type { Report } from '../../src/report/report.ts';
import { templates } from '../compose/templates.ts';
import { arbitraryReport } from '../generators/report.ts';
import { convertedBySoffice, resaved } from '../read/docx/resave.ts';
import { isMissing } from '../render/docx/libreoffice.ts';

const reader = { chartName, tableCells };
const folder = join(import.meta.dirname, '../../examples');
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(yaml|json)$/.test(name))
  .sort()
  .map((name): Report => {
    const loaded = loadReport(new Uint8Array(readFileSync(join(folder, name))), name);
    if (!loaded.ok) throw new Error(loaded.failure.what);
    return loaded.report;
  });
// Charts are the affair of the readers' own tests: a web page turned into a Word file has lost them.
const reports = [
  ...examples,
  ...fc.sample(arbitraryReport({ complete: true }), { seed: 30, numRuns: 20 - examples.length }),
].map(
  (report): Report => ({
    ...report,
    charts: [],
    // A web page taken over by a word processor sets nothing to the right: 落款 is known by the organ's name alone.
    signature: { ...report.signature, agency: report.signature.agency && report.organ.name },
    narratives: Object.fromEntries(
      Object.entries(report.narratives).map(([id, text]) => [id, withoutCharts(text)]),
    ) as Report['narratives'],
  }),
);

function withoutCharts(text: string | undefined): string | undefined {
  return text
    ?.split('\n')
    .filter(line => chartName(line) === undefined)
    .join('\n');
}

const named = <Value>(values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(values.map((value, index) => [`report-${index}`, value]));

const pages = reports.map(report => compose({ report, format: format2021, templates }).document);

/** Without blanks, which other programs set between Chinese and other letters, and the commas that LibreOffice loses. */
const figuresOf = ({ parts }: Published): unknown[] =>
  parts.map(part => ('figures' in part ? JSON.stringify(part.figures).replaceAll(/[\s，、]/g, '') : undefined));
/** Every word of the page in its order; blanks and the breaks between paragraphs are the other program's. */
const wordsOf = (publication: Published): string =>
  JSON.stringify([publication.title.join(''), publication.opening, publication.parts.filter(part => 'lines' in part)])
    .replaceAll(/"(?:kind|text|lines|part|cells)":|"(?:paragraph|row)"|[[\]{}",\s\u3000]|\\t/g, '')
    .replaceAll(/[，、]/g, '');

async function comparePublished(files: Record<string, Uint8Array>, index: number, ending: string): Promise<void> {
  const read = await readDraft(files[`report-${index}`] ?? new Uint8Array(), `年报.${ending}`);
  if (!read.ok) throw new Error(read.failure.what);
  const { report, format } = extract(read.value.document);
  const [original, page] = [reports[index], pages[index]];
  if (!original || !page) throw new Error('no such report');
  const back = published(report, format, reader);
  const expected = published(original, format2021, reader, templateOpening(page));
  expect(figuresOf(back)).toEqual(figuresOf(expected));
  expect(wordsOf(back)).toBe(wordsOf(expected));
}

describe.skipIf(isMissing)('a report that LibreOffice', () => {
  let docx: Record<string, Uint8Array> = {};
  let fromHtml: Record<string, Uint8Array> = {};
  let pdf: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    const written = named(await Promise.all(pages.map(page => renderDocx(page, { style: defaultStyle }))));
    const html = named(pages.map(page => new TextEncoder().encode(`<meta charset="utf-8">${renderFragment(page)}`)));
    docx = resaved(written);
    fromHtml = convertedBySoffice(html, 'html', 'docx:MS Word 2007 XML', ['--infilter=HTML (StarWriter)']);
    pdf = convertedBySoffice(written, 'docx', 'pdf');
  }, 300_000);

  it.each([...reports.keys()])('saved again as a Word file reads the same: %s', index =>
    comparePublished(docx, index, 'docx'),
  );
  it.each([...reports.keys()])('made from the web page reads the same: %s', index =>
    comparePublished(fromHtml, index, 'docx'),
  );
  it.each([...reports.keys()])('printed to a PDF reads the same: %s', index => comparePublished(pdf, index, 'pdf'));
});
