/** The file as other programs see it. */
import validate from '@ooxml-tools/validate';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { format2021 } from '../../src/format/index.ts';
import { blankReport } from '../../src/report/encode/blank.ts';
import { completeTables } from '../../src/report/totals.ts';
import { loadWorkbook } from '../../src/workbook/load-workbook.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { convertedBySoffice } from '../read/docx/resave.ts';
import { isMissing } from '../render/docx/libreoffice.ts';
import { example, exampleFiles, sheetNumbers, withCell, withPart } from './sample.ts';

const blank = blankReport({ organ: '晴溪镇人民政府', year: 2025, kind: '乡镇人民政府' });
const sheetOf = (bytes: Uint8Array, number: number): string =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());

describe('the standard', () => {
  it('is kept', async () => {
    for (const report of [blank, ...exampleFiles.map(example)]) {
      expect(await validate(await writeWorkbook(report), 'xlsx', 'Microsoft365')).toEqual([]);
    }
  });

  it('would be found broken', async () => {
    const broken = withPart(await writeWorkbook(blank), 'xl/workbook.xml', xml =>
      xml.replace('<sheets>', '<shoots/><sheets>'),
    );
    expect(await validate(broken, 'xlsx', 'Microsoft365')).not.toEqual([]);
  });
});

describe('a sheet of the form', () => {
  it('has its labels locked and its figures open', async () => {
    const xml = sheetOf(await writeWorkbook(blank), sheetNumbers.applications);
    expect(xml).toContain('<sheetProtection sheet="1"');
  });

  it('takes whole numbers, and says so in Chinese', async () => {
    const xml = sheetOf(await writeWorkbook(blank), sheetNumbers.applications);
    expect(xml).toMatch(/<dataValidation [^>]*type="whole"[^>]*sqref="D7"/);
    expect(xml).toContain('请填 0 或正整数');
  });

  it('computes what the form computes', async () => {
    const xml = sheetOf(await writeWorkbook(blank), sheetNumbers.applications);
    expect(xml).toMatch(/<c r="J7"[^>]*><f>SUM\(D7,E7,F7,G7,H7,I7\)<\/f>/);
  });
});

describe.skipIf(isMissing)('LibreOffice', () => {
  let saved: Record<string, Uint8Array> = {};
  let computed = '';

  beforeAll(async () => {
    const filled = await writeWorkbook(example('yunxiu/2022.yaml'));
    const files: Record<string, Uint8Array> = {
      filled: withCell(filled, sheetNumbers.review, 'A7', '40'),
    };
    for (const file of exampleFiles) files[file.replace(/\W/g, '-')] = await writeWorkbook(example(file));
    saved = convertedBySoffice(files, 'xlsx', 'xlsx');
    const sheets = convertedBySoffice({ filled: files.filled ?? filled }, 'xlsx', 'fods');
    computed = strFromU8(sheets.filled ?? new Uint8Array());
  }, 300_000);

  it.each(exampleFiles)('saves %s without a change to the report', file => {
    const loaded = loadWorkbook(saved[file.replace(/\W/g, '-')] ?? new Uint8Array());
    expect(loaded.ok && loaded.report).toEqual(example(file));
  });

  it('saves a figure that was filled in, and computes its total anew', () => {
    const loaded = loadWorkbook(saved.filled ?? new Uint8Array());
    if (!loaded.ok) throw new Error(loaded.failure.what);
    expect(loaded.report.tables.review.figures.reconsideration?.upheld?.value).toBe(40);
    const total = completeTables(format2021, loaded.report).review.figures.reconsideration?.total?.value;
    expect(computed).toContain(`office:value="${total}"`);
  });
});
