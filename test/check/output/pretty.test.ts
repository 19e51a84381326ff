/** What a person sees at a terminal; the golden files are such screens. `UPDATE=1` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../../src/check/output/file-result.ts';
import { type PrettyOptions, pretty } from '../../../src/check/output/pretty.ts';
import { displayWidth } from '../../../src/document/width.ts';
import { sample, unreadable } from './results.ts';

const screens: Readonly<Record<string, readonly [readonly FileResult[], PrettyOptions]>> = {
  mixed: [[sample('mixed')], { color: false, width: 80 }],
  narrow: [[sample('mixed')], { color: false, width: 10 }],
  clean: [[sample('clean')], { color: false, width: 80 }],
  hints: [[sample('hints')], { color: false, width: 80 }],
  warnings: [[sample('warnings')], { color: false, width: 80 }],
  unreadable: [[unreadable], { color: false, width: 80 }],
  several: [[sample('clean'), unreadable, sample('warnings')], { color: false, width: 80 }],
  coloured: [[sample('warnings'), unreadable], { color: true, width: 80 }],
};

describe('findings at a terminal', () => {
  it.each(Object.entries(screens))('%s', (name, [files, options]) => {
    const file = join(import.meta.dirname, 'golden', `${name}.txt`);
    const text = pretty(files, options);
    if (process.env.UPDATE === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('folds to the width, but for entries that are to be copied', () => {
    const [files, options] = screens.mixed ?? [[], { color: false, width: 0 }];
    const tooWide = pretty(files, options)
      .split('\n')
      .filter(line => displayWidth(line) > options.width && !line.includes('- { 规则'));
    // A head names file, organ, year and place in one line.
    expect(tooWide.filter(line => !/第 \d+ 行/.test(line))).toEqual([]);
  });

  it('shows no private number', () => {
    const [files, options] = screens.mixed ?? [[], { color: false, width: 80 }];
    expect(pretty(files, options)).not.toContain('11010519491231002X');
    expect(pretty(files, options)).toContain('1101**********002X');
  });
});
