/** Review sheets and their index, as pages; the golden files are such pages. `UPDATE=1` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../../src/check/output/file-result.ts';
import { frequentRules, reviewIndex } from '../../../src/check/output/html/review-index.ts';
import { reviewSheet } from '../../../src/check/output/html/review-sheet.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { fixtureSubject } from '../harness/fixture.ts';
import { checkedFile, checkedSubject, checkText, draftSample, sample, unopened, unreadable } from './results.ts';

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

  it('mark every cell of a row that is wrong as a whole, and lead to its first', () => {
    const missing = fixtureSubject({ 说明: '', 去掉: ['政府信息公开行政复议、行政诉讼情况.行政复议'] });
    const all = elements(parse(reviewSheet(checkedSubject('甲.yaml', missing), options)));
    const marked = all.filter(element => attributeOf(element, 'class') === 'marked error');
    expect(marked.map(textOf)).toEqual(['未填▲1', '未填▲1', '未填▲1', '未填▲1', '未填▲1']);
    const back = all.filter(element => attributeOf(element, 'class') === 'to-cell');
    const [first] = marked.map(element => attributeOf(element, 'id'));
    expect(back.map(element => attributeOf(element, 'href'))).toEqual([`#${first}`]);
  });

  it('show the sums that a data file leaves out, of a draft only what it states', () => {
    const cells = (file: FileResult): readonly string[] =>
      elements(parse(reviewSheet(file, options)))
        .filter(element => element.tagName === 'td')
        .map(textOf);
    const file = checkedFile(sample('clean'));
    const [data, draft] = [cells(file), cells({ ...file, kind: 'draft', text: undefined })];
    expect(cells({ ...file, text: undefined })).toEqual(data);
    expect(data.slice(-20, -5)).toEqual(['1', '0', '0', '0', '1', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0']);
    expect(draft.slice(-20, -5)).toEqual(['1', '0', '0', '0', '', '0', '0', '0', '0', '', '0', '0', '0', '0', '']);
    expect(draft).toHaveLength(data.length);
  });

  it('name every rule that a finding explains, and what it says line by line', () => {
    const { result, ...file } = checkedFile(sample('joined'));
    const [finding, ...others] = result.findings;
    if (!finding) throw new Error('nothing was found');
    const findings = [{ ...finding, message: '一、甲<br>\n二、乙' }, ...others];
    const html = reviewSheet({ ...file, result: { ...result, findings } }, options);
    expect(html).toContain('<small>sum/outcome-total、sum/row-total</small>');
    expect(html).toContain('<dd>一、甲&lt;br&gt;<br>二、乙。</dd>');
  });

  it.each(['', '甲', '甲乙'])('cut no character in two beside the words they quote, after “%s”', more => {
    const many = '𬭎镇'.repeat(20);
    const file = fixtureSubject({ 说明: '', 数据: { 总体情况: `${many}${more}13812345678${more}${many}` } });
    const html = reviewSheet(checkedSubject('甲.yaml', file), options);
    expect(html).toMatch(/<dt>原文<\/dt><dd>….*<mark>138\*{4}5678<\/mark>.*…<\/dd>/);
    expect(html).not.toMatch(/\p{Cs}/u);
  });

  it('quote words without their line where they do not stand there so', () => {
    const { result, ...file } = checkedFile(sample('mixed'));
    const findings = result.findings.map(finding => ({ ...finding, excerpt: '不在这一行' }));
    const html = reviewSheet({ ...file, result: { ...result, findings } }, options);
    expect(html.match(/<dt>原文<\/dt><dd>.*/g)).toEqual(
      findings.map(() => '<dt>原文</dt><dd><mark>不在这一行</mark></dd>'),
    );
  });

  it('list what was waived, with its reason and the day if there is one', () => {
    const rowOf = (name: string): readonly string[] => {
      const all = elements(parse(reviewSheet(sample(name), options)));
      const list = all.find(element => attributeOf(element, 'class') === 'list waived');
      return list ? elements(list).flatMap(each => (each.tagName === 'td' ? [textOf(each)] : [])) : [];
    };
    expect(rowOf('mixed').slice(-2)).toEqual(['上报系统要求全角', '2023-01-10']);
    expect(rowOf('joined')).toEqual([
      '半角标点',
      '第 55 行　引言',
      '这一段有1处半角标点：“,”。',
      '与上级文件的写法一致',
      '',
    ]);
    expect(rowOf('clean')).toEqual([]);
  });

  it('say what could not be read of a file, and leave out what nobody knows', () => {
    const { result } = checkedFile(sample('warnings'));
    const html = reviewSheet({ file: '年报.pdf', kind: 'draft', result }, options);
    expect(html).toContain('<title>审核单：年报.pdf</title>');
    expect(html).toContain('<dt>单位</dt><dd>没有读出</dd>\n<dt>年度</dt><dd>没有读出</dd>\n<dt>文件</dt>');
    expect(html).not.toContain('<dt>格式</dt>');
    expect(html).not.toContain('<td id=');
    expect(html).toContain('<h2>二、主动公开政府信息情况 <small>没有发现问题</small></h2>\n</section>');
  });

  it('say why a file was not opened', () => {
    const html = reviewSheet(unopened, options);
    expect(html).toContain(
      '<dl>\n<dt>为什么</dt><dd>文件加了密码，打不开。去掉密码后另存一份。</dd>\n</dl>\n<section class="signatures">',
    );
  });

  it.each([
    ['mixed', '不能发布'],
    ['clean', '可以发布'],
    ['unreadable', '没有校核'],
  ] as const)('say in a sentence what comes of it: %s', async (name, verdict) => {
    expect(await pages[name]()).toContain(`<strong>${verdict}</strong>`);
  });

  it('hide private numbers', async () => {
    for (const name of names) expect(await pages[name]()).not.toMatch(/11010519491231002X|\d{10}/);
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

  it('lists rules by the number of offices that break them, then of what was found', () => {
    const { result, ...file } = checkedFile(sample('mixed'));
    const cards = result.findings.filter(({ rule }) => rule === 'privacy/id-card');
    const twice = { ...file, result: { ...result, findings: [...result.findings, ...cards] } };
    const files = [twice, checkedFile(sample('warnings')), checkedFile(sample('warnings'))];
    const tallies = frequentRules(files).map(({ rule, offices, findings }) => `${rule.id} ${offices} ${findings}`);
    expect(tallies.slice(0, 3)).toEqual(['date/deadline 2 2', 'privacy/id-card 1 2', 'sum/row-total 1 1']);
    expect(tallies).toHaveLength(6);
  });

  it('lists no more than the twenty most frequent', () => {
    const { result, ...file } = checkedFile(sample('warnings'));
    const findings = rules.flatMap(({ id }) => result.findings.map(finding => ({ ...finding, rule: id })));
    const html = reviewIndex([{ result: { ...file, result: { ...result, findings } } }], options);
    expect(html.match(/<td class="left rule-text">/g)).toHaveLength(20);
  });

  it('says how many cannot be published', () => {
    const wrong = { result: sample('mixed') };
    const verdict = (...entries: readonly FileResult[]): string | undefined =>
      /<p class="verdict.*/.exec(reviewIndex([wrong, ...entries.map(result => ({ result }))], options))?.[0];
    expect(verdict(sample('mixed'), sample('clean'))).toBe(
      '<p class="verdict error"><strong>2 份不能发布</strong>　共 3 份。</p>',
    );
    expect(verdict(unreadable)).toBe(
      '<p class="verdict error"><strong>1 份不能发布，1 份读不出来</strong>　共 2 份。</p>',
    );
  });

  it('leaves out what there is nothing to say of', () => {
    const captions = (...files: readonly FileResult[]): readonly (string | undefined)[] =>
      [
        ...reviewIndex(
          files.map(result => ({ result })),
          options,
        ).matchAll(/<h2>(.*?)<\/h2>/g),
      ].map(([, words]) => words);
    expect(captions(sample('clean'))).toEqual(['各单位']);
    expect(captions(sample('warnings'))).toEqual(['各单位', '最常见的问题']);
    expect(captions(unreadable)).toEqual(['读不出来的文件']);
    expect(reviewIndex([{ result: sample('clean') }], options)).toContain(
      '<p class="verdict good"><strong>都没有错误</strong>　共 1 份。</p>',
    );
  });

  it('names an office without a sheet, and one whose name could not be read by its file', () => {
    const { result } = checkedFile(sample('clean'));
    const html = reviewIndex(
      [{ result: sample('clean') }, { result: { file: '年报.pdf', kind: 'draft', result } }],
      options,
    );
    expect(html).toContain(
      '<tr><td>1</td><th scope="row" class="left office">柳河镇人民政府</th><td>2022</td><td class="left">柳河镇2022.yaml</td>',
    );
    expect(html).toContain(
      '<tr><td>2</td><th scope="row" class="left office">年报.pdf</th><td></td><td class="left">年报.pdf</td>',
    );
  });
});
