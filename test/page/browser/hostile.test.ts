/** Files of strangers: whatever they hold is shown as text, and nothing of it runs or asks for anything. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { format2021 as format, tablesOf } from '../../../src/format/index.ts';
import { fieldKeys } from '../../../src/report/paths.ts';
import { canSkip, checked, drop, type GivenFile, goToPage, section, view } from './nianbao-page.ts';
import { onOnePage } from './one-page.ts';

/** Each would set a mark, or ask for an address, if it were taken for more than text. */
const attacks = [
  `<script>window.hit=1</script>`,
  `<img src=x onerror="window.hit=1">`,
  `"><svg onload="top.hit=1">`,
  `</textarea></title></script><iframe srcdoc="<script>top.hit=1</script>">`,
  `javascript:window.hit=1`,
  `<link rel=stylesheet href=https://evil.invalid/a.css><style>@import url(https://evil.invalid/b.css)</style>`,
  `]]><meta http-equiv=refresh content="0;url=https://evil.invalid/">`,
];
const attack = attacks.join(' ');

const fieldsOf = (key: keyof typeof fieldKeys) => Object.values(fieldKeys[key]);
const lines = (names: readonly string[]) => names.map(name => `  ${name}: ${JSON.stringify(attack)}`).join('\n');
const block = attacks.map(line => `  ${line}`).join('\n');

/** A data file with an attack in every value that is text, and in cells. */
const dataFile = `格式: 国办公开办函〔2021〕30号
年度: 2022
标题: ${JSON.stringify(attack)}
上年报告: ${JSON.stringify(attack)}
机关:
${lines(fieldsOf('organ').filter(name => name !== '类型'))}
发布:
${lines(fieldsOf('publication'))}
网站:
${lines(fieldsOf('site'))}
引言: |
${block}
总体情况: |
${block}
  （一）${attacks[0]}
  〔图表：${attacks[0]}〕
主动公开政府信息情况:
  行政许可: ${JSON.stringify(`3（${attack}）`)}
  行政处罚: ${JSON.stringify(attack)}
  其余: 0
收到和处理政府信息公开申请情况: 无
政府信息公开行政复议、行政诉讼情况: 无
存在的主要问题及改进情况: |
${block}
其他需要报告的事项: |
${block}
落款:
${lines(fieldsOf('signature'))}
图表:
  - 名称: ${JSON.stringify(attacks[0])}
    标题: ${JSON.stringify(attack)}
    类型: 饼图
    数据: { ${JSON.stringify(attack)}: 3, 乙: 2 }
    说明: ${JSON.stringify(attack)}
豁免:
  - { 规则: 信息处理费, 位置: ${JSON.stringify(attack)}, 依据值: abcdef, 理由: ${JSON.stringify(attack)}, 日期: 2023-01-10 }
`;

/** The same as a draft of a website, with its scripts, in the layout of the form. */
const webPage = (): string => {
  const tables = tablesOf(format).map(({ id }) => `<table><tr><td>${attack}</td><td>${id}</td></tr></table>`);
  const parts = format.parts.map(({ label }, index) => {
    const heading = `<h2>${'一二三四五六'[index]}、${label}</h2>`;
    return `${heading}<p onclick="window.hit=1">${attacks.join('</p><p>')}</p>${tables[index - 1] ?? ''}`;
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>青石镇人民政府2022年政府信息公开工作年度报告</title>
<script>window.hit=1; top.hit=1</script></head><body onload="window.hit=1">
<h1>青石镇人民政府2022年政府信息公开工作年度报告</h1>${parts.join('')}</body></html>`;
};

describe.skipIf(canSkip)('hostile files', () => {
  let page: Page;
  onOnePage(opened => {
    page = opened;
  });

  /** Nothing ran: not in the page, not in a frame of it. */
  const isUntouched = async (): Promise<boolean> => {
    const hits = await page.evaluate(() => [Reflect.get(globalThis, 'hit'), document.scripts.length]);
    const frames = await page.locator('iframe').evaluateAll(all => all.map(frame => frame.getAttribute('sandbox')));
    return hits[0] === undefined && frames.every(sandbox => sandbox !== null && !sandbox.includes('allow-scripts'));
  };
  const openAs = async (file: GivenFile, use: string): Promise<void> => {
    await drop(page, file);
    await page.getByRole('button', { name: use }).click();
  };

  it('do nothing in any section of the form, in the check, the preview or on saving', async () => {
    await openAs({ name: '敌.yaml', content: dataFile }, '接着填写');
    await checked(page);
    for (const heading of await page.getByRole('navigation', { name: '目录' }).getByRole('button').all()) {
      await heading.click();
    }
    await section(page, '一、').click();
    expect(await page.getByRole('textbox', { name: '总体情况' }).inputValue()).toContain(attacks[1]);
    await view(page, '核对').click();
    expect(await page.locator('article.finding').count()).toBeGreaterThan(3);
    await view(page, '预览').click();
    const frame = page.locator('iframe');
    await expect.poll(() => frame.getAttribute('srcdoc')).toContain('&lt;script&gt;');
    expect(await frame.getAttribute('srcdoc')).not.toContain('<script>window');
    expect(await isUntouched()).toBe(true);
    await goToPage(page);
    expect(await page.getByRole('region', { name: '上次没有做完的' }).innerText()).toContain('<script>');
    expect(await isUntouched()).toBe(true);
  });

  it('do nothing as drafts of websites', async () => {
    await openAs({ name: '敌.html', content: webPage() }, '只核对这份文稿');
    await page.locator('iframe').waitFor();
    expect(await isUntouched()).toBe(true);
    await page.getByRole('button', { name: '变成数据文件，接着改' }).click();
    await checked(page);
    await view(page, '预览').click();
    await page.locator('iframe').waitFor();
    expect(await isUntouched()).toBe(true);
  });

  it('do nothing where a web page has the name of a data file, or the other way round', async () => {
    await drop(page, { name: '数据.yaml', content: webPage() });
    await page.getByRole('alert').waitFor();
    await drop(page, { name: '网页.html', content: dataFile });
    await page.getByRole('alert').filter({ hasText: '网页.html' }).waitFor();
    expect(await isUntouched()).toBe(true);
  });

  it('do nothing out of the browser’s storage, whoever wrote into it', async () => {
    await page.evaluate(() => localStorage.clear());
    await page.evaluate(
      text => localStorage.setItem('nianbao.work', text),
      JSON.stringify({ version: 1, at: attack, report: attack }),
    );
    await goToPage(page);
    await page.evaluate(text => localStorage.setItem('nianbao.work', text), attack);
    await goToPage(page);
    expect(await page.getByRole('region', { name: '上次没有做完的' }).count()).toBe(0);
    expect(await isUntouched()).toBe(true);
  });
});
