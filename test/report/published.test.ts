import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableCells } from '../../src/document/free-table.ts';
import { chartName } from '../../src/document/narrative.ts';
import { format2021 } from '../../src/format/index.ts';
import { encodeJson } from '../../src/report/encode/json.ts';
import { encodeYaml } from '../../src/report/encode/yaml.ts';
import { loadReport } from '../../src/report/load/load.ts';
import { published } from '../../src/report/published.ts';
import type { Report } from '../../src/report/report.ts';
import { arbitraryReport } from '../generators/report.ts';

const reader = { chartName, tableCells };

const load = (text: string, name = 'report.yaml'): Report => {
  const result = loadReport(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(result.failure.what);
  return result.report;
};

const text = `
格式: 国办公开办函〔2021〕30号
年度: 2022
机关: { 名称: 清溪镇人民政府, 电话: 0319-0000000 }
总体情况: |
  　　{{年度}}年新收申请{{新收申请}}件。
  | 渠道 | 条数 |
  |---|---|
  | 网站 | 57 |
  〔图表：渠道〕
主动公开政府信息情况:
  行政规范性文件: { 本年制发件数: 22（其中修订16件）, 本年废止件数: 0, 现行有效件数: 40 }
  行政事业性收费: 96171.60
收到和处理政府信息公开申请情况:
  本年新收政府信息公开申请数量: { 自然人: 3, 商业企业: 1 }
  注: 含原所属单位。
落款: { 日期: 2023-01-20 }
图表:
  - { 名称: 渠道, 标题: "图1 {{年度}}年公开渠道", 类型: 饼图, 数据: { 网站: 57 } }
`;

const publish = (report: Report, opening?: string) => published(report, format2021, reader, opening);

describe('what a reader of the page can see', () => {
  const page = publish(load(text), '通常的开头。');
  const part = (id: string) => page.parts.find(candidate => candidate.part === id);

  test('title, opening, signature', () => {
    expect(page.title).toEqual(['清溪镇人民政府2022年政府信息公开工作年度报告']);
    expect(page.opening).toEqual([{ kind: 'paragraph', text: '通常的开头。' }]);
    expect(page.signature).toEqual({ agency: undefined, date: '2023-01-20' });
  });

  test('narrative with its figures, tables and charts in their places', () => {
    expect(part('overview')).toEqual({
      part: 'overview',
      lines: [
        { kind: 'paragraph', text: '2022年新收申请4件。' },
        { kind: 'row', cells: ['渠道', '条数'] },
        { kind: 'row', cells: ['网站', '57'] },
        { kind: 'chart', caption: '图1 2022年公开渠道', points: [['网站', 57]] },
      ],
    });
  });

  test('figures with remarks and totals, as printed', () => {
    expect(part('disclosure')).toMatchObject({
      figures: {
        normativeDocuments: { issued: '22（其中修订16件）', repealed: '0', inForce: '40' },
        administrativeFees: { amount: '96171.60' },
        licensing: {},
      },
    });
    expect(part('applications')).toMatchObject({
      figures: { received: { naturalPerson: '3', business: '1', research: '0', total: '4' } },
      note: [{ kind: 'paragraph', text: '含原所属单位。' }],
    });
  });
});

describe('two files of one publication', () => {
  const page = publish(load(text));
  const changed = (from: string, to: string) => {
    expect(text).toContain(from);
    return publish(load(text.replace(from, to)));
  };

  test.each([
    ['how a row is written', '{ 自然人: 3, 商业企业: 1 }', '[3, 1, 0, 0, 0, 0]'],
    ['a total that is stated', '商业企业: 1 }', '商业企业: 1, 总计: 4 }'],
    ['blanks and empty lines', '  　　{{年度}}年', '  {{年度}}年'],
    ['a figure written out', '{{新收申请}}件', '4件'],
    ['the usual title', '年度: 2022', '年度: 2022\n标题: 清溪镇人民政府2022年政府信息公开工作年度报告'],
    ['contact data', '0319-0000000', '0319-1111111'],
    ['waivers', '图表:', '豁免: [{ 规则: 甲, 位置: 乙, 依据值: 丙, 理由: 丁 }]\n图表:'],
  ])('may differ in %s', (_, from, to) => {
    expect(changed(from, to)).toEqual(page);
  });

  test.each([
    ['a number', '自然人: 3', '自然人: 2'],
    ['a remark', '（其中修订16件）', '（其中修订15件）'],
    ['the digits of an amount', '96171.60', '96171.6'],
    ['a total that is wrong', '商业企业: 1 }', '商业企业: 1, 总计: 5 }'],
    ['a sentence', '新收申请{{', '收到申请{{'],
    ['a note', '含原所属单位', '不含原所属单位'],
    ['a chart', '网站: 57', '网站: 58'],
    ['the date', '2023-01-20', '2023-01-21'],
  ])('do not differ in %s', (_, from, to) => {
    expect(changed(from, to)).not.toEqual(page);
  });

  test('are what a report is written as, in YAML and JSON, with or without its totals', () => {
    fc.assert(
      fc.property(arbitraryReport(), report => {
        const whole = publish(report);
        expect(publish(load(encodeYaml(report)))).toEqual(whole);
        expect(publish(load(encodeJson(report), 'report.json'))).toEqual(whole);
        const hasRemarkedTotal = /"(?:total|outcomeTotal)"[^}]*"remark":"[^"]/.test(JSON.stringify(report.tables));
        fc.pre(!hasRemarkedTotal);
        expect(publish(load(encodeYaml(report, { totals: 'differing' })))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});
