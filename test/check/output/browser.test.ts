/** Review sheets in a browser: no barrier, no request, whole on paper. Left out where there is no Chromium. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewIndex } from '../../../src/check/output/html/review-index.ts';
import { reviewSheet } from '../../../src/check/output/html/review-sheet.ts';
import { canSkip, chromiumPath } from '../../render/html/browser.ts';
import { sample, unreadable } from './results.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options = { date: '2023-01-09' };
const pages = {
  sheet: reviewSheet(sample('mixed'), options),
  index: reviewIndex([{ result: sample('mixed'), sheet: '甲.html' }, { result: unreadable }], options),
};
/** A4 without the margins, in CSS pixels. */
const PAPER_WIDTH = 680;

describe.skipIf(canSkip)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (chromiumPath === undefined) throw new Error('no Chromium: set CHROMIUM to its path');
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser?.close());

  it.each([
    ['sheet', 1200],
    ['sheet', 390],
    ['index', 1200],
    ['index', 390],
  ] as const)('the %s has no barrier that axe can find, and is no wider than %i pixels', async (name, width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const requests: string[] = [];
    page.on('request', request => requests.push(request.url()));
    await page.setContent(pages[name]);
    await page.evaluate(axeSource);
    const results: AxeResults = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`);
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(requests.filter(address => !address.startsWith('data:'))).toEqual([]);
    await page.close();
  });

  it.each(['sheet', 'index'] as const)('the %s is no wider than the paper', async name => {
    const page = await browser.newPage({ viewport: { width: PAPER_WIDTH, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    await page.setContent(pages[name]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PAPER_WIDTH);
    await page.close();
  });
});
