import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageFile } from './browser/nianbao-page.ts';

/** What goes through the mail of an office, and opens at once. */
const MOST_BYTES = 2_500_000;

it('the page is small enough to be sent by mail', () => {
  expect(statSync(pageFile).size).toBeLessThan(MOST_BYTES);
});
