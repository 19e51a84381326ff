/** The offline page as it was built, opened from disk in a real browser with a report in it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { chromiumPath } from '../render/html/browser.ts';

const file = join(import.meta.dirname, '../../dist/nianbao.html');

export async function launch(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('no Chromium: set CHROMIUM to its path');
  if (!existsSync(file)) throw new Error('no dist/nianbao.html: npm run build');
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface Filling {
  readonly page: Page;
  /** What the page threw, and what it asked of anybody: none of it should be. */
  readonly trouble: string[];
}

/** A new report of an organ that does not exist. */
export async function startFilling(browser: Browser): Promise<Filling> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 650 } });
  context.setDefaultTimeout(5000);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', error => trouble.push(String(error)));
  page.on('request', request => {
    if (!/^(?:file|data|blob|about):/.test(request.url())) trouble.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  await page.getByLabel('机关名称').fill('清溪镇人民政府');
  await page.getByLabel(/^年度/).fill('2022');
  await page.getByRole('button', { name: '开始填写' }).click();
  return { page, trouble };
}

export async function openSection(page: Page, section: string): Promise<void> {
  await page.getByRole('navigation', { name: '目录' }).getByRole('button', { name: section }).click();
}

export function cellOf(page: Page, path: string): Locator {
  return page.locator(`input[data-path="${path}"]`);
}

/** The path of the cell that has the focus. */
export function focusedCell(page: Page): Promise<string | undefined> {
  return page.evaluate('document.activeElement.dataset.path');
}

/** Puts text and HTML on the clipboard and pastes them where the focus is, as a person does with Ctrl+V. */
export async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    if (${JSON.stringify(html)}) data.setData('text/html', ${JSON.stringify(html)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }`);
}

/** What Ctrl+C puts on the clipboard. */
export function copy(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const data = new DataTransfer();
    document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  })()`);
}
