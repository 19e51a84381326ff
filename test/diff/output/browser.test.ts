/** The page of a difference in a browser: no barrier, no request. Left out where there is no Chromium. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlDifference } from '../../../src/diff/output/html/html.ts';
import { canSkip, chromiumPath } from '../../render/html/browser.ts';
import { differences } from '../sides.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(canSkip)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (chromiumPath === undefined) throw new Error('no Chromium: set CHROMIUM to its path');
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser?.close());

  it.each([1200, 390])('has no barrier that axe can find, and is no wider than %i pixels', async width => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const requests: string[] = [];
    page.on('request', request => requests.push(request.url()));
    await page.setContent(htmlDifference(differences.versions));
    await page.evaluate(axeSource);
    const results: AxeResults = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`);
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(requests.filter(address => !address.startsWith('data:'))).toEqual([]);
    await page.close();
  });
});
