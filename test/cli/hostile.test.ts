/**
 * A data file with an attack in every value that is text, through every command that writes: whatever opens what was
 * written (browser, word processor, spreadsheet, terminal), nothing of it runs or asks for anything. The page is tried in
 * test/page, the server in test/cli/form.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldKeys } from '../../src/report/paths.ts';
import { canSkip, chromiumPath } from '../render/html/browser.ts';
import { elementsOf } from '../render/html/read-tables.ts';
import { type Run, runProgram } from './scenario.ts';

/** Each would set a mark, ask for an address or be computed, if it were taken for more than text. */
const attacks = [
  '=HYPERLINK("https://evil.invalid/","甲")',
  '<script>window.hit=1</script>',
  '"><img src=x onerror="window.hit=1">',
  '</textarea></title></style></script><svg onload="window.hit=1">',
  'javascript:window.hit=1',
  ']]><meta http-equiv=refresh content="0;url=https://evil.invalid/">',
  '@SUM(1+1)*cmd|calc!A0',
  '+cmd|calc!A0',
  '-2+3+cmd|calc!A0',
  'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"',
];
const attack = attacks.join(' ');
const quoted = JSON.stringify(attack);
const fields = (key: keyof typeof fieldKeys): string =>
  Object.values(fieldKeys[key])
    .filter(name => name !== '类型' && name !== '日期')
    .map(name => `  ${name}: ${quoted}`)
    .join('\n');
const block = attacks.map(line => `  ${line}`).join('\n');

const dataFile = (number: number): string => `格式: 国办公开办函〔2021〕30号
年度: 2022
标题: ${quoted}
机关:
${fields('organ')}
发布:
${fields('publication')}
网站:
${fields('site')}
引言: |
${block}
总体情况: |
${block}
  | ${attacks.slice(0, 3).join(' | ')} |
  | ${attacks.slice(6, 9).join(' | ')} |
  〔图表：${attacks[0]}〕
主动公开政府信息情况:
  行政许可: ${JSON.stringify(`${number}（${attack}）`)}
  行政处罚: ${quoted}
  其余: 0
  注: ${quoted}
收到和处理政府信息公开申请情况: 无
政府信息公开行政复议、行政诉讼情况: 无
存在的主要问题及改进情况: |
${block}
其他需要报告的事项: |
${block}
落款:
${fields('signature')}
图表:
  - 名称: ${JSON.stringify(attacks[0])}
    标题: ${quoted}
    类型: 饼图
    数据: { ${quoted}: 3, 乙: 2 }
    说明: ${quoted}
豁免:
  - { 规则: 信息处理费, 位置: ${quoted}, 依据值: abcdef, 理由: ${quoted}, 日期: 2023-01-10 }
`;

