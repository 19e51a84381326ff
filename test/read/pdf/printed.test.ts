/** Reports read back from paper: the figures exactly at their places, the narrative but for its blanks. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { isMissing } from '../../render/docx/libreoffice.ts';
import { canSkip } from '../../render/html/browser.ts';
import { exampleOf, examples, nameOf } from './examples.ts';
import { printedAsPdf, savedAsPdf } from './office-pdf.ts';
import { bare, contentOf, documentOf } from './outline.ts';

const titleOf = ({ blocks }: Document): string =>
  bare(blocks.flatMap(b => (b.kind === 'title' ? b.lines : [])).join(''));

/** Paragraph by paragraph; the title, whose lines stay apart on paper, in one. */
function expectSame(read: Document, composed: Document, readAs = (text: string): string => text): void {
  const expected = contentOf(composed);
  const found = contentOf(read);
  const title = found.narrative.slice(0, found.narrative.length - expected.narrative.length);
  expect(title.join('')).toBe(titleOf(composed));
  expect(found.narrative.slice(title.length).map(readAs)).toEqual(expected.narrative.map(readAs));
  expect(found.tables).toEqual(expected.tables);
}

describe.skipIf(isMissing)('saved as PDF by LibreOffice', () => {
  let files: Readonly<Record<string, Uint8Array>> = {};
  beforeAll(async () => {
    const docx = await Promise.all(
      examples.map(async example => [nameOf(example), await exampleOf(example).docx()] as const),
    );
    files = savedAsPdf(Object.fromEntries(docx));
  });

  it.each(examples)('%s', async example => {
    const read = await documentOf(files[nameOf(example)] ?? new Uint8Array());
    // LibreOffice 7.4 leaves out a comma that would hang into the margin.
    expectSame(read, exampleOf(example).document, text => text.replace(/[，、]/g, ''));
  });
});

describe.skipIf(canSkip)('printed by Chromium', () => {
  const shortPaper = (html: string): string =>
    html
      .replace(/@page \{ size: A4;/, '@page { size: 210mm 190mm;')
      .replace('</style>', '.table { break-inside: auto !important }</style>');
  let files: Readonly<Record<string, Uint8Array>> = {};
  beforeAll(async () => {
    const pages = examples.map(example => [nameOf(example), exampleOf(example).html] as const);
    const [cut = ''] = examples.slice(-1);
    const brokenRows = '.table tr, .table td, .table th { break-inside: auto !important }</style>';
    files = await printedAsPdf({
      ...Object.fromEntries(pages),
      cut: shortPaper(exampleOf(cut).html),
      cutRows: shortPaper(exampleOf(cut).html).replace('</style>', brokenRows),
    });
  });

  it.each(examples)('%s', async example => {
    expectSame(await documentOf(files[nameOf(example)] ?? new Uint8Array()), exampleOf(example).document);
  });

  it.each(['cut', 'cutRows'])('with tables over several pages: %s', async name => {
    const [example = ''] = examples.slice(-1);
    expectSame(await documentOf(files[name] ?? new Uint8Array()), exampleOf(example).document);
  });
});
