/** What editors know of a settings file: the published schema, which says the same as the program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema } from '../../../src/check/settings/config-schema.ts';
import { parseSettings } from '../../../src/check/settings/parse-settings.ts';

const published = JSON.parse(readFileSync(join(import.meta.dirname, '../../../schemas/config.schema.json'), 'utf8'));
const isValid = new Ajv2020({ strict: false }).compile(published);

describe('the schema of settings', () => {
  it('is published as it is', () => {
    expect(configJsonSchema()).toEqual(published);
  });

  it.each([
    '规则级别: { prose/unit: 提示, 常见错别字: 关闭 }',
    '公布期限: "01-31"',
    '机关名称: [晴溪镇人民政府]',
    '机关名称: { 晴溪镇人民政府: [晴溪镇政府] }',
    '词表: { 错别字: { 布署: 部署 }, 允许: [布署村], 五个方面: { 监督保障: [督查] } }',
    '模板: 模板',
  ])('takes %s, as the program does', text => {
    expect([parseSettings(text).ok, isValid(parse(text))]).toEqual([true, true]);
  });

  it.each([
    '规则级别: { prose/unit: 严重 }',
    '规则级别: { data/missing-key: 关闭 }',
    '公布期限: "02-30"',
    '机关名称: [镇]',
    '词表: { 错字: {} }',
    '词表: { 错别字: { 的: 地 } }',
    '词表: { 五个方面: { 监督: [督查] } }',
    '模板: ""',
    '报送单位: 县政府',
  ])('refuses %s, as the program does', text => {
    expect([parseSettings(text).ok, isValid(parse(text))]).toEqual([false, false]);
  });
});

describe('a deadline', () => {
  it.each(['01-31', '02-28', '03-01', '04-30', '05-31', '06-09', '09-30', '10-10', '11-30', '12-19', '12-31'])(
    'may be %s',
    day => {
      expect(parseSettings(`公布期限: ${day}`)).toMatchObject({ ok: true, value: { settings: { deadline: day } } });
    },
  );

  it.each(['00-10', '01-00', '01-32', '02-29', '02-30', '04-31', '06-31', '09-31', '11-31', '13-01', '1-31', '01-311'])(
    'is not %s',
    day => {
      expect(parseSettings(`公布期限: ${day}`).ok).toBe(false);
    },
  );

  it('has nothing before or behind it', () => {
    for (const day of ['201-31', '204-30', '202-28', '04-301', '02-281', '03-1']) {
      expect(parseSettings(`公布期限: ${day}`).ok).toBe(false);
    }
  });
});
