/** The files that a work becomes: the same verbs with the same data as the command line, so the same bytes and names. */
import { compose } from '../../compose/compose.ts';
import type { Templates } from '../../compose/outline.ts';
import { titleLines } from '../../report/report.ts';
import type { Failure } from '../../result.ts';
import { fileNameOf } from '../../verbs/file-name.ts';
import { type Bar, whatBars } from '../../verbs/publish.ts';
import { type OutputFormat, type RenderTemplates, renderAs } from '../../verbs/render-as.ts';
import { openWork } from './checked.ts';
import { dataJson, dataText, type Work } from './work.ts';

/** A file to be saved. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export type Output =
  | { readonly ok: true; readonly file: OutputFile }
  /** Errors keep it from being published. */
  | { readonly ok: false; readonly bar: Bar }
  | { readonly ok: false; readonly bar?: undefined; readonly failure: Failure };

export interface OutputOptions {
  /** 草稿 across each page, errors or not. */
  readonly draft: boolean;
  /** HTML without a page around it. */
  readonly fragment: boolean;
}

/** The report in one of its forms, as `nianbao render` writes it. */
export async function outputOf(
  work: Work,
  target: OutputFormat,
  { draft, fragment }: OutputOptions,
  templates: Templates & { readonly render: RenderTemplates<never> },
): Promise<Output> {
  const { opened } = openWork(work);
  if (!opened.ok) return { ok: false, failure: opened.failures[0] };
  const bar = draft ? undefined : whatBars(opened, { templates });
  if (bar) return { ok: false, bar };
  const { report, format } = opened.source;
  const { document } = compose({ report, format, templates, images: opened.images, draft });
  const rendered = await renderAs(target, document, report, { fragment, data: true }, templates.render);
  if (!rendered.ok) throw new Error('the templates of the program have mistakes');
  const { content, ending } = rendered.value;
  return { ok: true, file: { name: fileNameOf(document.title) + (draft ? '（草稿）' : '') + ending, content } };
}

/** The data file, under the name it was opened or saved by, else by the title. */
export function dataFileOf(work: Work, format: 'yaml' | 'json'): OutputFile {
  const content = format === 'yaml' ? dataText(work) : dataJson(work);
  const named = work.fileName?.replace(/\.(?:ya?ml|json|xlsx)$/i, '');
  const ending = format === 'yaml' && /\.yml$/i.test(work.fileName ?? '') ? 'yml' : format;
  return { name: `${named ?? fileNameOf(titleLines(work.report).join(''))}.${ending}`, content };
}
