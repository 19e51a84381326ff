/** The report as a web page of its own, made from the page template; nothing in it is fetched from elsewhere. */
import type { Document } from '../../document/document.ts';
import { checkProgram } from '../../template/check.ts';
import { compileProgram, type Template } from '../../template/compile.ts';
import type { TemplateMistake } from '../../template/contract.ts';
import { parseTemplate } from '../../template/parse.ts';
import { htmlBody } from './body.ts';
import { withClass } from './dress.ts';
import { checkPageTags, type PageValues, pageContract } from './page-contract.ts';

type Stated = string | undefined;

/** What the page says of itself; a report has the first two as they stand. Whatever is undefined is not written. */
export interface PageHead {
  readonly site: {
    readonly name: Stated;
    readonly domain: Stated;
    readonly identifier: Stated;
    readonly columnName: Stated;
    readonly columnType: Stated;
  };
  readonly publication: {
    /** YYYY-MM-DD */
    readonly date: Stated;
    /** HH:MM */
    readonly time: Stated;
    readonly source: Stated;
    /** Name of the DOCX that lies beside the page. */
    readonly downloadName: Stated;
  };
  readonly keywords?: Stated;
  readonly author?: Stated;
  readonly description?: Stated;
  /** Where the page will stand. */
  readonly url?: Stated;
}

const prepared = new Map<
  string,
  { readonly mistakes: readonly TemplateMistake[]; readonly run: Template | undefined }
>();

function prepare(text: string) {
  const known = prepared.get(text);
  if (known) return known;
  const parsed = parseTemplate(text);
  const mistakes = parsed.ok
    ? [...checkProgram(parsed.program, pageContract), ...checkPageTags(parsed.program)]
    : [parsed.mistake];
  const run =
    parsed.ok && mistakes.length === 0 ? compileProgram(parsed.program, pageContract, { escape: true }) : undefined;
  const made = { mistakes, run };
  prepared.set(text, made);
  return made;
}

/** Every mistake of a page template, in its order; the template runs where there is none. */
export function checkPageTemplate(text: string): readonly TemplateMistake[] {
  return prepare(text).mistakes;
}

/**
 * @param page.template text of a template in which `checkPageTemplate` finds no mistake; it is compiled once
 * @throws where the template was not checked: a bug of the caller
 */
export function renderPage(document: Document, page: { readonly template: string; readonly head: PageHead }): string {
  const { run, mistakes } = prepare(page.template);
  if (!run) throw new Error(`page template has mistakes: line ${mistakes[0]?.line}, ${mistakes[0]?.what}`);
  return run(pageValues(document, page.head));
}

function pageValues(document: Document, { site, publication, ...more }: PageHead): PageValues {
  const { date = '', time, source = '', downloadName = '' } = publication;
  const { name = '', columnName = '' } = site;
  return {
    标题: document.title,
    机关: document.organ,
    水印: document.watermark ?? '',
    正文: htmlBody(document, withClass),
    网站名称: name,
    域名: site.domain ?? '',
    网站标识码: site.identifier ?? '',
    栏目名称: columnName,
    栏目类型: site.columnType ?? '',
    发布日期: date,
    // PubDate is YYYY-MM-DD HH:MM (国办发〔2017〕47号); a time that nobody stated is not made up.
    发布时间: date !== '' && time ? `${date} ${time}` : '',
    来源: source,
    关键词: more.keywords ?? '',
    作者: more.author ?? '',
    摘要: more.description ?? '',
    网址: more.url ?? '',
    下载文件名: downloadName,
    下载地址: downloadName === '' ? '' : `./${encodeURIComponent(downloadName.replace(/\p{Surrogate}/gu, ''))}`,
    页眉: name + columnName + downloadName !== '',
    页脚: date + source !== '',
  };
}
