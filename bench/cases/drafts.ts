import { check } from '../../src/check/check.ts';
import { prepareSubject } from '../../src/check/subject.ts';
import { compose } from '../../src/compose/compose.ts';
import { extract } from '../../src/extract/extract.ts';
import { readDraft } from '../../src/read/read.ts';
import { renderDocx } from '../../src/render/docx/render.ts';
import { defaultStyle } from '../../src/render/docx/style-schema.ts';
import { renderFragment } from '../../src/render/html/fragment.ts';
import { renderText } from '../../src/render/text/text.ts';
import { inTurn } from '../loops.ts';
import { atMost, type BenchCase, ms } from '../measurement.ts';
import { county, load, templates, town } from '../reports.ts';

const PAGE_LIMIT_MS = 25;
const WORD_LIMIT_MS = 10;
const PAGE_BYTES = 100 * 1024;

/** A page as websites wrap it, filled up to the size with what stands around a report. */
function wrapped(fragment: string): string {
  const link = '<li><a href="/list.html">栏目</a></li>\n';
  const links = link.repeat(Math.max(0, Math.ceil((PAGE_BYTES - fragment.length * 1.6) / (link.length + 4))));
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><ul>${links}</ul>${fragment}</body></html>`;
}

async function readAndCheck(bytes: Uint8Array, fileName: string): Promise<void> {
  const read = await readDraft(bytes, fileName);
  if (!read.ok) throw new Error(read.failure.what);
  const { medium, traces } = read.value;
  const { unplaced: _, ...extracted } = extract(read.value.document);
  check(prepareSubject({ ...extracted, source: { kind: 'draft', file: fileName, text: undefined, medium, traces } }));
}

export const benchCase: BenchCase = {
  title: 'Drafts, warm',
  method:
    'Bytes to findings in one process that has done it before: reading, extraction, all rules. The county’s report has eleven pages; its web page is filled up to 100 KB with menus.',
  async run() {
    const { report, format } = load(county);
    const { document } = compose({ report, format, templates: templates() });
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const small = load(town);
    const page = compose({ report: small.report, format: small.format, templates: templates() }).document;
    const townDocx = await renderDocx(page, { style: defaultStyle });
    const docx = await renderDocx(document, { style: defaultStyle });
    const html = encode(wrapped(renderFragment(document)));
    const text = encode(renderText(document));
    const measured = await inTurn({
      town: () => readAndCheck(townDocx, '年报.docx'),
      docx: () => readAndCheck(docx, '年报.docx'),
      html: () => readAndCheck(html, '年报.html'),
      text: () => readAndCheck(text, '年报.txt'),
    });
    const row = (what: string, { wall, cpu }: { wall: number; cpu: number }, size: number, limit?: number) => ({
      what,
      values: { size: `${Math.round(size / 1024)} KB`, time: ms(wall), CPU: ms(cpu) },
      ...(limit !== undefined && { goal: atMost(cpu, limit, `≤ ${limit} ms`) }),
    });
    return [
      row('DOCX, a town', measured.town, townDocx.length, WORD_LIMIT_MS),
      row('DOCX, a county', measured.docx, docx.length, WORD_LIMIT_MS),
      row('web page', measured.html, html.length, PAGE_LIMIT_MS),
      row('text', measured.text, text.length),
    ];
  },
};
