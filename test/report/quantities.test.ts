import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { format2019, format2021 } from '../../src/format/index.ts';
import { officialPath } from '../../src/report/paths.ts';
import { expandQuantities, quantities, resolveQuantity } from '../../src/report/quantities.ts';
import { emptyReport } from '../../src/report/report.ts';
import { sampleReport } from '../compose/sample-report.ts';

const expand = (text: string, report = sampleReport) => expandQuantities(text, report, format2021, 'overview');

describe('a cited value', () => {
  it.each([
    ['年度', '2022'],
    ['上年度', '2021'],
    ['下年度', '2023'],
    ['机关', '清溪镇人民政府'],
    ['新收申请', '4'],
    ['上年结转', '0'],
    ['结转下年', '1'],
    ['予以公开', '3'],
    ['不予公开', '0'],
    ['行政处罚', '36'],
    ['行政复议', '0'],
    ['行政诉讼', '0'],
    // A row gives its total as stated, right or wrong; the group that holds it gives the same.
    ['办结', '4'],
    ['本年度办理结果', '4'],
    // A remark is left out, an amount stands as typed.
    ['行政规范性文件.本年制发件数', '22'],
    ['行政事业性收费', '4.150'],
    // Applicants, by column and together.
    ['新收申请.自然人', '3'],
    ['新收申请.法人或其他组织', '1'],
    ['予以公开.商业企业', '1'],
    ['不予公开.自然人', '0'],
    // Official paths, whole and from any group or row on.
    ['收到和处理政府信息公开申请情况.本年度办理结果.予以公开', '3'],
    ['收到和处理政府信息公开申请情况.本年度办理结果.不予公开.属于国家秘密.自然人', '0'],
    ['不予公开.属于国家秘密', '0'],
    ['其他处理.其他', '0'],
    ['行政诉讼.复议后起诉.结果维持', '0'],
    ['机关.电话', '010-1234567'],
    ['落款.日期', '2023-01-20'],
    // Width and quotation marks are not told apart.
    ['危及"三安全一稳定"', '0'],
    ['新收申请．自然人', '3'],
  ])('{{%s}} is %s', (name, value) => {
    expect(expand(`共{{${name}}}件`)).toEqual({ text: `共${value}件`, problems: [] });
    expect(expand(`{{ ${name} }}`).text).toBe(value);
  });

  it('of other handling differs with the version of the format', () => {
    const names = quantities(sampleReport, format2019).map(({ name }) => name);
    expect(names).toContain('其他处理');
    expect(names).not.toContain('其他处理.其他');
    expect(names).not.toContain('行政许可');
  });

  it('reads 【待填】 while it is not given, and the check for figures says so, not this', () => {
    const text = '新收{{新收申请}}件，不予公开{{不予公开}}件，{{年度}}年，{{机关}}';
    expect(expand(text, emptyReport)).toEqual({
      text: '新收【待填】件，不予公开【待填】件，【待填】年，【待填】',
      problems: [],
    });
  });

  it('that may be missing is a problem where it is', () => {
    const { text, problems } = expand('第一行\n网址：{{机关.网址}}');
    expect(text).toBe('第一行\n网址：【待填】');
    expect(problems).toMatchObject([{ path: 'overview', line: 1, excerpt: '{{机关.网址}}' }]);
  });
});

describe('a name that does not exist', () => {
  it.each([
    ['新收申情', '新收申请'],
    ['予以公示', '予以公开'],
    ['自然人', '新收申请.自然人'],
    ['行政规范性文件', '行政规范性文件.本年制发件数'],
    ['机关.电', '机关.电话'],
    ['天气', undefined],
    ['constructor', undefined],
  ])('%s: perhaps %s', (name, near) => {
    expect(resolveQuantity(name, sampleReport, format2021)).toEqual({ ok: false, nearest: near });
  });

  it('is an error at its line, with the nearest one offered', () => {
    const { text, problems } = expand('第一行\n共{{新收申情}}件');
    expect(text).toBe('第一行\n共{{新收申情}}件');
    expect(problems).toEqual([
      {
        rule: 'content/placeholder',
        path: 'overview',
        line: 1,
        excerpt: '{{新收申情}}',
        what: '没有叫“新收申情”的数据。',
        remedy: expect.stringContaining('是不是要写“{{新收申请}}”？'),
      },
    ]);
  });
});

describe('anything but a name is refused and left as it is', () => {
  it.each([
    ['{{#if 年度}}', '不能写'],
    ['{{/if}}', '不能写'],
    ['{{else}}', '不能写'],
    ['{{> 甲}}', '不能写'],
    ['{{!注释}}', '不能写'],
    ['{{../年度}}', '不能写'],
    ['{{this}}', '不能写'],
    ['{{this.年度}}', '不能写'],
    ['{{@root}}', '不能写'],
    ['{{constructor}}', '不能写'],
    ['{{__proto__}}', '不能写'],
    ['{{部分 "总体情况"}}', '不能写'],
    ['{{年度 1}}', '不能写'],
    ['{{年度[0]}}', '不能写'],
    ['{{}}', '没有写名称'],
    ['{{{年度}}}', '花括号'],
    ['｛｛年度｝｝', '花括号'],
    ['{{年度｝｝', '花括号'],
    ['{{年度', '没有成对'],
    ['年度}}', '没有成对'],
  ])('%s', (text, what) => {
    const { text: left, problems } = expand(`甲${text}乙`);
    expect(left).toBe(`甲${text}乙`);
    expect(problems).toMatchObject([{ rule: 'content/placeholder', line: 0, what: expect.stringContaining(what) }]);
  });

  it('without a word for single braces', () => {
    expect(expand('{年度}')).toEqual({ text: '{年度}', problems: [] });
  });

  it('in bounded time however much there is of it', () => {
    for (const flood of ['{', '}', '{{', '{{年', '{{新收申情}}', '{{年度}}']) {
      expect(expand(flood.repeat(200_000)).problems.length).toBeLessThanOrEqual(100);
    }
  });
});

describe('the list of values', () => {
  it('stands in the order of the page, each with its official path', async () => {
    const lines = quantities(sampleReport, format2021).map(
      ({ name, path, value }) => `${name}\t${value ?? '（未填）'}\t${officialPath(path, format2021)}`,
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'golden/quantities.txt'));
  });

  it('names nothing that cannot be cited', () => {
    for (const { name, value } of quantities(sampleReport, format2021)) {
      expect(expand(`{{${name}}}`)).toEqual({ text: value, problems: [] });
    }
  });
});
