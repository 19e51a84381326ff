/** LibreOffice as a reader of our files: what stands on which page. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const runs = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** On a machine that builds releases a missing LibreOffice is a failure, elsewhere these tests are left out. */
export const isMissing = process.env.CI !== 'true' && !(runs('soffice', '--version') && runs('pdftotext', '-v'));

/** The text of every page of every file, by file. */
export function pagesOf(files: Readonly<Record<string, Uint8Array>>): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-libreoffice-'));
  try {
    const names = Object.keys(files);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.docx`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const sources = names.map(name => join(folder, `${name}.docx`));
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources], {
      stdio: 'ignore',
    });
    return Object.fromEntries(names.map(name => [name, textOfPages(folder, name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textOfPages(folder: string, name: string): string[] {
  const target = join(folder, `${name}.txt`);
  execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), target], { stdio: 'ignore' });
  // A form feed ends every page.
  return readFileSync(target, 'utf8').split('\f').slice(0, -1);
}
