/** Review sheets and their index, as pages; the golden files are such pages. `UPDATE=1` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { frequentRules, reviewIndex } from '../../../src/check/output/html/review-index.ts';
import { reviewSheet } from '../../../src/check/output/html/review-sheet.ts';
import { checkedFile, checkText, draftSample, sample, unreadable } from './results.ts';

type Node = DefaultTreeAdapterMap['node'];

const options = { date: '2023-01-09' };
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const elements = (node: Node): DefaultTreeAdapterMap['element'][] => [
  ...('tagName' in node ? [node] : []),
  ...childrenOf(node).flatMap(elements),
];
const attributeOf = (element: DefaultTreeAdapterMap['element'], name: string): string | undefined =>
  element.attrs.find(attr => attr.name === name)?.value;
const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));

const pages = {
  mixed: async () => reviewSheet(sample('mixed'), options),
  clean: async () => reviewSheet(sample('clean'), options),
  draft: async () => reviewSheet(await draftSample('draft'), options),
  unreadable: async () => reviewSheet(unreadable, options),
  index: async () =>
    reviewIndex(
      [
        { result: sample('mixed'), sheet: '柳河镇人民政府2022年报审核单.html' },
        { result: sample('clean'), sheet: '柳河镇人民政府2022年报审核单（2）.html' },
        { result: unreadable },
      ],
      options,
    ),
};
const names = ['mixed', 'clean', 'draft', 'unreadable', 'index'] as const;

describe('review sheets', () => {
  it.each(names)('%s', async name => {
    const html = await pages[name]();
    const file = join(import.meta.dirname, 'golden', `${name}.html`);
    if (process.env.UPDATE === '1') writeFileSync(file, html);
    expect(html).toBe(readFileSync(file, 'utf8'));
  });

  it.each(names)('ask for nothing and run nothing: %s', async name => {
    const html = await pages[name]();
    expect(html).not.toMatch(/<(?:script|img|iframe|object)|url\(|@import|src=/);
    expect(html).toContain(`default-src 'none'`);
  });

  it.each(names)('have ids once, and no link into nothing: %s', async name => {
    const all = elements(parse(await pages[name]()));
    const ids = all.flatMap(element => attributeOf(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all.flatMap(element => attributeOf(element, 'href')?.match(/^#(.+)$/)?.[1] ?? []);
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
  });

  it('number every finding, down the page', async () => {
    const { findings } = checkedFile(sample('mixed')).result;
    const numbers = [...(await pages.mixed()).matchAll(/id="f(\d+)"/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(findings.map((_, index) => index + 1));
  });

  it('mark the cells that are wrong with sign and number, and lead to them and back', async () => {
    const all = elements(parse(await pages.mixed()));
    const marked = all.filter(element => attributeOf(element, 'class')?.startsWith('marked'));
    expect(marked.map(textOf)).toEqual(['/▲4', '7▲5']);
    const back = all.filter(element => attributeOf(element, 'class') === 'to-cell');
    expect(back.map(element => attributeOf(element, 'href'))).toEqual(
      marked.map(element => `#${attributeOf(element, 'id')}`),
    );
  });

  it('show the cells of a draft as they stand there', async () => {
    const marked = elements(parse(await pages.draft())).filter(element =>
      attributeOf(element, 'class')?.startsWith('marked'),
    );
    expect(marked.map(textOf).some(text => text.startsWith('3▲'))).toBe(true);
  });

  it.each([
    ['mixed', '不能发布'],
    ['clean', '可以发布'],
    ['unreadable', '没有校核'],
  ] as const)('say in a sentence what comes of it: %s', async (name, verdict) => {
    expect(await pages[name]()).toContain(`<strong>${verdict}</strong>`);
  });

  it('hide private numbers', async () => {
    for (const name of names) expect(await pages[name]()).not.toContain('11010519491231002X');
    expect(await pages.mixed()).toContain('1101**********002X');
  });

  it('take nothing of a report for markup', () => {
    const odd = '<img src=x onerror=alert(1)>"\'&';
    const text = `格式: 国办公开办函〔2021〕30号\n年度: 2022\n机关: { 名称: ${JSON.stringify(odd)} }\n主动公开政府信息情况:\n  行政许可: ${JSON.stringify(odd)}\n总体情况: |\n  ${odd}，全年公开10条.\n`;
    const file = checkText(`${odd}.yaml`, text);
    const html = [reviewSheet(file, options), reviewIndex([{ result: file, sheet: `${odd}.html` }], options)].join('');
    expect(html).toContain('&lt;img');
    expect(html).not.toContain('<img');
    expect(elements(parse(html)).some(element => attributeOf(element, 'onerror') !== undefined)).toBe(false);
  });
});

describe('the index', () => {
  it('adds up what was found', async () => {
    const { counts } = checkedFile(sample('mixed')).result;
    expect(await pages.index()).toContain(
      `合计</th><td>${counts.error}</td><td>${counts.warning}</td><td>${counts.hint}</td><td>${counts.waived}</td>`,
    );
  });

  it('leads to the sheets', async () => {
    const links = elements(parse(await pages.index())).flatMap(element =>
      element.tagName === 'a' ? decodeURIComponent(attributeOf(element, 'href') ?? '') : [],
    );
    expect(links).toEqual(['柳河镇人民政府2022年报审核单.html', '柳河镇人民政府2022年报审核单（2）.html']);
  });

  it('lists rules by the number of offices that break them', () => {
    const files = [sample('mixed'), sample('warnings'), sample('warnings')].map(checkedFile);
    const offices = frequentRules(files).map(tally => tally.offices);
    expect(offices[0]).toBeGreaterThan(1);
    expect(offices).toEqual([...offices].sort((a, b) => b - a));
  });
});
