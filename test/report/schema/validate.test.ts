import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { format2021, formats } from '../../../src/format/index.ts';
import { formatOf, validateDataFile } from '../../../src/report/schema/validate.ts';
import { arbitraryDataFile } from './arbitrary-data-file.ts';
import { plantedMistake, requiredKeys, withoutKey, withValue } from './planted-mistake.ts';

const head = { 格式: '国办公开办函〔2021〕30号', 年度: 2022, 机关: { 名称: '清溪镇人民政府' } };
const root = join(import.meta.dirname, '../../..');

describe('what is accepted', () => {
  const shapes = readFileSync(join(import.meta.dirname, 'fixtures/accepted.yaml'), 'utf8').split(/^---\n/m);

  it.each(shapes)('%s', text => {
    expect(validateDataFile({ ...head, ...parse(text) })).toEqual([]);
  });

  it.each(readFileSync(join(root, 'docs/data-file.md'), 'utf8').match(/(?<=```yaml\n)[\s\S]*?(?=```)/g) ?? [])(
    'docs/data-file.md: %s',
    text => {
      expect(validateDataFile({ ...head, ...parse(text) })).toEqual([]);
    },
  );

  it.each(
    readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.(ya?ml|json)$/.test(name),
    ),
  )('examples/%s', name => {
    expect(validateDataFile(parse(readFileSync(join(root, 'examples', name), 'utf8')))).toEqual([]);
  });

  it.each(formats)('any file that the contract of $reference allows', format => {
    fc.assert(
      fc.property(arbitraryDataFile(format), file => {
        expect(validateDataFile(file)).toEqual([]);
      }),
    );
  });
});

describe('one mistake is one message', () => {
  it('wherever it is put', () => {
    fc.assert(
      fc.property(arbitraryDataFile(format2021), plantedMistake, (file, { at, value }) => {
        const breaches = validateDataFile(withValue(file, at, value));
        expect(breaches.map(({ pointer }) => pointer)).toEqual([at]);
        expect(breaches[0]?.what).not.toMatch(/undefined|object|\{|NaN/);
      }),
      { numRuns: 500 },
    );
  });

  it('for a key that is missing', () => {
    fc.assert(
      fc.property(arbitraryDataFile(format2021), fc.constantFrom(...requiredKeys), (file, keys) => {
        const [breach, ...others] = validateDataFile(withoutKey(file, keys));
        expect(others).toEqual([]);
        expect(breach).toMatchObject({ rule: 'data/missing-key', pointer: keys.slice(0, -1) });
      }),
    );
  });

  it('for a required key that is misspelt', () => {
    const { 年度: year, ...rest } = head;
    expect(validateDataFile({ ...rest, 年份: year }).map(({ what }) => what)).toEqual([
      '认不出“年份”这一项，可能是“年度”。',
    ]);
  });

  it('for the fields of a mapping whose key was forgotten', () => {
    const { 机关: organ, ...rest } = head;
    expect(validateDataFile({ ...rest, ...organ, 类型: '乡镇人民政府' }).map(({ remedy }) => remedy)).toEqual([
      '“名称”“类型”应当写在“机关”下面，注意缩进。',
    ]);
  });
});

describe('the version of the format', () => {
  it.each([
    ['国办公开办函〔2019〕60号', '2019-60'],
    ['国办公开办函[2019]60号', '2019-60'],
    ['国办公开办函〔2021〕30号', '2021-30'],
    ['别的文号', '2021-30'],
    [undefined, '2021-30'],
    [7, '2021-30'],
  ])('%s is %s', (reference, id) => {
    expect(formatOf({ 格式: reference }).id).toBe(id);
  });

  it('is told once where it is misspelt, and the rest follows it', () => {
    const file = { ...head, 格式: '国办公开办函[2019]60号', 年度: 2020 };
    expect(validateDataFile(file).map(({ remedy }) => remedy)).toEqual(['改成 格式: 国办公开办函〔2019〕60号']);
  });
});

describe('hostile values', () => {
  const deep = (levels: number): unknown => {
    let value: unknown = 0;
    for (let level = 0; level < levels; level++) value = { 其余: [value] };
    return value;
  };
  const manyKeys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`第${index}项`, index]));
  const blanks = `1${' '.repeat(1_000_000)}x`;

  it.each<[string, unknown]>([
    ['100 000 unknown keys', { ...head, ...manyKeys }],
    ['100 000 unknown keys in a row', { ...head, 主动公开政府信息情况: { 规章: manyKeys } }],
    ['100 000 broken charts', { ...head, 图表: Array.from({ length: 100_000 }, () => ({ 名称: 1 })) }],
    ['a row of 100 000 dashes', { ...head, 主动公开政府信息情况: { 规章: Array<string>(100_000).fill('/') } }],
    ['deep nesting', { ...head, 主动公开政府信息情况: deep(100_000), 总体情况: deep(100_000) }],
    ['a cell of a million blanks', { ...head, 主动公开政府信息情况: { 行政许可: blanks, 规章: blanks } }],
    ['a million blanks in a line', { ...head, 上年报告: `${blanks}\n${blanks}`, 发布: { 日期: blanks } }],
    ['a key of a million characters', { ...head, ['（'.repeat(1_000_000)]: 0 }],
  ])('%s: told shortly', (_, value) => {
    const breaches = validateDataFile(value);
    expect(breaches.length).toBeGreaterThan(0);
    expect(breaches.length).toBeLessThan(120);
    expect(breaches.every(({ what, remedy }) => what.length + remedy.length < 500)).toBe(true);
  });

  it.each([null, undefined, 7, 'text', true, [], [head], Number.NaN])('%s is no data file', value => {
    expect(validateDataFile(value)).toHaveLength(1);
  });
});
