import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each layer may import; docs/architecture.md draws it. Doors (cli, page, collect) may import everything inward. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'result.ts': [],
  text: [],
  format: [],
  document: ['format'],
  report: ['format'],
  template: ['format'],
  compose: ['format', 'report', 'document', 'template'],
  render: ['format', 'document', 'template'],
  read: ['format', 'document'],
  extract: ['format', 'report', 'document'],
  check: ['format', 'report', 'document'],
  diff: ['format', 'report', 'document'],
  workbook: ['format', 'document', 'report', 'read'],
  verbs: [
    'format',
    'report',
    'document',
    'template',
    'compose',
    'render',
    'read',
    'extract',
    'check',
    'diff',
    'workbook',
  ],
};
/** What every layer may import. */
const ground = ['result.ts', 'text'];
const kernel = Object.keys(mayImport);
const doors = ['cli', 'page', 'collect', 'index.ts'];

const root = join(import.meta.dirname, '..', 'src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name))
  .map(name => name.split(sep).join('/'));

const layerOf = (file: string): string => file.split('/')[0] ?? '';

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].flatMap(match => match[1] ?? []);
}

function ownImports(file: string): string[] {
  return importsOf(file)
    .filter(name => name.startsWith('.'))
    .map(name =>
      relative(root, join(root, dirname(file), name))
        .split(sep)
        .join('/'),
    );
}

describe('the hourglass', () => {
  it('knows every folder of src', () => {
    const layers = [...new Set(files.map(layerOf))];
    expect(layers.filter(layer => !kernel.includes(layer) && !doors.includes(layer))).toEqual([]);
  });

  it.each(kernel)('%s imports inwards only', layer => {
    const allowed = new Set([layer, ...ground, ...(mayImport[layer] ?? [])]);
    const outward = files
      .filter(file => layerOf(file) === layer)
      .flatMap(file => ownImports(file).map(target => ({ file, target })))
      .filter(({ target }) => !allowed.has(layerOf(target)));
    expect(outward).toEqual([]);
  });

  it('keeps Node out of the kernel', () => {
    const offenders = files
      .filter(file => kernel.includes(layerOf(file)))
      .filter(file => {
        const text = readFileSync(join(root, file), 'utf8');
        return (
          importsOf(file).some(name => name.startsWith('node:')) || /\b(process\.|Buffer\.|__dirname\b)/.test(text)
        );
      });
    expect(offenders).toEqual([]);
  });

  it('lets nothing import a door', () => {
    // The command line serves the page, and knows of it no more than how a file is put into it.
    const seam = 'page/served.ts';
    const offenders = files.filter(file =>
      ownImports(file).some(
        target => ['cli', 'page'].includes(layerOf(target)) && layerOf(target) !== layerOf(file) && target !== seam,
      ),
    );
    expect(offenders).toEqual([]);
  });

  it('runs in the oldest browsers that docs/page.md names, which have no polyfills', () => {
    const newer =
      /\.(?:toSorted|toReversed|toSpliced|isWellFormed|toWellFormed)\(|\b(?:Object|Map)\.groupBy\(|\bArray\.fromAsync\(|\bPromise\.withResolvers\(/;
    const inPage = files.filter(file => kernel.includes(layerOf(file)) || layerOf(file) === 'page');
    expect(inPage.filter(file => newer.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it('keeps Node out of the page', () => {
    const offenders = files.filter(
      file => layerOf(file) === 'page' && importsOf(file).some(name => name.startsWith('node:')),
    );
    expect(offenders).toEqual([]);
  });
});

describe('the one definition', () => {
  it.each(['属于三类内部事务信息', '法律服务机构', '本年处理决定数量', '结转下年度继续办理', '未经复议直接起诉'])(
    'writes 「%s」 in src/format alone',
    label => {
      const holders = files.filter(file => readFileSync(join(root, file), 'utf8').includes(label));
      expect(holders.map(layerOf)).toEqual(['format']);
    },
  );
});
