/** Every example is a report that could be published: it passes the check, and its outputs are those that were read and agreed. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckResult, check } from '../../src/check/check.ts';
import { prepareSubject } from '../../src/check/subject.ts';
import { type Composed, compose } from '../../src/compose/compose.ts';
import { renderDocx } from '../../src/render/docx/render.ts';
import { defaultStyle } from '../../src/render/docx/style-schema.ts';
import { renderFragment } from '../../src/render/html/fragment.ts';
import { renderPage } from '../../src/render/html/page.ts';
import { renderText, renderTsv } from '../../src/render/text/text.ts';
import { encodeJson } from '../../src/report/encode/json.ts';
import { type LoadedReport, loadReport } from '../../src/report/load/load.ts';
import { templates } from '../compose/templates.ts';
import { template } from '../render/html/page-template.ts';
import { docxOutline } from './docx-outline.ts';
import { expectGolden } from './golden.ts';

const root = join(import.meta.dirname, '..', '..');
const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => /\.(yaml|json)$/.test(file))
  .sort();

const unchanged = (text: string): string => text;

function load(file: string, edit = unchanged): LoadedReport {
  const loaded = loadReport(new TextEncoder().encode(edit(readFileSync(file, 'utf8'))), file);
  if (!loaded.ok) throw new Error(`${file}: ${loaded.failure.what}`);
  return loaded;
}

interface Made extends Composed {
  readonly loaded: LoadedReport;
  readonly result: CheckResult;
}

function make(example: string, edit = unchanged): Made {
  const file = join(root, 'examples', example);
  const loaded = load(file, edit);
  const { report, format, places, raw, text } = loaded;
  const composed = compose({ report, format, templates });
  const previous = report.previousFile === undefined ? undefined : join(dirname(file), report.previousFile);
  const subject = prepareSubject({
    source: { kind: 'data', file: example, text },
    format,
    report,
    document: composed.document,
    places,
    raw,
    previous: previous === undefined ? undefined : { file: previous, report: load(previous).report },
    problems: [...loaded.problems, ...composed.problems],
  });
  return { ...composed, loaded, result: check(subject) };
}

/** What a check may still say of an example; everything else is mended in the example. */
const expectedFindings: Readonly<Record<string, readonly string[]>> = {
  // It shows the shape of many published reports: 「1.」 directly under 「一、」 and 「五、」.
  'lichuan-2023.yaml': ['format/numbering', 'format/numbering'],
};

it('holds six reports, one of them as JSON, and last year’s of one', () => {
  expect(examples).toEqual([
    'lanqiao-2022.yaml',
    'lichuan-2023.yaml',
    'luting-2021.json',
    'qingxi-2022.yaml',
    'shuangling-2022.yaml',
    'yunxiu/2021.yaml',
    'yunxiu/2022.yaml',
  ]);
});

describe.each(examples)('%s', example => {
  const golden = (name: string): string =>
    join(import.meta.dirname, 'golden', example.replace(/\.\w+$/, '').replaceAll('/', '-'), name);
  let made: Made;
  beforeAll(() => {
    made = make(example);
  });

  it('passes the check', () => {
    const { findings } = made.result;
    expect(findings.map(({ rule }) => rule)).toEqual(expectedFindings[example] ?? []);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('renders as text', () => {
    expectGolden(golden('report.txt'), renderText(made.document));
    expectGolden(golden('report.tsv'), renderTsv(made.document));
  });

  it('renders as a page', () => {
    const { site, publication } = made.loaded.report;
    const page = renderPage(made.document, { template, head: { site, publication } });
    expectGolden(golden('report.html'), page);
  });

  it('renders as a Word file', async () => {
    const { report } = made.loaded;
    const bytes = await renderDocx(made.document, {
      style: defaultStyle,
      data: encodeJson({ ...report, waivers: [] }),
    });
    expectGolden(golden('report.docx.txt'), docxOutline(bytes));
  });
});

it('renders yunxiu/2022.yaml, which has everything a page can have, as a fragment', () => {
  const path = join(import.meta.dirname, 'golden', 'yunxiu-2022', 'fragment.html');
  expectGolden(path, renderFragment(make('yunxiu/2022.yaml').document));
});

describe('the waiver of shuangling-2022.yaml', () => {
  it('accepts the late publication', () => {
    expect(make('shuangling-2022.yaml').result.waived.map(({ finding }) => finding.rule)).toEqual(['date/deadline']);
  });

  it('lapses when the date changes', () => {
    const later = make('shuangling-2022.yaml', text => text.replace('日期: 2023-02-03', '日期: 2023-02-10'));
    expect(later.result.waived).toEqual([]);
    expect(later.result.findings.map(({ rule }) => rule)).toEqual(['date/deadline', 'data/waiver']);
  });
});
