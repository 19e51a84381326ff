// Packs the character maps of Chinese fonts that PDF files name without holding them (Adobe-GB1) into the data file that the
// PDF reader loads: node scripts/pack-cmaps.mjs FOLDER, with the folder `cmaps` of the pdfjs-dist that unpdf is made from.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'fflate';

// The vertical ones are small additions to the horizontal ones.
const encodings = ['UniGB-UCS2', 'UniGB-UTF16', 'GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K'];
const names = ['Adobe-GB1-UCS2', ...encodings.flatMap(name => [`${name}-H`, `${name}-V`])];

const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/pack-cmaps.mjs FOLDER');
const packed = name => {
  const bytes = new Uint8Array(readFileSync(join(folder, `${name}.bcmap`)));
  return Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64');
};
const licence = readFileSync(join(folder, 'LICENSE'), 'utf8').replace(/^%%Copyright: ?-*/gm, '');
const content = {
  licence: licence.replace(/\s+/g, ' ').trim(),
  maps: Object.fromEntries(names.map(name => [name, packed(name)])),
};
const target = fileURLToPath(new URL('../src/read/pdf/gb1-cmaps.json', import.meta.url));
writeFileSync(target, `${JSON.stringify(content, undefined, 2)}\n`);
