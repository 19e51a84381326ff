/** Our own text and HTML read back as they were composed, for every example and for random reports. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import type { Document } from '../../src/document/document.ts';
import { format2021 } from '../../src/format/index.ts';
import type { ReadResult } from '../../src/read/draft.ts';
import { readHtml } from '../../src/read/html/read.ts';
import { readText } from '../../src/read/text/read.ts';
import { renderFragment } from '../../src/render/html/fragment.ts';
import { renderPage } from '../../src/render/html/page.ts';
import { renderText, renderTsv } from '../../src/render/text/text.ts';
import { loadReport } from '../../src/report/load/load.ts';
import type { Report } from '../../src/report/report.ts';
import { templates } from '../compose/templates.ts';
import { arbitraryReport } from '../generators/report.ts';
import { template } from '../render/html/page-template.ts';
import { type Telling, tell } from './own-output.ts';

const root = join(import.meta.dirname, '..', '..');

interface Output extends Telling {
  readonly name: string;
  readonly write: (document: Document, report: Report) => string;
  readonly read: (bytes: Uint8Array) => ReadResult;
}

const outputs: readonly Output[] = [
  {
    name: 'a page',
    write: (document, { site, publication }) => renderPage(document, { template, head: { site, publication } }),
    read: readHtml,
    spans: true,
    kinds: true,
  },
  { name: 'a fragment', write: renderFragment, read: readHtml, spans: true, kinds: true },
  { name: 'text', write: renderText, read: readText, spans: true, kinds: false },
  { name: 'tab-separated text', write: renderTsv, read: readText, spans: false, kinds: false },
];

const composed = (report: Report, draft = false): Document =>
  compose({ report, format: format2021, templates, draft }).document;

function readBack({ write, read }: Output, document: Document, report: Report): Document {
  const result = read(new TextEncoder().encode(write(document, report)));
  if (!result.ok) throw new Error(result.failure.what);
  return result.value.document;
}

const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter(file => /\.(yaml|json)$/.test(file))
  .sort();

function example(file: string): Report {
  const loaded = loadReport(readFileSync(join(root, 'examples', file)), file);
  if (!loaded.ok) throw new Error(loaded.failure.what);
  return loaded.report;
}

describe.each(outputs)('$name', output => {
  it.each(examples)('gives %s back', file => {
    const report = example(file);
    for (const draft of [false, true]) {
      const document = composed(report, draft);
      expect(tell(readBack(output, document, report), output)).toEqual(tell(document, output));
    }
  });

  it('gives any report back', () => {
    fc.assert(
      fc.property(arbitraryReport(), report => {
        const document = composed(report);
        expect(tell(readBack(output, document, report), output)).toEqual(tell(document, output));
      }),
      { numRuns: 60 },
    );
  });
});

it('tells title and 落款 by where they stand', () => {
  const report = example('yunxiu/2022.yaml');
  const placed = outputs.slice(0, 3).map(output => {
    const { blocks } = readBack(output, composed(report), report);
    return blocks.flatMap(block => (block.kind === 'paragraph' && block.align ? [[block.text, block.align]] : []));
  });
  const expected = [
    ['云岫县人民政府2022年政府信息公开工作年度报告', 'center'],
    ['云岫县人民政府', 'right'],
    ['2023年3月20日', 'right'],
  ];
  expect(placed[0]).toEqual(expected);
  expect(placed[1]?.filter(([text]) => !text?.startsWith('表1'))).toEqual(expected);
  expect(placed[2]).toEqual(expected);
});
