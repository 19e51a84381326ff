/** Tables and texts of the built page, filled as a person does it. */
import type { Browser, Locator, Page } from 'playwright-core';
import { type OpenPage, openPage, section } from './browser/nianbao-page.ts';

/** A new report of an organ that does not exist, in the smallest window that clerks have. */
export async function startFilling(browser: Browser): Promise<OpenPage> {
  const open = await openPage(browser, { height: 650 });
  const { page } = open;
  await page.getByLabel('机关名称').fill('晴溪镇人民政府');
  await page.getByLabel(/^年度/).fill('2022');
  await page.getByRole('button', { name: '开始填写' }).click();
  return open;
}

export const openSection = (page: Page, heading: string): Promise<void> => section(page, heading).click();

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
