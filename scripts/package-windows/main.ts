/**
 * Makes the package for Windows: `npm run package:windows [-- --node FILE]`. With --node nothing is fetched; the file must
 * still be the pinned one.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageContents } from './contents.ts';
import { fetchNode, pinnedNode, verified } from './node-exe.ts';
import { zipOf } from './zip.ts';

const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'out', 'windows');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { node } = parseArgs({ options: { node: { type: 'string' } } }).values;

const bytes = node === undefined ? fetchNode(pinnedNode, join(out, 'node')) : readFileSync(node);
const zip = zipOf(await packageContents(verified(bytes, pinnedNode)));
const file = join(out, `nianbao-${version}-windows-x64.zip`);
mkdirSync(out, { recursive: true });
writeFileSync(file, zip);
console.log(`${file} ${(zip.length / 1e6).toFixed(1)} MB`);
