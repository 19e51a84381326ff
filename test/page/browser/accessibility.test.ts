/** Every screen for everybody: no barrier that axe can find, nothing beyond the window at 200 %, one report by keyboard alone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rendered } from './command-line.ts';
import {
  canSkip,
  checked,
  drop,
  launch,
  type OpenPage,
  openData,
  openPage,
  payloadOf,
  root,
  view,
} from './nianbao-page.ts';

const lanqiao = 'examples/lanqiao-2022.yaml';
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A report with mistakes in it, so that findings are on every screen. */
const mistaken = {
  name: '有错.yaml',
  content: readFileSync(join(root, lanqiao), 'utf8')
    .replace('县委、县政府的部署', '县委,县政府的部署xxx')
    .replace(/日期: 2023-01-18/, '日期: 2023-03-18')
    .replace(/予以公开: .*/, '予以公开: { 自然人: 9 }')
    .replace(/行政处罚: .*/, '行政处罚: /'),
};

describe.skipIf(canSkip)('every screen', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const sizes = [
    ['at 1366 × 768', 1],
    ['at 200 %', 2],
  ] as const;
  it.each(sizes)('is free of barriers and no wider than the window, %s', async (_, zoom) => {
    const open = await openPage(browser, { zoom });
    const { page } = open;
    page.on('dialog', dialog => void dialog.accept());
    const screen = async (name: string): Promise<void> => {
      if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${name}-${zoom}.png`) });
      expect(await barriers(page), name).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(width, name).toBeLessThanOrEqual(0);
    };
    // Axe in the page for good; the policy of the page forbids it to be added as a script.
    await page.evaluate(axeSource);
    await screen('start');
    await drop(page, { name: '送审稿.docx', content: rendered(lanqiao, 'docx').bytes });
    await page.getByRole('dialog').waitFor();
    await screen('use');
    await page.getByRole('button', { name: '只核对这份文稿' }).click();
    await page.getByRole('heading', { name: '核对意见' }).waitFor();
    await screen('draft');
    await page.getByRole('button', { name: '作为上年报告，新建今年的' }).click();
    await page.getByRole('button', { name: '不用它' }).waitFor();
    await screen('last-year');
    await openData(page, mistaken);
    const headings = page.getByRole('navigation', { name: '目录' }).getByRole('button');
    for (const [index, heading] of (await headings.all()).entries()) {
      await heading.click();
      await screen(`section-${index}`);
    }
    for (const name of ['核对', '预览', '保存和生成'] as const) {
      await view(page, name).click();
      await page.getByRole('heading', { level: 2, name }).waitFor();
      await screen(name);
    }
    await view(page, '核对').click();
    await page.getByRole('button', { name: '核实无误，写理由保留' }).first().click();
    await screen('waiving');
    expect([...open.requests, ...open.errors]).toEqual([]);
    await open.close();
  });

  it('prints without what is only of use on the screen', async () => {
    const open: OpenPage = await openPage(browser);
    await openData(open.page, mistaken);
    await view(open.page, '核对').click();
    await open.page.emulateMedia({ media: 'print' });
    expect(await open.page.getByRole('navigation', { name: '目录' }).isVisible()).toBe(false);
    expect(await open.page.locator('article.finding').first().isVisible()).toBe(true);
    await open.close();
  });

  it('is worked by keyboard alone: a table filled in, a mistake gone to, the data saved', async () => {
    const open = await openPage(browser);
    const { page } = open;
    const keys = page.keyboard;
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const tabTo = async (isThere: () => Promise<boolean>, key = 'Tab'): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        if (await isThere()) return;
        await keys.press(key);
      }
      throw new Error(`not reached by ${key}: ${await focused()}`);
    };
    const onText = (text: string) => async () => (await focused()).startsWith(text);
    const inField = (label: string) => () =>
      page
        .getByLabel(label)
        .first()
        .evaluate(element => element === document.activeElement);
    const path = () => page.evaluate(() => document.activeElement?.getAttribute('data-path'));

    await tabTo(inField('机关名称'));
    await keys.type('青石镇人民政府');
    await tabTo(inField('机关类型'));
    await keys.press('ArrowDown');
    await tabTo(onText('开始填写'));
    await keys.press('Enter');
    await page.getByRole('navigation', { name: '目录' }).waitFor();
    await tabTo(onText('四、'));
    await keys.press('Enter');
    await page.getByRole('heading', { level: 2, name: /^四、/ }).waitFor();
    // The heading has the focus: the table comes next.
    expect(await focused()).toMatch(/^四、/);
    await tabTo(onText('全部为 0'));
    await keys.press('Enter');
    await tabTo(async () => (await path()) !== null);
    const first = await path();
    await keys.type('3');
    await keys.press('ArrowRight');
    expect(await path()).not.toBe(first);
    await checked(page);
    await tabTo(onText('核对'), 'Shift+Tab');
    await keys.press('Enter');
    await page.getByRole('heading', { level: 2, name: '核对' }).waitFor();
    await tabTo(async () => page.evaluate(() => document.activeElement?.closest('.where') !== null));
    const place = await focused();
    await keys.press('Enter');
    await page.locator('main :focus').waitFor();
    expect(place).not.toBe('');
    const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Control+s')]);
    expect(download.suggestedFilename()).toBe('青石镇人民政府2025年政府信息公开工作年度报告.yaml');
    expect([...open.requests, ...open.errors]).toEqual([]);
    await open.close();
  });

  it('opens a file by keyboard', async () => {
    const open = await openPage(browser);
    const { page } = open;
    const button = page.getByLabel('打开数据文件…');
    // In one step: on a busy machine the page may still be drawing itself, which takes the focus away.
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Space')]);
    await chooser.setFiles(payloadOf(lanqiao));
    await checked(page);
    await open.close();
  });
});

async function barriers(page: Page): Promise<string[]> {
  // What is in the frame of the preview is the report, which has tests of its own; no script runs there.
  const { violations }: AxeResults = await page.evaluate(
    `axe.run({ exclude: ['iframe'] }, { resultTypes: ['violations'], iframes: false })`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
