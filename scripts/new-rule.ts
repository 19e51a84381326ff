// Makes the empty file and fixtures of a new rule: npx tsx scripts/new-rule.ts <family>/<rule> <中文名称>
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { families } from '../src/check/families.ts';

const root = join(import.meta.dirname, '..');
const [id = '', name = ''] = process.argv.slice(2);
const [family = '', rule = ''] = id.split('/');

if (!families.some(({ id }) => id === family) || !/^[a-z]+(-[a-z]+)*$/.test(rule) || !/\p{Script=Han}/u.test(name)) {
  console.error('usage: npx tsx scripts/new-rule.ts <family>/<rule> <中文名称>');
  console.error(`families: ${families.map(known => known.id).join(' ')}`);
  process.exit(2);
}

const constant = rule.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const source = `src/check/rules/${id}.ts`;
const folder = `test/check/rules/${id}`;

const files: Readonly<Record<string, string>> = {
  [source]: `import { defineRule } from '../../rule.ts';

export const ${constant} = defineRule({
  id: '${id}',
  name: '${name}',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation: '',
  wordings: {
    found: { what: '', remedy: '' },
  },
  examples: { wrong: '', right: '' },
  *check(subject) {
    if (subject.report.narratives.overview === '') yield { kind: 'found', path: 'overview' };
  },
});
`,
  [`${folder}/raises.yaml`]: '说明: \n数据: {}\n',
  [`${folder}/passes.yaml`]: '说明: \n数据: {}\n',
  [`${folder}/edge.yaml`]: '说明: \n数据: {}\n',
};

const there = Object.keys(files).find(path => existsSync(join(root, path)));
if (there) {
  console.error(`${there} exists already`);
  process.exit(1);
}
for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(`wrote ${path}`);
}
console.log(`next: import ${constant} in src/check/rules/index.ts and put it into the list of ${family};`);
console.log('write rule and fixtures (docs/writing-rules.md); add the rule to test/check/catalogue.test.ts; then');
console.log('UPDATE=1 npx vitest run test/check/rules.test.ts && npm run generate');
