import { describe, expect, it } from 'vitest';
import { compilePage } from '../../../src/render/html/compile-page.ts';
import { type PageHead, renderPage } from '../../../src/render/html/page.ts';
import type { TemplateMistake } from '../../../src/template/contract.ts';
import { emptyHead, fullHead, template, templateText } from './page-template.ts';
import { attributeOf, elementsOf } from './read-tables.ts';
import { sampleDocument } from './sample-document.ts';

function metaTags(head: PageHead): Record<string, string> {
  const html = renderPage(sampleDocument(), { template, head });
  return Object.fromEntries(
    elementsOf(html).flatMap(element => {
      const name = element.tagName === 'meta' ? attributeOf(element, 'name') : undefined;
      return name === undefined || name === 'viewport' ? [] : [[name, attributeOf(element, 'content') ?? '']];
    }),
  );
}

describe('renderPage', () => {
  it('writes the whole report', async () => {
    const html = renderPage(sampleDocument(), { template, head: fullHead });
    await expect(html).toMatchFileSnapshot('golden/page.html');
  });

  it('writes the head tags of 《政府网站发展指引》', () => {
    expect(metaTags(fullHead)).toEqual({
      SiteName: '清溪县人民政府',
      SiteDomain: 'www.qingxi.example',
      SiteIDCode: '3300000001',
      ColumnName: '政府信息公开年报',
      ColumnType: '政府信息公开',
      ArticleTitle: '清溪镇人民政府2022年政府信息公开工作年度报告',
      PubDate: '2023-01-20 09:00',
      ContentSource: '清溪镇人民政府',
      Keywords: '清溪镇;政府信息公开',
      Author: '清溪镇党政综合办公室',
      Description: '清溪镇2022年政府信息公开工作年度报告',
      Url: 'http://www.qingxi.example/nianbao/2022.html',
    });
  });

  it('writes no tag that the data do not give', () => {
    expect(metaTags(emptyHead)).toEqual({ ArticleTitle: '清溪镇人民政府2022年政府信息公开工作年度报告' });
    const { PubDate } = metaTags({ ...emptyHead, publication: { ...emptyHead.publication, date: '2023-01-20' } });
    expect(PubDate).toBeUndefined();
  });

  it('links the DOCX beside it, whatever its name', () => {
    const publication = { ...emptyHead.publication, downloadName: 'javascript:"a/b 50%#.docx' };
    const html = renderPage(sampleDocument(), { template, head: { ...emptyHead, publication } });
    const link = elementsOf(html).find(element => attributeOf(element, 'download') !== undefined);
    expect(link && attributeOf(link, 'href')).toBe('./javascript%3A%22a%2Fb%2050%25%23.docx');
    expect(link && attributeOf(link, 'download')).toBe(publication.downloadName);
  });

  it('has neither header nor footer where there is nothing to say', () => {
    const tags = elementsOf(renderPage(sampleDocument(), { template, head: emptyHead })).map(({ tagName }) => tagName);
    expect(tags).not.toContain('header');
    expect(tags).not.toContain('footer');
    expect(tags.filter(tag => tag === 'main')).toHaveLength(1);
  });

  it('prints 草稿 across a draft, and nowhere else', () => {
    const watermarks = (watermark: string | undefined) =>
      elementsOf(renderPage(sampleDocument(watermark), { template, head: emptyHead }))
        .filter(element => attributeOf(element, 'class') === 'watermark')
        .map(element => attributeOf(element, 'data-text'));
    expect(watermarks('草稿')).toEqual(['草稿']);
    expect(watermarks(undefined)).toEqual([]);
  });

  it('escapes what the head says', () => {
    const evil = '"><script>alert(1)</script>';
    const { site, publication } = fullHead;
    const all = <T extends object>(values: T): T => ({
      ...values,
      ...Object.fromEntries(Object.keys(values).map(key => [key, evil])),
    });
    const html = renderPage(
      { ...sampleDocument(evil), title: evil, organ: evil },
      { template, head: { ...all(fullHead), site: all(site), publication: all(publication) } },
    );
    expect(elementsOf(html).filter(({ tagName }) => tagName === 'script')).toEqual([]);
  });

  it('has every class that the report uses in its style sheet', () => {
    const html = renderPage(sampleDocument('草稿'), { template, head: fullHead });
    const classes = new Set(elementsOf(html).flatMap(element => (attributeOf(element, 'class') ?? '').split(' ')));
    const [, styles = ''] = /<style>(.*)<\/style>/s.exec(html) ?? [];
    classes.delete('');
    // In a page these look like the text around them.
    for (const plain of ['run-in-3', 'run-in-4']) classes.delete(plain);
    for (const name of classes) expect(styles, name).toMatch(new RegExp(`\\.${name}\\b`));
  });
});

function mistakesOf(text: string): readonly TemplateMistake[] {
  const compiled = compilePage(text);
  return compiled.ok ? [] : compiled.mistakes;
}

describe('a page template', () => {
  it('that is shipped has no mistake', () => {
    expect(mistakesOf(templateText)).toEqual([]);
  });

  const least = '{{标题}}{{水印}}{{{正文}}}';

  it('with an unknown name is refused with its line and the nearest name', () => {
    const [mistake, ...others] = mistakesOf(`${least}\n{{#if 网站名}}有{{/if}}`);
    expect(others).toEqual([]);
    expect(mistake).toMatchObject({ line: 2, column: 7 });
    expect(mistake?.remedy).toContain('“网站名称”');
  });

  it.each([
    '{{{标题}}}',
    '{{正文}}',
    '{{constructor}}',
    '{{lookup . "标题"}}',
    '{{> 页脚}}',
    '{{#with 标题}}{{/with}}',
  ])('with %s is refused: text is escaped, and nothing else is known', text => {
    expect(mistakesOf(least)).toEqual([]);
    expect(mistakesOf(least + text)).not.toEqual([]);
  });

  it.each([
    ['{{水印}}{{{正文}}}', '没有“{{标题}}”'],
    ['{{标题}}{{{正文}}}', '没有“{{水印}}”'],
    ['{{标题}}{{水印}}', '没有“{{{正文}}}”'],
    [`${least}{{{正文}}}`, '“{{{正文}}}”重复了'],
    ['{{标题}}{{水印}}{{#if 来源}}{{{正文}}}{{/if}}', '“{{{正文}}}”不能放在条件里面'],
  ])('%s is refused: %s', (text, what) => {
    expect(mistakesOf(text).map(mistake => mistake.what)).toEqual([expect.stringContaining(what)]);
  });
});
