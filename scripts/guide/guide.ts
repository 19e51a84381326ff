// Takes the pictures of docs/clerk: `npm run guide`, or with a folder of its own, `npx tsx scripts/guide/guide.ts FOLDER`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { isMissing as isOfficeMissing } from '../../test/render/docx/libreoffice.ts';
import { chromiumPath } from '../../test/render/html/browser.ts';
import { scenes } from './scenes.ts';
import { Stage } from './stage.ts';
import { takeWorkbook } from './workbook-picture.ts';

const root = join(import.meta.dirname, '../..');
const folder = resolve(process.argv[2] ?? join(root, 'docs/clerk/pictures'));
mkdirSync(folder, { recursive: true });
const files = mkdtempSync(join(tmpdir(), 'nianbao-guide-'));
const nianbao = (...args: readonly string[]): void => {
  execFileSync(process.execPath, [join(root, 'dist/cli.js'), ...args], { stdio: 'inherit' });
};

const props = { examples: join(root, 'examples'), files, nianbao };

const browser = await chromium.launch({
  ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const stage = new Stage(await browser.newPage(), folder);
  await stage.begin(pathToFileURL(join(root, 'dist/nianbao.html')).href);
  await scenes(stage, props);
  if (isOfficeMissing) console.error('no LibreOffice: no picture of the workbook');
  else takeWorkbook(folder, props);
} finally {
  await browser.close();
  rmSync(files, { recursive: true });
}
