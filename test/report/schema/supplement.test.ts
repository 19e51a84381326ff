import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { validateSupplement } from '../../../src/report/schema/supplement.ts';
import { wordings } from '../../../src/report/schema/wordings.ts';
import { breachList } from './breach-list.ts';

const folder = join(import.meta.dirname, 'fixtures/supplement');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const data = { 格式: '国办公开办函〔2021〕30号', 年度: 2022 };
const draft07 = 'http://json-schema.org/draft-07/schema#';

function whats(value: unknown, schema: unknown): string[] {
  const result = validateSupplement(value, schema);
  return result.ok ? result.value.map(({ what }) => what) : [`failure: ${result.failure.what}`];
}

describe('a supplement schema', () => {
  it('tells each of its requirements once, in its own words where it has some', async () => {
    const result = validateSupplement(parse(read('every-wording.yaml')), JSON.parse(read('every-wording.schema.json')));
    if (!result.ok) throw new Error(result.failure.what);
    await expect(breachList(result.value)).toMatchFileSnapshot(join(folder, 'every-wording.txt'));
  });

  it('is met by a fixture in each of its wordings', () => {
    const golden = read('every-wording.txt');
    const untold = Object.entries(wordings)
      .filter(([kind]) => kind.startsWith('supplement-'))
      .filter(([, { what }]) => !new RegExp(what.replaceAll('。', '').replace(/\{\w+\}/g, '.*')).test(golden));
    expect(untold.map(([kind]) => kind)).toEqual([]);
  });

  it('says nothing of a file that meets it', () => {
    expect(whats(data, { required: ['年度'], properties: { 年度: { const: 2022 } } })).toEqual([]);
  });

  it.each([draft07, 'https://json-schema.org/draft/2020-12/schema', undefined])('may be written in %s', $schema => {
    const schema = { ...($schema === undefined ? {} : { $schema }), required: ['落款'] };
    expect(whats(data, schema)).toEqual(['文件缺少“落款”，这是补充要求的内容。']);
  });

  it('may refer to its own definitions', () => {
    const schema = { $defs: { year: { minimum: 2023 } }, properties: { 年度: { $ref: '#/$defs/year' } } };
    expect(whats(data, schema)).toEqual(['“年度”小于补充要求的 2023。']);
  });

  it('may carry keywords and formats of other tools', () => {
    expect(whats(data, { markdownDescription: 'x', properties: { 格式: { format: 'nothing-known' } } })).toEqual([]);
  });
});

describe('a supplement schema that is of no use is a failure', () => {
  it.each<[string, unknown, RegExp]>([
    [
      'a reference to the web',
      { $ref: 'https://example.com/other.json' },
      /example\.com\/other\.json”，出于安全不会打开/,
    ],
    ['a reference to a file', { properties: { 年度: { $ref: 'year.json' } } }, /year\.json/],
    ['a definition that is missing', { $ref: '#/$defs/none' }, /none/],
    ['no schema at all', '文字', /不是一份数据格式要求/],
    ['a list', [], /不是一份数据格式要求/],
    ['an unknown type', { type: 'text' }, /本身有错误/],
    ['a damaged pattern', { properties: { 格式: { pattern: '(' } } }, /本身有错误/],
    ['an old draft', { $schema: 'http://json-schema.org/draft-04/schema#' }, /不支持的版本/],
    ['endless self-reference', { $ref: '#' }, /没有尽头/],
  ])('%s', (_, schema, what) => {
    const result = validateSupplement(data, schema);
    expect(result).toMatchObject({ ok: false });
    if (!result.ok) expect(result.failure.what).toMatch(what);
  });

  it.each([true, false])('a schema of just %s too', schema => {
    expect(validateSupplement(data, schema).ok).toBe(false);
  });
});

describe('a breach', () => {
  it('of a key that must not be there stands on that key', () => {
    const result = validateSupplement({ 网站: { 甲: 1 } }, { properties: { 网站: { additionalProperties: false } } });
    expect(result).toMatchObject({
      ok: true,
      value: [{ pointer: ['网站', '甲'], onKey: true, rule: 'data/supplement' }],
    });
  });

  it('is told at most a hundred times', () => {
    const result = validateSupplement(
      { 图表: Array<number>(5000).fill(0) },
      { properties: { 图表: { items: { type: 'string' } } } },
    );
    expect(result.ok && result.value.length).toBe(100);
  });
});
