/** What code platforms get, held against the standard's own schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileResult } from '../../../src/check/output/file-result.ts';
import { sarif, sarifLog } from '../../../src/check/output/sarif.ts';
import { fileUri, messageText } from '../../../src/check/output/sarif-text.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { checkedFile, checkText, draftSample, sample, unreadable } from './results.ts';

const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);
const ajv = new AjvDraft4({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isValid = ajv.compile(schema);
const options = { version: '1.2.3' };
const faults = (files: readonly FileResult[]): unknown =>
  isValid(JSON.parse(sarif(files, options))) ? [] : isValid.errors;

const runOf = (files: readonly FileResult[]) => {
  const [run] = sarifLog(files, options).runs;
  if (!run) throw new Error('no run');
  return run;
};

const examples = join(import.meta.dirname, '../../../examples');
const exampleFiles = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter(name =>
  /\.(yaml|json)$/.test(name),
);

describe('findings as SARIF', () => {
  it.each(exampleFiles)('keep to the standard: %s', name => {
    expect(faults([checkText(name, readFileSync(join(examples, name), 'utf8'))])).toEqual([]);
  });

  it('keep to the standard with findings, waivers, drafts and unreadable files', async () => {
    expect(faults([sample('mixed'), unreadable, await draftSample('draft'), sample('clean')])).toEqual([]);
    expect(faults([])).toEqual([]);
  });

  it('would be told if they did not', () => {
    const log = sarifLog([sample('mixed')], options);
    expect(isValid({ ...log, more: 1 })).toBe(false);
    expect(isValid({ ...log, version: '2.0.0' })).toBe(false);
  });

  it('keep to the standard whatever is written in a file, and whatever its name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, words) => {
        const what = `“${words}”写错了`;
        const odd: FileResult = { file: name, failure: { what, remedy: words, line: 1 } };
        const text = `格式: 国办公开办函〔2021〕30号\n年度: 2022\n总体情况: ${JSON.stringify(words)}\n`;
        expect(faults([odd, checkText(`${name}.yaml`, text)])).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('propose what mends them, where only the form is wrong', () => {
    const { results } = runOf([sample('mixed')]);
    const mendable = results.flatMap(({ ruleId, fixes = [] }) => fixes.map(fix => ({ ruleId, fix })));
    expect(mendable).toMatchObject([
      {
        ruleId: 'prose/half-width',
        fix: {
          description: { text: '“审核制度,先审查、”改为“审核制度，先审查、”。' },
          artifactChanges: [
            {
              replacements: [
                {
                  deletedRegion: { startLine: 16, startColumn: 15, endColumn: 16 },
                  insertedContent: { text: '，' },
                },
              ],
            },
          ],
        },
      },
      { ruleId: 'data/number-form', fix: { description: { text: '“１４”改为“14”。' } } },
    ]);
  });

  it('describe every rule, and each result its own', () => {
    const run = runOf([sample('mixed')]);
    const described = run.tool.driver.rules;
    expect(described.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(run.results.map(({ ruleIndex }) => described[ruleIndex]?.id)).toEqual(
      run.results.map(({ ruleId }) => ruleId),
    );
    expect(run.tool.driver).toMatchObject({
      name: 'nianbao',
      version: '1.2.3',
      semanticVersion: '1.2.3',
      language: 'zh-CN',
      shortDescription: { text: '政府信息公开工作年度报告：填写、校核、生成' },
      notifications: [{ id: 'file/unreadable', shortDescription: { text: '文件打不开、读不懂' } }],
    });
    expect(run).toMatchObject({
      language: 'zh-CN',
      columnKind: 'utf16CodeUnits',
      artifacts: [{ location: { uri: '%E6%9F%B3%E6%B2%B3%E9%95%872022.yaml', index: 0 }, roles: ['analysisTarget'] }],
    });
  });

  it('give level, words, place and fingerprint of each finding', () => {
    const file = checkedFile(sample('mixed'));
    const run = runOf([file]);
    expect(run.results).toHaveLength(file.result.findings.length + file.result.waived.length);
    const at = file.result.findings.findIndex(({ rule }) => rule.startsWith('sum/'));
    const finding = file.result.findings[at];
    expect(run.results[at]).toMatchObject({
      ruleId: finding?.rule,
      level: 'error',
      message: { text: `${finding?.message}怎么改：${finding?.remedy}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%E6%9F%B3%E6%B2%B3%E9%95%872022.yaml', index: 0 },
            region: { startLine: finding?.location.line, startColumn: finding?.location.column },
          },
          logicalLocations: [{ fullyQualifiedName: finding?.location.path }],
        },
      ],
      partialFingerprints: { 'nianbao/v1': finding?.fingerprint },
      suppressions: [],
    });
  });

  it('cover the words that a finding is about', () => {
    const file = checkedFile(sample('mixed'));
    const lines = file.text?.split('\n') ?? [];
    const covered = runOf([file]).results.flatMap(({ locations: [place], properties: { excerpt = '' } }) => {
      const { startLine = 0, startColumn = 0, endColumn } = place?.physicalLocation.region ?? {};
      return endColumn === undefined ? [] : [[lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1), excerpt]];
    });
    expect(covered.length).toBeGreaterThan(0);
    for (const [words, excerpt] of covered) if (!excerpt?.includes('*')) expect(words).toBe(excerpt);
  });

  it('put cells below rows and rows below parts', () => {
    const { logicalLocations, results } = runOf([sample('mixed')]);
    const chain = (index: number | undefined): string[] => {
      const place = index === undefined ? undefined : logicalLocations[index];
      return place ? [...chain(place.parentIndex), `${place.kind} ${place.name}`] : [];
    };
    const chains = results.map(({ locations: [place] }) => chain(place?.logicalLocations?.[0]?.index).join('/'));
    expect(chains.filter(words => words.includes('/cell ')).length).toBeGreaterThan(0);
    for (const words of chains) expect(words).toMatch(/^(?:part [^/]+(?:\/row [^/]+(?:\/cell [^/]+)?)?|value [^/]+|)$/);
  });

  it('suppress what was waived, with its reason', () => {
    const { results } = runOf([sample('mixed')]);
    expect(results.flatMap(({ suppressions }) => suppressions)).toEqual([
      { kind: 'inSource', status: 'accepted', justification: '上报系统要求全角', properties: { date: '2023-01-10' } },
    ]);
  });

  it.each([
    ['a workbook holds its waivers', 'data', 'inSource'],
    ['a draft has them in the data it is held against', 'draft', 'external'],
  ] as const)('%s', (_, kind, expected) => {
    const { results } = runOf([{ ...checkedFile(sample('mixed')), kind, text: undefined }]);
    expect(results.flatMap(({ suppressions }) => suppressions.map(({ kind }) => kind))).toEqual([expected]);
  });

  it('know no lines in a Word file', async () => {
    const { results } = runOf([await draftSample('draft')]);
    expect(results.length).toBeGreaterThan(0);
    for (const { locations } of results) expect(locations[0]?.physicalLocation).not.toHaveProperty('region');
  });

  it('say which files could not be read', () => {
    const [invocation] = runOf([sample('clean'), unreadable]).invocations;
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      '“年度”后面的冒号是全角的。怎么办：改成半角冒号，后面空一格。',
      '这一行没有写完。怎么办：请补全后再校核。',
      '文件没有写完。怎么办：请补全后再校核。',
    ]);
    expect(runOf([sample('clean')]).invocations[0]?.executionSuccessful).toBe(true);
  });

  it('hide private numbers', () => {
    // The rules quote a number of nobody's as their example.
    const results = JSON.stringify(runOf([sample('mixed')]).results);
    expect(results).not.toContain('11010519491231002X');
    expect(results).toContain('1101**********002X');
  });
});

describe('the address of a file', () => {
  it.each([
    ['年报 2022.yaml', '%E5%B9%B4%E6%8A%A5%202022.yaml'],
    ['报送\\青山乡\\a#1.docx', '%E6%8A%A5%E9%80%81/%E9%9D%92%E5%B1%B1%E4%B9%A1/a%231.docx'],
    ['../a:b.yaml', '../a%3Ab.yaml'],
    ['/data/年报.yaml', 'file:///data/%E5%B9%B4%E6%8A%A5.yaml'],
    ['/data/a\\b.yaml', 'file:///data/a%5Cb.yaml'],
    ['a//b.yaml', 'a//b.yaml'],
    ['a\ud800.yaml', 'a%EF%BF%BD.yaml'],
    ['D:\\年报\\a.yaml', 'file:///D:/%E5%B9%B4%E6%8A%A5/a.yaml'],
    ['\\\\server\\share\\a.yaml', 'file://server/share/a.yaml'],
  ])('%s', (file, uri) => {
    expect(fileUri(file)).toBe(uri);
  });
});

describe('words in a message', () => {
  it.each([
    ['{{新收申请}}', '{{{{新收申请}}}}'],
    ['[甲](1)', '\\[甲\\](1)'],
    ['[0, 1]', '[0, 1]'],
    ['[甲](1)[甲乙](2)', '\\[甲\\](1)\\[甲乙\\](2)'],
    ['\\[甲', '\\\\[甲'],
    ['D:\\年报', 'D:\\年报'],
    ['甲\ud800乙', '甲\ufffd乙'],
  ])('%s', (words, text) => {
    expect(messageText(words)).toBe(text);
  });
});
