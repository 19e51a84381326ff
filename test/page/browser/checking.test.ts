/** The check beside the form: every finding at its place and in the list, one press to go there, to mend it, to accept it. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { canSkip, checked, counts, openData, section, view } from './nianbao-page.ts';
import { onOnePage } from './one-page.ts';

const lanqiao = 'examples/lanqiao-2022.yaml';

describe.skipIf(canSkip)('checking', () => {
  let page: Page;
  onOnePage(opened => {
    page = opened;
  });
  beforeEach(() => openData(page, lanqiao));

  const cell = (path: string) => page.locator(`input[data-path="${path}"]`);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const otherMatters = () => page.getByRole('textbox', { name: '其他需要报告的事项' });

  it('tells a wrong total while it is typed, and leads from the list to its cell', async () => {
    await section(page, '三、').click();
    await cell('applications.granted.naturalPerson').fill('5');
    expect(await counts(page)).toMatch(/^错误 [1-9]/);
    expect(await section(page, '三、').innerText()).toContain('✕');
    await view(page, '核对').click();
    const first = page.locator('article.finding.error').first();
    expect(await first.innerText()).toMatch(/怎么改[\s\S]*依据/);
    await first.locator('.where button').click();
    await page.getByRole('table').waitFor();
    const focused = page.locator('input[data-path]:focus');
    await focused.waitFor();
    expect(await focused.getAttribute('data-path')).toMatch(/^applications\./);
  });

  it('leads to the paragraph of a text', async () => {
    await section(page, '六、').click();
    await otherMatters().fill('2022年没有收取信息处理费。\n没有需要报告的其它事项，xxx。');
    await view(page, '核对').click();
    await checked(page);
    const where = page.locator('article.finding .where button', { hasText: '第 2 段' }).first();
    await where.click();
    await expect.poll(() => otherMatters().evaluate(element => element === document.activeElement)).toBe(true);
  });

  it('mends what is wrong in form alone, one by one or all at once, and takes it back', async () => {
    const typed = '2022年没有收取信息处理费,没有其他需要报告的事项。';
    await section(page, '六、').click();
    await otherMatters().fill(typed);
    await view(page, '核对').click();
    await checked(page);
    await button('一键改正').click();
    await expect.poll(() => button('一键改正').count()).toBe(0);
    await section(page, '六、').click();
    expect(await otherMatters().inputValue()).toBe(typed.replace(',', '，'));
    await button('撤销').click();
    expect(await otherMatters().inputValue()).toBe(typed);
    await view(page, '核对').click();
    await button(/^改正：/)
      .first()
      .click();
    await checked(page);
    await section(page, '六、').click();
    expect(await otherMatters().inputValue()).toBe(typed.replace(',', '，'));
  });

  it('accepts a finding with a reason, until what it was about changes', async () => {
    await section(page, '机关和公布情况').click();
    await page.getByLabel('日期').first().fill('2023-02-10');
    expect(await counts(page)).not.toMatch(/错误 0 警告 0/);
    await view(page, '核对').click();
    await button('核实无误，写理由保留').first().click();
    await page.getByLabel(/^为什么可以这样/).fill('县里统一要求推迟公布。');
    await button('保留').click();
    expect(await counts(page)).toBe('错误 0 警告 0 提示 0');
    expect(await page.getByText('已写理由保留的 1 处').count()).toBe(1);
    await section(page, '豁免').click();
    expect(await page.locator('.waivers').innerText()).toContain('县里统一要求推迟公布。');
    await section(page, '机关和公布情况').click();
    await page.getByLabel('日期').first().fill('2023-03-10');
    expect(await counts(page)).not.toBe('错误 0 警告 0 提示 0');
  });

  it('shows the page as it would be printed: without 草稿 only when nothing is wrong', async () => {
    const shown = () => page.locator('iframe').getAttribute('srcdoc');
    await view(page, '预览').click();
    await expect.poll(shown).toContain('澜桥镇人民政府');
    expect(await shown()).not.toContain('草稿');
    await section(page, '五、').click();
    await page.getByRole('textbox', { name: '存在的主要问题及改进情况' }).fill('');
    await view(page, '预览').click();
    await expect.poll(shown).toContain('【待填】');
    expect(await shown()).toContain('草稿');
    await button('文字').click();
    await expect.poll(() => page.getByLabel('报告的文字').inputValue()).toContain('存在的主要问题及改进情况');
  });
});
