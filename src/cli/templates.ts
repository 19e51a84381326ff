/** Reading the templates: the ones that come with the program, or an office's own set. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplateFile, Templates } from '../compose/outline.ts';
import { precompiledStyle } from '../render/docx/precompiled-style.ts';
import type { Style } from '../render/docx/style-schema.ts';
import { decodeText } from '../report/load/decode-text.ts';
import type { Failure, Result } from '../result.ts';
import { precompiled } from '../template/precompiled.ts';
import type { Template } from '../template/template.ts';
import type { RenderTemplates, TemplateResult } from '../verbs/render-as.ts';
import { packageFile } from './files/package-file.ts';
import { readBytes } from './files/read.ts';
import { NOT_FOUND, systemFailure } from './files/system-error.ts';

const BUILT_IN = 'templates/2021-30';
const templateNames = { report: 'report.hbs', page: 'page.html.hbs', style: 'style.yaml' } as const;
const MAX_TEMPLATE_BYTES = 1024 * 1024;

/** A mistake in a template or style file, at its place. */
export interface TemplateFailure extends Failure {
  readonly file: string;
}

/** Everything that is wrong with a set of templates at once. */
export type TemplatesResult<Value> = TemplateResult<Value, TemplateFailure>;

/** What is wrong with the folder of an office's own templates. @returns undefined where any of them is in it */
export async function templateFolderFailure(folder: string): Promise<Failure | undefined> {
  const known: readonly string[] = Object.values(templateNames);
  try {
    const names = await readdir(folder);
    if (names.some(name => known.includes(name))) return undefined;
    return { what: '文件夹里没有模板。', remedy: `模板的文件名是 ${known.join('、')}，至少要有一个。` };
  } catch (error) {
    const failure = systemFailure(error);
    if (failure) return { what: failure.what, remedy: '--template 后面要写放模板的文件夹。' };
    throw error;
  }
}

/** The template of the outline alone, which is all that a check needs. */
export async function readOutline(folder?: string): Promise<TemplatesResult<Templates>> {
  const report = await readTemplate(templateNames.report, folder);
  if (!report.ok) return failed(report.failure);
  const { file, text } = report.value;
  const ready = precompiled(text);
  if (ready) return { ok: true, value: { report: { file, run: ready } } };
  const { compileOutline } = await import('../compose/compile-outline.ts');
  const compiled = compileOutline(report.value);
  return compiled.ok ? { ok: true, value: { report: compiled.outline } } : { ok: false, failures: compiled.mistakes };
}

/** What rendering asks for, from an office's folder or ours. */
export const renderTemplates = (folder: string | undefined): RenderTemplates<TemplateFailure> => ({
  style: () => readStyle(folder),
  page: () => readPageTemplate(folder),
});

/** The template of the HTML page. */
async function readPageTemplate(folder?: string): Promise<TemplatesResult<Template>> {
  const page = await readTemplate(templateNames.page, folder);
  if (!page.ok) return failed(page.failure);
  const { file, text } = page.value;
  const ready = precompiled(text);
  if (ready) return { ok: true, value: ready };
  const { compilePage } = await import('../render/html/compile-page.ts');
  const compiled = compilePage(text);
  return compiled.ok
    ? { ok: true, value: compiled.template }
    : { ok: false, failures: compiled.mistakes.map(mistake => ({ ...mistake, file })) };
}

/** The style of the DOCX, checked. */
async function readStyle(folder?: string): Promise<TemplatesResult<Style>> {
  const style = await readTemplate(templateNames.style, folder);
  if (!style.ok) return failed(style.failure);
  const ready = precompiledStyle(style.value.text);
  if (ready) return { ok: true as const, value: ready };
  const { parseStyle } = await import('../render/docx/style.ts');
  const parsed = parseStyle(style.value.text, style.value.file);
  if (parsed.ok) return { ok: true as const, value: parsed.value };
  const failures = parsed.problems.map(({ file, line, what, remedy }) => ({
    file,
    what,
    remedy,
    ...(line === undefined ? {} : { line }),
  }));
  return { ok: false as const, failures };
}

const failed = (failure: TemplateFailure) => ({ ok: false as const, failures: [failure] });

type TemplateReading =
  | { readonly ok: true; readonly value: TemplateFile }
  | { readonly ok: false; readonly failure: TemplateFailure };

/** @param folder an office's own set; a file it lacks is taken from ours */
async function readTemplate(name: string, folder: string | undefined): Promise<TemplateReading> {
  if (folder !== undefined) {
    const own = await readText(join(folder, name), name);
    if (own.ok || own.failure.what !== NOT_FOUND) return own;
  }
  return readText(packageFile(join(BUILT_IN, name)), name);
}

async function readText(path: string, file: string): Promise<TemplateReading> {
  const bytes = await readBytes(path, MAX_TEMPLATE_BYTES);
  if (!bytes.ok) return { ok: false, failure: { ...bytes.failure, file } };
  const decoded: Result<{ readonly text: string }> = decodeText(bytes.value);
  return decoded.ok
    ? { ok: true, value: { file, text: decoded.value.text } }
    : { ok: false, failure: { what: '这不是文本文件。', remedy: '模板和样式都是文本，请检查是否选错了文件。', file } };
}
