// Makes the empty file and fixtures of a new rule and registers it: npm run new-rule <family>/<rule> <中文名称>
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { families } from '../../src/check/catalogue/families.ts';
import { catalogue, catalogued, newFiles, newRule, registered, registry } from './files.ts';

const root = join(import.meta.dirname, '../..');
const [id = '', name = ''] = process.argv.slice(2);
const rule = newRule(id, name);
if (!rule) {
  console.error('usage: npm run new-rule <family>/<rule> <中文名称>');
  console.error(`families: ${families.map(known => known.id).join(' ')}`);
  process.exit(2);
}

const files = newFiles(rule);
const there = Object.keys(files).find(path => existsSync(join(root, path)));
if (there) {
  console.error(`${there} exists already`);
  process.exit(1);
}
const changed = {
  [registry]: registered(readFileSync(join(root, registry), 'utf8'), rule),
  [catalogue]: catalogued(readFileSync(join(root, catalogue), 'utf8'), rule),
};
for (const [path, content] of Object.entries({ ...files, ...changed })) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(`wrote ${path}`);
}
console.log('next: write rule and fixtures (docs/writing-rules.md), then');
console.log('UPDATE=1 npx vitest run test/check/rules.test.ts && npm run generate');
