/**
 * The built page as a clerk has it: opened from disk in a browser that lets nothing out. Tests of it are left out where
 * there is no Chromium; `npm run build` comes first.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Download, type Locator, type Page } from 'playwright-core';
import { chromiumPath } from '../../render/html/browser.ts';

export { canSkip } from '../../render/html/browser.ts';

export const root = join(import.meta.dirname, '..', '..', '..');
export const pageFile = join(root, 'dist', 'nianbao.html');

export async function launch(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('no Chromium: set CHROMIUM to its path');
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every address that was asked for beside the page itself and what it made of itself: to stay empty. */
  readonly requests: readonly string[];
  /** Exceptions, refusals of the page's policy, failed resources: to stay empty. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

interface Options {
  readonly width?: number;
  readonly height?: number;
  /** 2 is what a browser calls 200 %: half as many pixels of the page, each twice as large. */
  readonly zoom?: number;
  /** The day that the page takes for today. */
  readonly today?: string;
}

/** A browser of its own for one person: storage, clock and window. */
export async function openPage(browser: Browser, options: Options = {}): Promise<OpenPage> {
  const { width = 1366, height = 768, zoom = 1, today = '2026-01-12' } = options;
  const context = await browser.newContext({
    viewport: { width: width / zoom, height: height / zoom },
    deviceScaleFactor: zoom,
    acceptDownloads: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.clock.setFixedTime(`${today}T09:00:00+08:00`);
  // A test cannot press the buttons of the system's own dialog; see saving.test.ts for the dialog.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const requests: string[] = [];
  const errors: string[] = [];
  await context.route(/^(?!file:|data:|blob:)/, route => route.abort());
  context.on('request', request => {
    const address = request.url();
    if (address !== pathToFileURL(pageFile).href && !/^(?:data|blob):/.test(address)) requests.push(address);
  });
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => {
    // The preview's frame refuses every script: that of the test's own clock too.
    const isRefusedClock = /^Blocked script execution in 'about:srcdoc'/.test(message.text());
    if (/error|warning/.test(message.type()) && !isRefusedClock) errors.push(message.text());
  });
  await goToPage(page);
  return { context, page, requests, errors, close: () => context.close() };
}

/** Opens the page anew, as after a crash. */
export async function goToPage(page: Page): Promise<void> {
  await page.goto(pathToFileURL(pageFile).href);
  await page.getByRole('button', { name: '开始填写' }).waitFor();
}

/** Files of the repository or of memory. */
export type GivenFile = string | { readonly name: string; readonly content: string | Uint8Array };

/** A file as the browser takes it. */
export const payloadOf = (file: GivenFile) =>
  typeof file === 'string'
    ? { name: basename(file), mimeType: '', buffer: readFileSync(join(root, file)) }
    : { name: file.name, mimeType: '', buffer: Buffer.from(file.content) };

/** Presses a button that asks for a file, and chooses one. */
export async function choose(page: Page, label: string, file: GivenFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByText(label, { exact: true }).click(),
  ]);
  await chooser.setFiles(payloadOf(file));
}

/** Drops a file on the page. */
export async function drop(page: Page, file: GivenFile): Promise<void> {
  const { name, buffer } = payloadOf(file);
  await page.evaluate(
    ([fileName, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), character => character.charCodeAt(0))], fileName));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    [name, buffer.toString('base64')] as const,
  );
}

/** Opens a data file to go on with it. */
export async function openData(page: Page, file: GivenFile): Promise<void> {
  await choose(page, '打开数据文件…', file);
  await checked(page);
}

/** A section of the form, from the table of contents. */
export const section = (page: Page, heading: string | RegExp): Locator =>
  page.getByRole('navigation', { name: '目录' }).getByRole('button', { name: heading });

/** One of the four views. */
export const view = (page: Page, name: '填写' | '核对' | '预览' | '保存和生成'): Locator =>
  page.getByRole('navigation', { name: '步骤' }).getByRole('button', { name, exact: true });

/** Waits until the check has seen all that was typed. */
export async function checked(page: Page): Promise<void> {
  await page.locator('.counts[aria-busy="false"]').waitFor();
}

/** The counts that are always in view, as `错误 2 警告 0 提示 1`. */
export async function counts(page: Page): Promise<string> {
  await checked(page);
  const words = await page.locator('.counts .mark').allInnerTexts();
  return words.map(word => word.replace(/^[^\p{Script=Han}]+/u, '')).join(' ');
}

/** Presses a button that saves, and takes what was saved. */
export async function saved(page: Page, press: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press.click()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}
