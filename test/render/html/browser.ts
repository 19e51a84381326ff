/** A Chromium for the tests that need one: CHROMIUM, or found on PATH. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe', 'msedge.exe'];

export const chromiumPath: string | undefined = [
  ...(process.env.CHROMIUM ? [process.env.CHROMIUM] : []),
  ...(process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name))),
].find(existsSync);

/** Without a browser these tests are left out, but not where all must run. */
export const canSkip = chromiumPath === undefined && process.env.CI !== 'true';
