import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { precompileOutline } from '../../src/compose/compile-outline.ts';
import { compose } from '../../src/compose/compose.ts';
import { format2021 } from '../../src/format/index.ts';
import { precompilePage } from '../../src/render/html/compile-page.ts';
import { renderPage } from '../../src/render/html/page.ts';
import { emptyReport } from '../../src/report/report.ts';
import { precompiledTemplate } from '../../src/template/runtime.ts';
import type { Template } from '../../src/template/template.ts';
import { sampleReport } from '../compose/sample-report.ts';
import { templates } from '../compose/templates.ts';
import { emptyHead, fullHead, template, templateText } from '../render/html/page-template.ts';
import { sampleDocument } from '../render/html/sample-document.ts';

/** What the build writes into the program, run. */
async function evaluated(code: string): Promise<Template> {
  const module = await import(
    `data:text/javascript;base64,${Buffer.from(`export default ${code}`).toString('base64')}`
  );
  return precompiledTemplate(module.default);
}

describe('a template compiled beforehand prints what it prints compiled at run time', () => {
  it('the outline', async () => {
    const text = readFileSync(join(import.meta.dirname, '../../templates/2021-30/report.hbs'), 'utf8');
    const run = await evaluated(precompileOutline(text));
    for (const report of [sampleReport, emptyReport, { ...sampleReport, opening: undefined }]) {
      const composed = compose({ report, format: format2021, templates: { report: { file: 'report.hbs', run } } });
      expect(composed).toEqual(compose({ report, format: format2021, templates }));
    }
  });

  it('the page', async () => {
    const run = await evaluated(precompilePage(templateText));
    for (const head of [fullHead, emptyHead]) {
      const page = renderPage(sampleDocument('草稿'), { template: run, head });
      expect(page).toBe(renderPage(sampleDocument('草稿'), { template, head }));
    }
  });

  it('but one with a mistake stops the build', () => {
    expect(() => precompileOutline('{{标题}}')).toThrow('report template: line 1');
    expect(() => precompilePage('{{无此名}}')).toThrow('page template: line 1');
  });
});
