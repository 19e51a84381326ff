/** The report as a web page of its own, made from the page template; nothing in it is fetched from elsewhere. */
import type { Document } from '../../document/document.ts';
import type { Template } from '../../template/template.ts';
import { htmlBody } from './body.ts';
import { withClass } from './dress.ts';
import type { PageValues } from './page-contract.ts';

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

/** @param page.template made by `compilePage` */
export function renderPage(document: Document, page: { readonly template: Template; readonly head: PageHead }): string {
  return page.template(pageValues(document, page.head));
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
