/** PDF files as people make them: printed by a browser, or saved by an office program. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../render/html/browser.ts';

type Files<Content> = Readonly<Record<string, Content>>;

/** All in one run, which takes a few seconds. @param files DOCX by name, without the ending */
export function savedAsPdf(files: Files<Uint8Array>): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pdf-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.docx`), bytes);
    const names = Object.keys(files);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const sources = names.map(name => join(folder, `${name}.docx`));
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources], {
      stdio: 'ignore',
    });
    return Object.fromEntries(names.map(name => [name, readFileSync(join(folder, `${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** On the paper that the page's style sheet asks for. @param pages HTML by name */
export async function printedAsPdf(pages: Files<string>): Promise<Record<string, Uint8Array>> {
  if (chromiumPath === undefined) throw new Error('no Chromium on PATH; set CHROMIUM to its path');
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const printed: Record<string, Uint8Array> = {};
    for (const [name, html] of Object.entries(pages)) {
      await page.setContent(html);
      printed[name] = await page.pdf({ preferCSSPageSize: true });
    }
    return printed;
  } finally {
    await browser.close();
  }
}
