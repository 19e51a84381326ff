/** The ways in: a new report, a file to go on with, last year's report, a draft to check; by button and by dropping. */
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { printed, rendered } from './command-line.ts';
import { canSkip, checked, choose, counts, drop, openData, section, view } from './nianbao-page.ts';
import { onOnePage } from './one-page.ts';

const qingxi = 'examples/qingxi-2022.yaml';
const yunxiu = 'examples/yunxiu/2021.yaml';

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

describe.skipIf(canSkip)('starting', () => {
  let browser: Browser;
  let page: Page;
  onOnePage((opened, inBrowser) => {
    page = opened;
    browser = inBrowser;
  });

  it('asks for organ and year, and begins a form in which everything is still to be filled in', async () => {
    await page.getByRole('button', { name: '开始填写' }).click();
    expect(await page.getByRole('alert').innerText()).toBe('请先写机关名称。');
    await page.getByLabel('机关名称').fill('青石镇人民政府');
    await page.getByLabel('机关类型').selectOption('乡镇人民政府');
    expect(await page.getByLabel('年度').inputValue()).toBe('2025');
    await page.getByRole('button', { name: '开始填写' }).click();
    expect(await heading(page)).toBe('青石镇人民政府2025年政府信息公开工作年度报告');
    await checked(page);
    expect(await section(page, '三、').innerText()).toContain('待填 144');
    expect(await section(page, '一、').innerText()).toContain('待填 1');
  });

  it.each(['examples/qingxi-2022.yaml', 'examples/luting-2021.json'])('goes on with %s', async file => {
    await openData(page, file);
    expect(await counts(page)).toBe('错误 0 警告 0 提示 0');
    expect(await page.locator('.top .file').innerText()).toBe(`${file.replace('examples/', '')}（已保存）`);
  });

  it('goes on with a workbook', async () => {
    await openData(page, { name: '年报.xlsx', content: rendered(qingxi, 'xlsx').bytes });
    expect(await heading(page)).toContain('晴溪镇人民政府2022年');
    await section(page, '一、').click();
    expect(await page.getByRole('textbox', { name: '总体情况' }).inputValue()).not.toBe('');
  });

  it.each(['docx', 'html', 'pdf', 'txt'] as const)(
    'takes over 机关 and 结转 from last year’s report as %s',
    async ending => {
      const content = ending === 'pdf' ? await printed(browser, yunxiu) : rendered(yunxiu, ending).bytes;
      await choose(page, '从上年报告开始…', { name: `去年.${ending}`, content });
      await page.getByText('不用它').waitFor();
      expect(await page.getByLabel('机关名称').inputValue()).toBe('云岫县人民政府');
      expect(await page.getByLabel('年度').inputValue()).toBe('2022');
      await page.getByRole('button', { name: '开始填写' }).click();
      await section(page, '三、').click();
      await page.getByRole('table').waitFor();
      expect(await carriedOver(page)).toEqual(['12', '2', '0', '0', '1', '0']);
    },
  );

  it('checks a draft without changing it, and says where each mistake stands', async () => {
    const content = rendered(qingxi, 'docx').bytes;
    await choose(page, '打开文稿核对…', { name: '送审稿.docx', content });
    expect(await page.locator('.top .file').innerText()).toBe('送审稿.docx（只核对，不改动）');
    expect(await page.locator('.counts').innerText()).toMatch(/错误 0/);
    const frame = page.frameLocator('iframe[title="文稿内容"]');
    expect(await frame.getByRole('table').count()).toBe(3);
  });

  it('asks what a dropped file is to be, and goes on with a draft as data', async () => {
    await drop(page, { name: '年报.docx', content: rendered(qingxi, 'docx').bytes });
    await page.getByRole('button', { name: '变成数据文件，接着改' }).click();
    await checked(page);
    expect(await heading(page)).toContain('晴溪镇人民政府2022年');
    await section(page, '六、').click();
    expect(await page.getByRole('textbox', { name: '其他需要报告的事项' }).inputValue()).not.toBe('');
  });

  it('opens a file that is dropped while another is being filled in', async () => {
    await openData(page, 'examples/qingxi-2022.yaml');
    await view(page, '预览').click();
    await drop(page, 'examples/lanqiao-2022.yaml');
    await page.getByRole('button', { name: '接着填写' }).click();
    await checked(page);
    expect(await heading(page)).toContain('澜桥镇人民政府');
  });

  it.each([
    ['坏了.docx', 'PK\u0003\u0004 no archive', '坏了.docx'],
    ['别的.txt', '今天食堂供应面条。', '没有找到年度报告的六个部分和表格。'],
    ['错.yaml', '年度: [', '第 1 行'],
  ])('says why %s cannot be opened, and what to do', async (name, content, words) => {
    await drop(page, { name, content });
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
  });
});

/** The row of 上年结转 without its total. */
const carriedOver = (page: Page): Promise<string[]> =>
  page
    .locator('input[data-path^="applications.carriedIn."]:not([data-path$=".total"])')
    .evaluateAll(inputs => inputs.map(input => (input instanceof HTMLInputElement ? input.value : '')));
