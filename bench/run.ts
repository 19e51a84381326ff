/**
 * `npm run bench`: measures every case in bench/cases and prints the tables.
 * `npm run bench -- cold` runs those whose file name contains a word; `-- --write` puts all tables into docs/performance.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { machine } from './machine.ts';
import type { BenchCase } from './measurement.ts';
import { root } from './reports.ts';
import { sectionOf } from './table.ts';

const [BEGIN, END] = ['<!-- bench: begin -->', '<!-- bench: end -->'];
const words = process.argv.slice(2).filter(word => !word.startsWith('--'));
const isWritten = process.argv.includes('--write');
if (isWritten && words.length > 0) throw new Error('--write needs all cases');

const folder = join(import.meta.dirname, 'cases');
const files = readdirSync(folder).filter(
  file => file.endsWith('.ts') && (words.length === 0 || words.some(word => file.includes(word))),
);

const sections = [`Measured on ${machine()}.\n`];
console.log(sections[0]);
for (const file of files.sort()) {
  const { benchCase }: { benchCase: BenchCase } = await import(pathToFileURL(join(folder, file)).href);
  const section = sectionOf(benchCase, await benchCase.run());
  console.log(section);
  sections.push(section);
}

if (isWritten) {
  const document = join(root, 'docs/performance.md');
  const text = readFileSync(document, 'utf8');
  const [before, , after] = text.split(new RegExp(`(?<=${BEGIN}\n)([\\s\\S]*?)(?=${END})`));
  if (before === undefined || after === undefined) throw new Error(`docs/performance.md lacks ${BEGIN} … ${END}`);
  writeFileSync(document, `${before}\n${sections.join('\n')}\n${after}`);
}
