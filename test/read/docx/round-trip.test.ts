/** What our own renderer writes is read back as it was composed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryReport } from '../../generators/report.ts';
import { fullDocument } from '../../render/docx/sample.ts';
import { pageOf, withoutLevels } from './page-of.ts';
import { asDocx, examples, pageFor } from './reports.ts';
import { draftOf } from './word-file.ts';

describe('a file of our own', () => {
  it.each(examples)('reads back as it was composed: %s', async (_, document) => {
    const draft = draftOf(await asDocx(document, '{"年度":2022}'));
    expect(pageOf(draft.document)).toEqual(pageOf(document));
    expect(draft.carriedData).toBe('{"年度":2022}');
  });

  it('reads back with its charts, its picture, its 落款 and its watermark', async () => {
    const draft = draftOf(await asDocx(fullDocument));
    expect(pageOf(draft.document)).toEqual(pageOf(fullDocument));
    expect(draft.document.watermark).toBe(fullDocument.watermark);
    expect(fullDocument.watermark).toBe('草稿');
    expect(draft.carriedData).toBeUndefined();
  });

  it('has no traces of work, and the page and typefaces of the style', async () => {
    const { traces } = draftOf(await asDocx(fullDocument));
    const nothing = { count: 0, first: [] };
    expect(traces).toEqual({
      insertions: nothing,
      deletions: nothing,
      formatting: nothing,
      comments: [],
      hidden: nothing,
      textBoxes: nothing,
      embedded: nothing,
      footnotes: [],
      properties: {
        title: fullDocument.title,
        author: fullDocument.organ,
        lastModifiedBy: fullDocument.organ,
      },
      page: { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1587 },
      typefaces: {
        title: { font: '方正小标宋简体', size: 22 },
        body: { font: '仿宋_GB2312', size: 16 },
        headings: {
          1: { font: '黑体', size: 16 },
          2: { font: '楷体_GB2312', size: 16 },
          3: { font: '仿宋_GB2312', size: 16 },
          4: { font: '仿宋_GB2312', size: 16 },
        },
        tables: { font: '宋体', size: 10 },
      },
    });
  });

  it('reads back whatever a report says', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(), async report => {
        const document = pageFor(report);
        expect(pageOf(draftOf(await asDocx(document)).document)).toEqual(pageOf(document));
      }),
      { numRuns: 30 },
    );
  });

  it('reads back every word of anything that a data file can hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport({ wildText: true, complete: false }), async report => {
        const document = pageFor(report);
        // That a numbered line stands in a note, and is no heading, is not the reader's to say.
        expect(withoutLevels(pageOf(draftOf(await asDocx(document)).document))).toEqual(
          withoutLevels(pageOf(document)),
        );
      }),
      { numRuns: 30 },
    );
  });
});
