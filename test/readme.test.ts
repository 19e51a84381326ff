import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram, splitCommand } from './cli/scenario.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.trim().split('\n'));
const nianbao = commands.filter(line => line.includes('npx nianbao'));

/** A file that was just made is all left to fill; two years differ. */
const findsSomething = [
  'npx nianbao check 我的年报.yaml',
  'npx nianbao check examples/lichuan-2023.yaml --fail-on hint',
  'npx nianbao diff examples/yunxiu/2021.yaml examples/yunxiu/2022.yaml',
  'npx nianbao diff examples/yunxiu/2021.yaml examples/yunxiu/2022.yaml --format html -o 比较.html',
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-readme-'));
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('README.md', () => {
  it('begins with the two commands that do all the set-up', () => {
    const [first, second] = commands;
    expect(first).toBe('npm ci && npx nianbao render examples/qingxi-2022.yaml -o out --force');
    expect(second).toBe('npm ci && npm test');
    expect(readFileSync(join(root, '.ci', 'run'), 'utf8')).toMatch(/^npm ci && .*npm test$/m);
  });

  it('names npm scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = commands.flatMap(line => [...line.matchAll(/npm (?:run )?([\w-]+)/g)].map(match => match[1] ?? ''));
    expect(named.filter(name => name !== 'ci' && !(name in scripts))).toEqual([]);
  });

  it('links to files that there are', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(match => match[1] ?? '');
    expect(links.filter(link => !existsSync(join(root, link)))).toEqual([]);
  });

  it('names every example', () => {
    const examples = readdirSync(join(root, 'examples')).filter(name => /\.(yaml|json)$/.test(name));
    expect(examples.filter(name => !readme.includes(`examples/${name}`))).toEqual([]);
  });

  it.each(nianbao)('%s', line => {
    const [, ...args] = splitCommand(line.slice(line.indexOf('npx ') + 4));
    const { status, stderr } = runProgram(args, folder);
    expect(stderr).not.toContain('程序出错');
    expect(status).toBe(findsSomething.includes(line) ? 1 : 0);
  });
});
