/** 使用说明.html: one page of paper, without a barrier, asking for nothing. Left out where there is no Chromium. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { actions } from '../../../scripts/package-windows/contents.ts';
import { canSkip, chromiumPath } from '../../render/html/browser.ts';

const file = join(import.meta.dirname, '../../../scripts/package-windows/files/使用说明.html');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('使用说明.html', () => {
  it('names every .cmd file', () => {
    const text = readFileSync(file, 'utf8');
    expect(Object.keys(actions).filter(name => !text.includes(`<b class="file">${name}</b>`))).toEqual([]);
  });

  it.skipIf(canSkip)('is one page of paper that everybody can read', async () => {
    if (chromiumPath === undefined) throw new Error('no Chromium: set CHROMIUM to its path');
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage({ bypassCSP: true });
      const requests: string[] = [];
      page.on('request', request => requests.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      const paper = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.evaluate(axeSource);
      const results: AxeResults = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`);
      expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(requests).toEqual([pathToFileURL(file).href]);
    } finally {
      await browser.close();
    }
  });
});
