import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/document/document.ts';
import { renderFragment } from '../../../src/render/html/fragment.ts';
import { attributeOf, elementsOf, textOf } from './read-tables.ts';
import { chart, freeTable, heading, officialTable, paragraph, pixel, sampleDocument } from './sample-document.ts';

const page = (...blocks: readonly Block[]): Document => ({
  title: '题',
  organ: '清溪镇人民政府',
  watermark: undefined,
  blocks,
});
const title: Block = { kind: 'title', lines: ['题'], origin: { kind: 'report', path: 'title' } };

describe('renderFragment', () => {
  it('writes the whole report', async () => {
    await expect(renderFragment(sampleDocument())).toMatchFileSnapshot('golden/fragment.html');
  });

  it('has nothing that the editor of a content management system strips or runs', () => {
    const elements = elementsOf(renderFragment(sampleDocument('草稿')));
    const tags = new Set(elements.map(({ tagName }) => tagName));
    for (const tag of ['style', 'script', 'link', 'meta', 'iframe', 'form']) expect(tags, tag).not.toContain(tag);
    const named = new Set(elements.flatMap(element => (attributeOf(element, 'headers') ?? '').split(' ')));
    for (const element of elements) {
      expect(attributeOf(element, 'class')).toBeUndefined();
      const id = attributeOf(element, 'id');
      if (id !== undefined) expect(named).toContain(id);
      for (const { name } of element.attrs) expect(name).not.toMatch(/^on/);
    }
  });

  it('says at its top that it is a draft', () => {
    expect(renderFragment(sampleDocument('草稿'))).toMatch(/^<p [^>]*>【草稿】<\/p>/);
    expect(renderFragment(sampleDocument())).not.toContain('草稿');
  });

  it('closes what it opens: a browser finds nothing to mend', () => {
    const html = renderFragment(sampleDocument('草稿'));
    const opened = [...html.matchAll(/<([a-z][a-z0-9]*)(?:\s[^>]*)?(?<!\/)>|<\/([a-z][a-z0-9]*)>/g)];
    const open: string[] = [];
    for (const [, start, end] of opened) {
      if (end !== undefined) expect(open.pop()).toBe(end);
      else if (start !== undefined && !['br', 'col', 'img'].includes(start)) open.push(start);
    }
    expect(open).toEqual([]);
  });
});

describe('headings', () => {
  const levels = (...blocks: readonly Block[]): string[] =>
    elementsOf(renderFragment(page(...blocks))).flatMap(element =>
      /^h[1-6]$/.test(element.tagName) ? [`${element.tagName} ${textOf(element)}`] : [],
    );

  it('follow the nesting', () => {
    expect(
      levels(
        title,
        heading(1, '一、'),
        heading(2, '（一）'),
        heading(3, '1.'),
        heading(4, '（1）'),
        heading(2, '（二）'),
      ),
    ).toEqual(['h1 题', 'h2 一、', 'h3 （一）', 'h4 1.', 'h5 （1）', 'h3 （二）']);
  });

  it('skip no level where the narrative does', () => {
    expect(levels(title, heading(1, '一、'), heading(3, '1.'), heading(2, '（一）'), heading(4, '（1）'))).toEqual([
      'h1 题',
      'h2 一、',
      'h3 1.',
      'h3 （一）',
      'h4 （1）',
    ]);
  });

  it('begin with h1 where there is no title', () => {
    expect(levels(heading(1, '一、'), heading(2, '（一）'))).toEqual(['h1 一、', 'h2 （一）']);
  });
});

describe('the title', () => {
  const titleOf = (...lines: readonly string[]): string =>
    /<h1[^>]*>(.*)<\/h1>/.exec(renderFragment(page({ ...title, lines })))?.[1] ?? '';

  it('breaks after the name of the organ', () => {
    expect(titleOf('清溪镇人民政府2022年政府信息公开工作年度报告')).toBe(
      '清溪镇人民政府<wbr>2022年政府信息公开工作年度报告',
    );
    expect(titleOf('2022年清溪镇人民政府政府信息公开工作年度报告')).toBe(
      '2022年清溪镇人民政府<wbr>政府信息公开工作年度报告',
    );
  });

  it('keeps the lines that it was given', () => {
    expect(titleOf('清溪镇人民政府', '2022年报告')).toBe('清溪镇人民政府<br>2022年报告');
  });
});

describe('what a clerk types is text, never markup', () => {
  const evil = `</title></p><script>alert(1)</script><img src=x onerror="alert('1')">&lt;\u0000\u0008`;

  it('in every field of every block', () => {
    const base = officialTable('disclosure', () => evil);
    const html = renderFragment({
      title: evil,
      organ: evil,
      watermark: evil,
      blocks: [
        { ...title, lines: [evil, evil] },
        heading(2, evil),
        paragraph(evil, { runIn: { level: 2, length: 12 } }),
        paragraph(evil, { role: 'caption' }),
        paragraph(evil, { role: 'note' }),
        { ...base, caption: evil },
        freeTable(evil, [
          [evil, evil],
          [evil, evil],
        ]),
        chart({ caption: evil, description: evil, points: [{ label: evil, value: 1 }] }),
        chart({ chart: 'bar', caption: evil, description: evil, points: [{ label: evil, value: 1 }] }),
        { kind: 'image', caption: evil, description: evil, file: evil, image: pixel, origin: base.origin },
        { kind: 'image', caption: evil, description: evil, file: evil, image: undefined, origin: base.origin },
        paragraph(evil, { role: 'agency' }),
        paragraph(evil, { role: 'date' }),
      ],
    });
    const elements = elementsOf(html);
    expect(elements.filter(({ tagName }) => tagName === 'script')).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'img')).toHaveLength(1);
    for (const { attrs } of elements) for (const { name } of attrs) expect(name).not.toBe('onerror');
    const first = elements.find(({ tagName }) => tagName === 'h2');
    expect(first && textOf(first)).toBe(evil.replace(/[\u0000\u0008]/g, ''));
  });
});

describe('落款', () => {
  const signatures = (...blocks: readonly Block[]): string[][] =>
    elementsOf(renderFragment(page(...blocks))).flatMap(element =>
      element.tagName === 'div' ? [element.childNodes.map(textOf).filter(text => text.trim() !== '')] : [],
    );
  const agency = paragraph('清溪镇人民政府', { role: 'agency' });
  const date = paragraph('2023年1月20日', { role: 'date' });

  it('keeps agency and date together', () => {
    expect(signatures(agency, date)).toEqual([['清溪镇人民政府', '2023年1月20日']]);
  });

  it('stands for one of them alone', () => {
    expect(signatures(date)).toEqual([['2023年1月20日']]);
    expect(signatures(agency, paragraph('正文'))).toEqual([['清溪镇人民政府']]);
  });
});
