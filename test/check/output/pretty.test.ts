/** What a person sees at a terminal; the golden files are such screens. `UPDATE=1` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/check/finding.ts';
import type { FileResult } from '../../../src/check/output/file-result.ts';
import { type PrettyOptions, pretty } from '../../../src/check/output/pretty.ts';
import { displayWidth } from '../../../src/document/width.ts';
import { checkedFile, draftSample, sample, unopened, unreadable } from './results.ts';

const plain: PrettyOptions = { color: false, width: 80 };
const screens: Readonly<Record<string, readonly [FileResult[] | Promise<FileResult[]>, PrettyOptions]>> = {
  mixed: [[sample('mixed')], plain],
  narrow: [[sample('mixed')], { color: false, width: 10 }],
  clean: [[sample('clean')], plain],
  hints: [[sample('hints')], plain],
  warnings: [[sample('warnings')], plain],
  joined: [[sample('joined')], plain],
  draft: [Promise.all([draftSample('draft')]), plain],
  unreadable: [[unreadable], plain],
  several: [[sample('clean'), unreadable, sample('warnings'), unopened], plain],
  coloured: [[sample('warnings'), unreadable], { color: true, width: 80 }],
};

describe('findings at a terminal', () => {
  it.each(Object.entries(screens))('%s', async (name, [files, options]) => {
    const file = join(import.meta.dirname, 'golden', `${name}.txt`);
    const text = pretty(await files, options);
    if (process.env.UPDATE === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('folds to the width, but for entries that are to be copied', () => {
    const tooWide = pretty([sample('mixed')], plain)
      .split('\n')
      .filter(line => displayWidth(line) > plain.width && !line.includes('- { 规则'));
    // A head names file, organ, year and place in one line.
    expect(tooWide.filter(line => !/第 \d+ 行/.test(line))).toEqual([]);
  });

  it('shows no private number', async () => {
    for (const file of [sample('mixed'), await draftSample('draft')]) {
      expect(pretty([file], plain)).not.toContain('11010519491231002X');
      expect(pretty([file], plain)).toContain('1101**********002X');
    }
  });

  it.each([
    ['red where something is wrong', [sample('mixed')], '31', '4 处错误、1 处警告，已豁免 1 处。'],
    ['red where a file cannot be read', [unreadable], '31', '1 个文件读不出来。'],
    ['yellow where there are warnings', [sample('warnings')], '33', '1 处警告。'],
    ['green where there are only hints', [sample('hints')], '32', '1 处提示。'],
    ['green where there is nothing', [sample('clean')], '32', '没有发现问题。'],
  ] as const)('sums up in %s', (_, files, colour, words) => {
    expect(pretty(files, { color: true, width: 80 })).toContain(`\n\u001b[${colour}m${words}\u001b[39m\n`);
  });

  it('names the file alone where neither organ nor year could be read', () => {
    const { organ: _, year: __, ...nameless } = { organ: '', year: 0, ...sample('clean') };
    expect(pretty([nameless], plain)).toMatch(/^柳河镇2022\.yaml　没有发现问题\n/);
  });

  it('says once by which settings it went, and how many rules they switch off', () => {
    const by = (file: string, switchedOff: number): FileResult => ({
      ...sample('clean'),
      settings: { file, switchedOff },
    });
    const files = [by('县设置.yaml', 0), by('县设置.yaml', 0), by('乡设置.yaml', 3)];
    expect(pretty(files, plain).split('\n').slice(-5)).toEqual([
      '3 个文件：没有发现问题。',
      '可以生成报告了。',
      '已按 县设置.yaml 的设置校核。',
      '已按 乡设置.yaml 的设置校核，其中关闭了 3 条规则。',
      '',
    ]);
    expect(pretty([sample('clean')], plain)).not.toContain('设置');
  });
});

describe('entries of waivers, ready to copy,', () => {
  const [finding]: readonly Finding[] = checkedFile(sample('warnings')).result.findings;
  const screen = (...findings: readonly object[]): string => {
    const { result, ...file } = checkedFile(sample('warnings'));
    const found = findings.flatMap(changed => (finding ? [{ ...finding, ...changed }] : []));
    return pretty([{ ...file, result: { ...result, findings: found } }], plain);
  };
  const entry = '    - { 规则: 发布日期不合时限, 位置: 发布.日期, 依据值: a45b3b, 理由: "" }\n';

  it('are offered for errors and warnings', () => {
    expect(screen({})).toContain(entry);
    expect(screen({ severity: 'error' })).toContain(entry);
    expect(screen({ severity: 'hint' })).not.toContain(entry);
  });

  it('wait until nothing is left that has to be mended', () => {
    expect(screen({}, { severity: 'error', waiver: undefined })).not.toContain(entry);
  });

  it('leave out what cannot be waived', () => {
    const screenOfTwo = screen({}, { severity: 'warning', waiver: undefined });
    expect(screenOfTwo.split(entry)).toHaveLength(2);
    expect(screenOfTwo).not.toContain('undefined');
  });
});
