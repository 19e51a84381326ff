import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  check,
  compileOutline,
  compose,
  defaultStyle,
  extract,
  loadReport,
  prepareSubject,
  readDraft,
  renderDocx,
} from '../src/index.ts';

const root = join(import.meta.dirname, '..');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, name)));

it('is enough to load, check and render a report and to read it back', async () => {
  const loaded = loadReport(bytesOf('examples/yunxiu/2021.yaml'), '2021.yaml');
  const template = compileOutline({
    file: 'report.hbs',
    text: readFileSync(join(root, 'templates/2021-30/report.hbs'), 'utf8'),
  });
  if (!loaded.ok || !template.ok) throw new Error('the example or its template cannot be read');
  const { report, format, places, text } = loaded;
  const { document, problems } = compose({ report, format, templates: { report: template.outline } });
  const source = { kind: 'data', file: '2021.yaml', text } as const;
  expect(check(prepareSubject({ source, format, report, document, places, problems })).findings).toEqual([]);

  const draft = await readDraft(await renderDocx(document, { style: defaultStyle }), '年报.docx');
  if (!draft.ok) throw new Error(draft.failure.what);
  const read = extract(draft.value.document);
  expect(read.report.organ.name).toBe(report.organ.name);
  expect(read.report.tables.applications.figures.carriedOut?.naturalPerson).toEqual(
    report.tables.applications.figures.carriedOut?.naturalPerson,
  );
});
