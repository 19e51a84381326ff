/** LibreOffice as another program that a draft passes through: opened and saved again. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @param files .docx by name @returns the same files as LibreOffice writes them */
export function resaved(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  return convertedBySoffice(files, 'docx', 'docx');
}

/**
 * @param files by name, without their ending
 * @param options of the program, such as the filter that reads them
 */
export function convertedBySoffice(
  files: Readonly<Record<string, Uint8Array>>,
  from: string,
  to: string,
  options: readonly string[] = [],
): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-resave-'));
  try {
    const target = join(folder, 'saved');
    mkdirSync(target);
    const names = Object.keys(files);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.${from}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const sources = names.map(name => join(folder, `${name}.${from}`));
    execFileSync('soffice', [profile, '--headless', ...options, '--convert-to', to, '--outdir', target, ...sources], {
      stdio: 'ignore',
    });
    return Object.fromEntries(
      names.map(name => [name, new Uint8Array(readFileSync(join(target, `${name}.${to.replace(/:.*/, '')}`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
