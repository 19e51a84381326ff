/** One page for the tests of a file: opened anew before each, every question of it answered with yes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { goToPage, launch, type OpenPage, openPage } from './nianbao-page.ts';

/** At the end the page has asked for no address, not even one that its policy refused, and nothing in it has gone wrong. */
export function onOnePage(take: (page: Page, browser: Browser) => void): void {
  let browser: Browser;
  let open: OpenPage;
  beforeAll(async () => {
    browser = await launch();
    open = await openPage(browser);
    open.page.on('dialog', dialog => void dialog.accept());
    take(open.page, browser);
  });
  beforeEach(() => goToPage(open.page));
  afterAll(async () => {
    await open?.close();
    await browser?.close();
    expect([...open.requests, ...open.errors]).toEqual([]);
  });
}
