import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderFragment } from '../../../src/render/html/fragment.ts';
import { renderPage } from '../../../src/render/html/page.ts';
import { canSkip, chromiumPath } from './browser.ts';
import { emptyHead, fullHead, template } from './page-template.ts';
import { sampleDocument } from './sample-document.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages: Readonly<Record<string, string>> = {
  page: renderPage(sampleDocument(), { template, head: fullHead }),
  'page that says nothing of its site': renderPage(sampleDocument(), { template, head: emptyHead }),
  draft: renderPage(sampleDocument('草稿'), { template, head: fullHead }),
  'fragment in a site of its own':
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>年报</title></head><body><main>' +
    `${renderFragment(sampleDocument('草稿'))}</main></body></html>`,
};

const ADDRESS = 'http://report.test/2022/page.html';

describe.skipIf(canSkip)('in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    if (chromiumPath === undefined) throw new Error('no Chromium on PATH; set CHROMIUM to its path');
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser?.close());

  /** Opens a page and everything it asks for besides itself. */
  async function open(html: string, width: number): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('console', message => complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(error.message));
    await page.route('**/*', async route => {
      const address = route.request().url();
      if (address === ADDRESS) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
      if (!address.startsWith('data:')) requests.push(address);
      return route.abort();
    });
    await page.goto(ADDRESS, { waitUntil: 'load' });
    return { page, requests, complaints };
  }

  it.each(Object.keys(pages))('a %s asks for nothing and breaks no policy of its own', async name => {
    const { page, requests, complaints } = await open(pages[name] ?? '', 1200);
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  describe.each([1200, 390])('%i pixels wide', width => {
    it.each(Object.keys(pages))(
      'a %s has no barrier that axe can find, and is no wider than the screen',
      async name => {
        const { page } = await open(pages[name] ?? '', width);
        await page.evaluate(axeSource);
        const results: AxeResults = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`);
        expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        // Only tables scroll sideways.
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await page.close();
      },
    );
  });

  it('keeps 草稿 on the pages of a printed draft, and leaves out what belongs to the screen', async () => {
    const { page } = await open(pages.draft ?? '', 1200);
    await page.emulateMedia({ media: 'print' });
    const position = await page.evaluate(`getComputedStyle(document.querySelector('.watermark')).position`);
    expect(position).toBe('fixed');
    expect(await page.locator('header').isVisible()).toBe(false);
    await page.close();
  });
});
