/** The guide for clerks in docs/clerk: its links, its pictures, and the words of the page that it quotes. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actions } from '../scripts/package-windows/contents.ts';
import { isMissing as isOfficeMissing } from './render/docx/libreoffice.ts';
import { canSkip } from './render/html/browser.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/clerk');
const pictures = join(folder, 'pictures');
const pages = readdirSync(folder).filter(name => name.endsWith('.md'));
const textOf = (page: string): string => readFileSync(join(folder, page), 'utf8');

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
const anchorsIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

const linksIn = (page: string): string[] =>
  [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

/** Words of WPS, of browsers and of Windows. */
const wordsOfOthers = new Set(['审阅', '选择性粘贴', '极速模式']);

/** What the page, the workbook, the Windows package and the official format can show. */
const shown: string = [
  'src/page',
  'src/workbook',
  'scripts/package-windows',
  'src/format',
  'src/report',
  'src/check/output',
  'templates',
]
  .flatMap(part => readdirSync(join(root, part), { recursive: true, withFileTypes: true }))
  .filter(entry => entry.isFile())
  .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');
const isShown = (words: string): boolean => shown.includes(words.replace(/^[一二三四五六]、/, ''));

describe('the guide for clerks', () => {
  it.each(pages)('%s: every link and picture leads somewhere', page => {
    const broken = linksIn(page).filter(link => {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? join(folder, page) : join(folder, path);
      return !existsSync(file) || (anchor !== undefined && !anchorsIn(file).includes(decodeURIComponent(anchor)));
    });
    expect(broken).toEqual([]);
  });

  it.each(pages)('%s: what it quotes is to be read on the screen', page => {
    const quoted = [...textOf(page).matchAll(/“([^“”]+)”/g)].map(([, words = '']) => words);
    expect(quoted.filter(words => !wordsOfOthers.has(words) && !isShown(words))).toEqual([]);
  });

  it.each(pages)('%s: in Chinese, with Chinese quotation marks', page => {
    const prose = textOf(page).replace(/`[^`]*`|\]\([^)]*\)/g, '');
    expect(prose.match(/["'「」『』]/g) ?? []).toEqual([]);
    const names = /^(?:Word|WPS|PDF|Excel|Windows|Ctrl|V|IE|Edge|QQ|JSON|OFD)$/;
    expect((prose.match(/[A-Za-z]+/g) ?? []).filter(word => !names.test(word))).toEqual([]);
  });

  it('shows every picture, none of them heavy', () => {
    const files = readdirSync(pictures);
    const linked = pages.flatMap(page => linksIn(page).map(link => relative(pictures, join(dirname(pictures), link))));
    expect(files.filter(file => !linked.includes(file))).toEqual([]);
    const sizes = files.map(file => statSync(join(pictures, file)).size);
    expect(Math.max(...sizes)).toBeLessThan(120_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });

  it('names what lies in the Windows package', () => {
    expect(Object.keys(actions).filter(name => !textOf('folder.md').includes(`\`${name}\``))).toEqual([]);
    const named = pages.flatMap(page =>
      [...textOf(page).matchAll(/`([^`]+\.(?:cmd|html))`/g)].map(([, name = '']) => name),
    );
    expect(named.filter(name => !isShown(name) && name !== 'nianbao.html')).toEqual([]);
  });

  it('is found from the README', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('](docs/clerk/README.md)');
  });

  it.skipIf(canSkip || isOfficeMissing)(
    'takes its pictures from the page as it is',
    () => {
      const taken = mkdtempSync(join(tmpdir(), 'nianbao-pictures-'));
      try {
        const script = join(root, 'scripts/guide/guide.ts');
        execFileSync(process.execPath, ['--import', 'tsx', script, taken], { cwd: root, stdio: 'ignore' });
        expect(readdirSync(taken).sort()).toEqual(readdirSync(pictures).sort());
      } finally {
        rmSync(taken, { recursive: true });
      }
    },
    120_000,
  );
});
