/** What a person sees at a terminal; the golden files are such screens. `UPDATE=1` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/check/finding.ts';
import type { CheckedFile, FileResult } from '../../../src/check/output/file-result.ts';
import { type PrettyOptions, pretty } from '../../../src/check/output/pretty.ts';
import { displayWidth } from '../../../src/text/width.ts';
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

  it.each([
    [[sample('clean'), unreadable], '2 个文件：1 个文件读不出来，其余没有发现问题。'],
    [[sample('warnings'), unreadable], '2 个文件：1 处警告，1 个文件读不出来。'],
    [[unreadable, unopened], '2 个文件：2 个文件读不出来。'],
  ])('tells files that cannot be read from the others', (files, words) => {
    expect(pretty(files, plain)).toContain(`\n${words}\n`);
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

describe('the closing words', () => {
  const last = (...files: FileResult[]): string | undefined => pretty(files, plain).split('\n').at(-2);
  const draft = (name: string): FileResult => ({ ...checkedFile(sample(name)), kind: 'draft', waiversIn: undefined });

  it.each([
    ['a clean data file is rendered', [sample('clean')], '可以生成报告了。'],
    ['a clean draft is published', [draft('clean')], '可以发布了。'],
    ['data files and drafts together are meant for publication', [sample('clean'), draft('clean')], '可以发布了。'],
    ['a draft with hints', [draft('hints')], '没有错误，可以发布；提示请看一眼。'],
    ['a draft with errors', [draft('mixed')], '请从上到下改正错误，改好后再校核一次；还有错误的报告不能发布。'],
    ['files that cannot be read', [draft('mixed'), unreadable], '请先解决读不出来的文件，再校核一次。'],
  ] as const)('%s', (_, files, words) => {
    expect(last(...files)).toBe(words);
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

  const screenIn = (changed: Partial<CheckedFile>): string =>
    pretty([{ ...checkedFile(sample('warnings')), ...changed }], { color: false, width: 120 });

  it('name the data file that a draft is held against', () => {
    const screen = screenIn({ kind: 'draft', waiversIn: { file: '2022.yaml', isWorkbook: false } });
    expect(screen).toContain(`可以把相应的一行加到数据文件 2022.yaml 的“豁免”下面`);
    expect(screen).toContain(entry);
    expect(screen).toMatch(/没有错误，可以发布；警告请逐条核对，该改的改，不该改的写明理由豁免。\n$/);
  });

  it('are not offered where there is no data file to hold them', () => {
    const screen = screenIn({ kind: 'draft', waiversIn: undefined });
    expect(screen).not.toContain('依据值');
    expect(screen).toContain('没有错误，核对后可以发布；警告请逐条核对，该改的改，确实没有错的可以不改。\n');
    expect(screen).toContain('加上 --data 和数据文件的名字');
  });

  it('are put into the sheet of a workbook', () => {
    const screen = screenIn({ waiversIn: { file: '柳河镇2022.yaml', isWorkbook: true } });
    expect(screen).toContain('可以把相应的规则、位置、依据值填进工作簿的“豁免”表，');
    expect(screen).toContain(entry);
  });

  it('leave out what cannot be waived', () => {
    const screenOfTwo = screen({}, { severity: 'warning', waiver: undefined });
    expect(screenOfTwo.split(entry)).toHaveLength(2);
    expect(screenOfTwo).not.toContain('undefined');
  });
});
