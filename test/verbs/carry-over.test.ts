/** What a new report takes over from last year's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import { defaultStyle } from '../../src/render/docx/style-schema.ts';
import type { Report } from '../../src/report/report.ts';
import { carryOver, organOf } from '../../src/verbs/carry-over.ts';
import { readReport } from '../../src/verbs/read-report.ts';
import { renderAs } from '../../src/verbs/render-as.ts';
import { type DataFile, openData, openDraft, type ReportFile } from '../../src/verbs/report-file.ts';
import { templates } from '../compose/templates.ts';

function dataFile(name: string): DataFile {
  const opened = openData(name, readFileSync(join(import.meta.dirname, '../../examples', name)));
  if (!opened.ok) throw new Error(opened.failures[0].what);
  return opened;
}

/** The report as a Word file, read back. */
async function wordFile({ report, format }: DataFile, data: boolean): Promise<ReportFile> {
  const { document } = compose({ report, format, templates });
  const style = { style: async () => ({ ok: true as const, value: defaultStyle }) };
  const page = { page: () => Promise.reject(new Error('no page')) };
  const rendered = await renderAs('docx', document, report, { fragment: false, data }, { ...style, ...page });
  if (!rendered.ok || typeof rendered.value.content === 'string') throw new Error('not rendered');
  const bytes = rendered.value.content;
  const opened = openDraft('年报.docx', bytes, await readReport(bytes, '年报.docx'));
  if (!opened.ok) throw new Error(opened.failures[0].what);
  return opened;
}

const contactOf = ({ address, phone, postcode, email }: Partial<Report['organ']>) => ({
  address,
  phone,
  postcode,
  email,
});

describe('what is carried over', () => {
  it('is 结转下年度 without its total, which this year works out', () => {
    const { carriedIn } = carryOver(dataFile('yunxiu/2022.yaml'), '2022.yaml');
    expect(carriedIn).not.toHaveProperty('total');
    expect(carriedIn?.naturalPerson?.value).toBe(14);
  });

  it.each([
    ['that carries its data', true],
    ['that was saved again by another program', false],
  ])('is how the office is reached, of a Word file %s too', async (_, data) => {
    const source = dataFile('lanqiao-2022.yaml');
    const { contact } = carryOver(await wordFile(source, data), '2022.docx');
    expect(contactOf(contact ?? {})).toEqual(contactOf(source.report.organ));
  });

  it('is the kind of organ that the data beside the page name', async () => {
    expect(organOf(await wordFile(dataFile('lanqiao-2022.yaml'), true)).kind).toBe('乡镇人民政府');
    expect(organOf(await wordFile(dataFile('lanqiao-2022.yaml'), false)).kind).toBe(undefined);
  });
});
