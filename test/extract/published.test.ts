/** The promise that the hourglass rests on: what is rendered and read back is the same publication. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import type { Document } from '../../src/document/document.ts';
import { tableCells } from '../../src/document/free-table.ts';
import { chartName } from '../../src/document/narrative.ts';
import { templateOpening } from '../../src/document/template-opening.ts';
import { extract } from '../../src/extract/extract.ts';
import { format2021 } from '../../src/format/index.ts';
import { readDraft } from '../../src/read/read.ts';
import { renderDocx } from '../../src/render/docx/render.ts';
import { defaultStyle } from '../../src/render/docx/style-schema.ts';
import { renderFragment } from '../../src/render/html/fragment.ts';
import { renderText } from '../../src/render/text/text.ts';
import { type Published, published } from '../../src/report/published.ts';
import type { Report } from '../../src/report/report.ts';
import { templates } from '../compose/templates.ts';
import { arbitraryReport } from '../generators/report.ts';

const reader = { chartName, tableCells };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const media: readonly (readonly [string, (document: Document) => Promise<Uint8Array>, number])[] = [
  ['年报.docx', document => renderDocx(document, { style: defaultStyle }), 25],
  ['年报.html', async document => encode(renderFragment(document)), 60],
  ['年报.txt', async document => encode(renderText(document)), 60],
];

/** How a title is broken into lines is the page's affair; a picture without its file is told in words. */
const comparable = ({ title, ...more }: Published) => ({ ...more, title: title.join('') });
const withoutPictures = (report: Report): Report => ({
  ...report,
  charts: report.charts.map(chart =>
    chart.content.kind === 'image'
      ? { ...chart, content: { kind: 'bar', points: [{ label: '甲', value: 1 }] } }
      : chart,
  ),
});

describe.each(media)('a report read back from %s', (fileName, render, numRuns) => {
  it('is the same publication', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport({ complete: true }).map(withoutPictures), async report => {
        const { document } = compose({ report, format: format2021, templates });
        const read = await readDraft(await render(document), fileName);
        if (!read.ok) throw new Error(read.failure.what);
        const { report: back, format, unplaced } = extract(read.value.document);
        expect(comparable(published(back, format, reader))).toEqual(
          comparable(published(report, format2021, reader, templateOpening(document))),
        );
        expect(unplaced).toEqual([]);
      }),
      { numRuns },
    );
  });
});
