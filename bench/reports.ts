/** The reports that are measured: loaded from examples/ and ready for whatever is to be timed. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareSubject, type Subject } from '../src/check/subject.ts';
import { compileOutline } from '../src/compose/compile-outline.ts';
import { compose } from '../src/compose/compose.ts';
import type { Templates } from '../src/compose/outline.ts';
import { compilePage } from '../src/render/html/compile-page.ts';
import { type LoadedReport, loadReport } from '../src/report/load/load.ts';
import type { Template } from '../src/template/template.ts';

export const root = join(import.meta.dirname, '..');
export const program = join(root, 'dist/cli.js');

/** One report of a town, without charts and last year's file: what most offices write. */
export const town = join(root, 'examples/qingxi-2022.yaml');
/** A county with figures in every table, a chart, and last year's file beside it. */
export const county = join(root, 'examples/yunxiu/2022.yaml');

const templateText = (name: string): string => readFileSync(join(root, 'templates/2021-30', name), 'utf8');

export function templates(): Templates {
  const compiled = compileOutline({ file: 'report.hbs', text: templateText('report.hbs') });
  if (!compiled.ok) throw new Error(compiled.mistakes[0]?.what);
  return { report: compiled.outline };
}

export function pageTemplate(): Template {
  const compiled = compilePage(templateText('page.html.hbs'));
  if (!compiled.ok) throw new Error(compiled.mistakes[0]?.what);
  return compiled.template;
}

export function load(file: string): LoadedReport {
  const loaded = loadReport(readFileSync(file), file);
  if (!loaded.ok) throw new Error(`${file}: ${loaded.failure.what}`);
  return loaded;
}

/** A fresh subject each time, since rules may keep what they worked out for one. */
export function subjectOf(file: string, loaded: LoadedReport, outline: Templates): Subject {
  const { report, format, places, raw, text } = loaded;
  const composed = compose({ report, format, templates: outline });
  const last = report.previousFile === undefined ? undefined : join(dirname(file), report.previousFile);
  return prepareSubject({
    source: { kind: 'data', file, text },
    format,
    report,
    document: composed.document,
    places,
    raw,
    previous: last === undefined ? undefined : { file: last, report: load(last).report },
    problems: [...loaded.problems, ...composed.problems],
  });
}