describe('what is written of a hostile data file', () => {
  let folder: string;
  let runs: readonly Run[];
  let names: readonly string[];
  const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));
  const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const ending = (pattern: RegExp): readonly string[] => names.filter(name => pattern.test(name));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-hostile-'));
    writeFileSync(join(folder, '甲.yaml'), dataFile(3));
    writeFileSync(join(folder, '乙.yaml'), dataFile(4));
    const run = (...args: readonly string[]): Run => runProgram(args, folder);
    runs = [
      run('render', '甲.yaml', '-f', 'docx,html,txt,tsv', '--draft', '-o', '成文'),
      run('render', '甲.yaml', '-f', 'html', '--fragment', '--draft', '-o', '片段'),
      run('check', '甲.yaml', '乙.yaml', '--format', 'html', '-o', '审核单'),
      run('diff', '甲.yaml', '乙.yaml', '--format', 'html', '-o', '比较.html'),
      run('check', '甲.yaml'),
    ];
    const [docx = ''] = readdirSync(join(folder, '成文')).filter(name => name.endsWith('.docx'));
    runs = [...runs, run('import', join('成文', docx), '-o', '导入.xlsx'), run('check', join('成文', docx))];
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is all there', () => {
    expect(runs.map(({ stderr }) => stderr).join('')).not.toContain('程序出错');
    expect(ending(/\.html$/)).toHaveLength(6);
    expect(ending(/\.(?:docx|xlsx|tsv|txt)$/)).toHaveLength(4);
  });

  it('has no names that lead elsewhere', () => {
    expect(names.filter(name => /[<>:"|?*]|\.\./.test(name))).toEqual([]);
  });

  it('web pages: no script, no handler, no address of anybody else', () => {
    for (const name of ending(/\.html$/)) {
      const html = textOf(name);
      const elements = elementsOf(html);
      expect(html, name).toContain('window.hit');
      expect(
        elements.filter(({ tagName }) => /^(?:script|iframe|object|embed|base)$/.test(tagName)),
        name,
      ).toEqual([]);
      const attributes = elements.flatMap(({ attrs }) => attrs);
      expect(
        attributes.filter(attribute => attribute.name.startsWith('on')),
        name,
      ).toEqual([]);
      const addresses = attributes.filter(attribute => /^(?:href|src|action|srcdoc)$/.test(attribute.name));
      expect(
        addresses.filter(({ value }) => !/^(?:#|data:image\/|data:,$|\.\/[^/:\\]*$|[^:/]+\.html$)/.test(value)),
        name,
      ).toEqual([]);
      const refresh = attributes.filter(({ name: key, value }) => key === 'http-equiv' && /refresh/i.test(value));
      expect(refresh, name).toEqual([]);
    }
  });

  it.skipIf(canSkip)('web pages: nothing runs or is asked for in a browser', async () => {
    if (chromiumPath === undefined) throw new Error('no Chromium: set CHROMIUM to its path');
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage();
      const requests: string[] = [];
      page.on('request', request => requests.push(request.url()));
      for (const name of ending(/\.html$/)) {
        await page.goto(pathToFileURL(join(folder, name)).href);
        expect(await page.evaluate('window.hit'), name).toBeUndefined();
      }
      expect(requests.filter(address => !/^(?:file|data):/.test(address))).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('the Word file: no field of theirs, no relation to anything outside', () => {
    const [name = ''] = ending(/\.docx$/);
    const parts = Object.entries(unzipSync(bytesOf(name))).map(([part, bytes]) => [
      part,
      Buffer.from(bytes).toString(),
    ]);
    const xml = parts.filter(([part]) => /\.(?:xml|rels)$/.test(part ?? '')).map(([, text]) => text ?? '');
    expect(xml.join('')).toContain('DDEAUTO');
    const codes = xml.flatMap(text =>
      [...text.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code]) => code?.trim()),
    );
    expect(codes.filter(code => !/^(?:PAGE|NUMPAGES)\b/.test(code ?? ''))).toEqual([]);
    expect(xml.join('')).not.toMatch(/TargetMode="External"|<w:hyperlink|<w:fldSimple|w:altChunk|<!ENTITY/);
  });

  it('the workbook: no formula of theirs, no link', () => {
    const xml = Object.entries(unzipSync(bytesOf('导入.xlsx')))
      .filter(([part]) => /\.(?:xml|rels)$/.test(part))
      .map(([, bytes]) => Buffer.from(bytes).toString())
      .join('');
    expect(xml).toContain('HYPERLINK(');
    const formulas = [...xml.matchAll(/<(?:f|formula|formula1)[^>]*>([^<]*)</g)].map(([, formula]) => formula ?? '');
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter(formula => /HYPERLINK|cmd|evil/i.test(formula))).toEqual([]);
    expect(xml).not.toMatch(/TargetMode="External"|<hyperlink|ddeLink|externalLink/);
  });

  it('tab-separated tables: no field that a spreadsheet would compute', () => {
    const [name = ''] = ending(/\.tsv$/);
    const tsv = textOf(name).replace(/^\uFEFF/, '');
    expect(tsv).toContain('HYPERLINK(');
    const computed = tsv.split(/[\t\n]/).filter(field => /^[=@]|^[+-](?![\d.]+$)./.test(field));
    expect(computed).toEqual([]);
  });

  it('what is printed: no sign that a terminal takes for an order', () => {
    for (const { stdout, stderr } of runs)
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u009b]/);
  });
});

describe('signs that a terminal takes for orders', () => {
  const orders = '甲\u001b[2J\u001b]0;题\u0007乙\u009b31m丙';

  it.each([
    ['年报.yaml', `年度: 2022\n机关: { 名称: "${orders}" }\n总体情况: |\n  ${orders}。\n  全年公开88条\u001b[2J。\n`],
    [
      '年报.txt',
      `${orders}2022年政府信息公开工作年度报告\n一、总体情况\n${orders}\n二、${orders}\n三、收到${orders}\n`,
    ],
    [
      '年报.html',
      `<h1>${orders}&#27;[2J2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>${orders}&#27;[2J</p><p>二、${orders}</p>`,
    ],
  ])('are never printed of %s', (name, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-orders-'));
    try {
      writeFileSync(join(folder, name), text);
      const { stdout, stderr } = runProgram(['check', name], folder);
      expect(stdout + stderr).not.toBe('');
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u009b]/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
