import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePage } from '../../../src/render/html/compile-page.ts';
import type { PageHead } from '../../../src/render/html/page.ts';
import type { Template } from '../../../src/template/template.ts';

/** The page template that is shipped. */
export const templateText = readFileSync(join(import.meta.dirname, '../../../templates/2021-30/page.html.hbs'), 'utf8');

function compiled(text: string): Template {
  const page = compilePage(text);
  if (!page.ok) throw new Error(page.mistakes[0]?.what);
  return page.template;
}

export const template = compiled(templateText);

export const fullHead: PageHead = {
  site: {
    name: '清溪县人民政府',
    domain: 'www.qingxi.example',
    identifier: '3300000001',
    columnName: '政府信息公开年报',
    columnType: '政府信息公开',
  },
  publication: {
    date: '2023-01-20',
    time: '09:00',
    source: '清溪镇人民政府',
    downloadName: '清溪镇人民政府2022年政府信息公开工作年度报告.docx',
  },
  keywords: '清溪镇;政府信息公开',
  author: '清溪镇党政综合办公室',
  description: '清溪镇2022年政府信息公开工作年度报告',
  url: 'http://www.qingxi.example/nianbao/2022.html',
};

export const emptyHead: PageHead = {
  site: { name: undefined, domain: undefined, identifier: undefined, columnName: undefined, columnType: undefined },
  publication: { date: undefined, time: undefined, source: undefined, downloadName: undefined },
};
