/** A draft that was opened and saved by another program reads as before. */
import { beforeAll, describe, expect, it } from 'vitest';
import { isMissing } from '../../render/docx/libreoffice.ts';
import { fullDocument } from '../../render/docx/sample.ts';
import { type Plain, pageOf } from './page-of.ts';
import { asDocx, examples } from './reports.ts';
import { resaved } from './resave.ts';
import { draftOf } from './word-file.ts';

const documents = new Map([...examples, ['full', fullDocument] as const]);
const data = '{"年度":2022,"引言":"一\\n二"}';

/** LibreOffice drops the names of tables and the text alternatives of charts. */
const comparable = (page: readonly Plain[]): unknown[] =>
  page.map(block => {
    if ('cells' in block) return block.cells;
    return 'shows' in block && Array.isArray(block.shows) ? { ...block, description: '' } : block;
  });

describe.skipIf(isMissing)('saved by LibreOffice', () => {
  let files: Record<string, Uint8Array> = {};
  const nameOf = (file: string): string => file.replace(/\W/g, '-');

  beforeAll(async () => {
    const written: Record<string, Uint8Array> = {};
    for (const [file, document] of documents) written[nameOf(file)] = await asDocx(document, data);
    files = resaved(written);
  }, 300_000);

  it.each([...documents])('reads as it was composed: %s', (file, document) => {
    const draft = draftOf(files[nameOf(file)] ?? new Uint8Array());
    expect(comparable(pageOf(draft.document))).toEqual(comparable(pageOf(document)));
    expect(draft.carriedData).toBe(data);
  });
});
