/** Data files as they are written; `UPDATE=1` writes the golden files anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { format2021, rowsOf, tablesOf } from '../../../src/format/index.ts';
import { blankDataFile } from '../../../src/report/encode/blank.ts';
import { encodeJson } from '../../../src/report/encode/json.ts';
import { encodeYaml } from '../../../src/report/encode/yaml.ts';
import { loadReport } from '../../../src/report/load/load.ts';

const golden = (name: string, text: string): void => {
  const file = join(import.meta.dirname, 'golden', name);
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
};

const load = (text: string, name = 'report.yaml') => {
  const result = loadReport(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(result.failure.what);
  return result;
};

/** A report with a bit of everything, as a person might have typed it. */
const typed = `
年度: 2022
格式: 国办公开办函〔2021〕30号
机关: { 名称: 云岭县人民政府, 类型: 县级人民政府, 电话: 0319-0000000, 邮编: "054000" }
标题: |
  云岭县人民政府
  2022年政府信息公开工作年度报告
发布: { 时间: "09:00", 日期: 2023-03-20 }
引言: "根据有关规定: 编制。"
总体情况: |
  （一）主动公开
  # 号开头的一行
  - 短横线开头的一行
  | 渠道 | 条数 |
  | 网站 | 57 |
  〔图表：渠道〕
主动公开政府信息情况:
  规章: 0
  行政规范性文件: { 本年制发件数: 22（其中修订16件）, 本年废止件数: 0, 现行有效件数: 40 }
  行政许可: ３
  行政处罚: 1,234
  行政强制: 无
  行政事业性收费: 96171.60
收到和处理政府信息公开申请情况:
  本年新收政府信息公开申请数量: [3, 1, 0, 2, 5, 4]
  上年结转政府信息公开申请数量: 0
  本年度办理结果:
    予以公开: [3, 1, 0, 2, 5, 3]
    不予公开: { 属于国家秘密: { 自然人: 1, 总计: 2 }, 其余: 0 }
    无法提供: 0
    其余: 0
    总计: { 自然人: 4, 商业企业: 1, 社会公益组织: 2, 法律服务机构: 5, 其他: 3 }
  结转下年度继续办理:
  注: 含原所属单位。
政府信息公开行政复议、行政诉讼情况: 无
存在的主要问题及改进情况: |
  公开不够及时。
落款: { 署名: 云岭县人民政府, 日期: 2023-03-15 }
图表:
  - { 名称: 渠道, 标题: "图1 公开渠道: 条数", 类型: 饼图, 数据: { 网站: 57, "2021": 4.5 }, 说明: 饼图 }
豁免:
  - { 规则: 信息处理费, 位置: 其他需要报告的事项, 依据值: 3fa9c1, 理由: 没有发生, 日期: 2023-01-10 }
`;

describe('a report is written', () => {
  const { report } = load(typed);

  test('in YAML as a person would', () => golden('county.yaml', encodeYaml(report)));

  test('in YAML with guidance for the person who fills it', () => {
    golden('county-guided.yaml', encodeYaml(report, { guidance: true, schema: './annual-report.schema.json' }));
  });

  test('in JSON', () => golden('county.json', encodeJson(report, { schema: './annual-report.schema.json' })));

  test('with only those totals that differ, a row of totals whole', () => {
    expect(encodeYaml(report)).toContain('    总计: [4, 1, 0, 2, 5, 3]');
    const text = encodeYaml(report, { totals: 'differing' });
    expect(text).toContain('属于国家秘密: { 自然人: 1, 总计: 2 }');
    expect(text).not.toContain('总计: [');
    const { report: wrong } = load(typed.replace('总计: { 自然人: 4', '总计: { 自然人: 7'));
    expect(encodeYaml(wrong, { totals: 'differing' })).toContain('    总计: [7, 1, 0, 2, 5, 3]');
  });

  test('with what could not be read as a comment', () => {
    const unreadable = new Map([['applications.carriedOut.business', '／']]);
    expect(encodeYaml(report, { unreadable })).toContain(
      '  # “商业企业”原来写的是“／”，读不成数，请核对后填写\n  结转下年度继续办理: { 自然人: , 商业企业: ,',
    );
  });
});

describe('the blank data file', () => {
  const township = blankDataFile({
    organ: '清溪镇人民政府',
    kind: '乡镇人民政府',
    year: 2024,
    schema: './annual-report.schema.json',
  });

  test('for a township', () => golden('blank-township.yaml', township));

  test('has every number of the format left to fill, and no mistake', () => {
    const { report, problems, places } = load(township);
    expect(problems).toEqual([]);
    for (const table of tablesOf(format2021)) {
      expect(report.tables[table.id].figures).toEqual({});
      for (const row of rowsOf(table.nodes).filter(({ isTotal }) => !isTotal)) {
        for (const { id } of row.columns.filter(({ isTotal }) => !isTotal)) {
          expect(places.get(`${table.id}.${row.id}.${id}`), `${row.id}.${id}`).toBeDefined();
        }
      }
    }
  });

  test('takes over what last year settled', () => {
    const text = blankDataFile({
      organ: '清溪镇人民政府',
      year: 2024,
      previousFile: '../2023/年报.yaml',
      contact: { phone: '03190000000', address: '人民路1号' },
      carriedIn:
        load(typed.replace('结转下年度继续办理:', '结转下年度继续办理: { 自然人: 2 }')).report.tables.applications
          .figures.carriedOut ?? {},
      headings: { overview: ['（一）主动公开情况'] },
    });
    const { report, problems } = load(text);
    expect(problems).toEqual([]);
    expect(report.previousFile).toBe('../2023/年报.yaml');
    expect(report.organ).toMatchObject({ phone: '03190000000', address: '人民路1号' });
    expect(report.tables.applications.figures.carriedIn?.naturalPerson?.value).toBe(2);
    expect(report.narratives.overview).toBe('（一）主动公开情况');
  });

  test('gives sound data when its offers are taken up', () => {
    const offers = township.replace(
      /^( *)# (发布|网站|标题|落款|上年报告|总计|注)(: .*)\n(?:( *)# {3}(.*)\n)?/gm,
      (...found) => {
        const [, indent, key, rest, , block] = found.map(part => part ?? '');
        return `${indent}${key}${rest}\n${block ? `${indent}  ${block}\n` : ''}`;
      },
    );
    const { problems, report } = load(offers);
    expect(problems).toEqual([]);
    expect(report.signature).toEqual({ agency: '清溪镇人民政府', date: '2025-01-20' });
    expect(report.tables.review.note).toBe('表格下面的说明');
  });
});

describe('what was typed and cannot be read', () => {
  const { report } = load('格式: 国办公开办函〔2021〕30号\n主动公开政府信息情况: { 其余: 0 }\n');
  const { licensing: _, ...figures } = report.tables.disclosure.figures;
  const disclosure = { ...report.tables.disclosure, figures };
  const path = 'disclosure.licensing.decisions';
  const work = { ...report, tables: { ...report.tables, disclosure } };

  test('is written in its cell, for the check to find', () => {
    const text = encodeYaml(work, { typed: new Map([[path, '约30']]) });
    expect(text).toMatch(/行政许可: 约30$/m);
    expect(load(text).problems).toContainEqual(expect.objectContaining({ path }));
  });

  test('is told above its row where the cell is left to fill', () => {
    const text = encodeYaml(work, { unreadable: new Map([[path, '约30']]) });
    expect(text).toMatch(/# .*约30.*\n {2}行政许可:$/m);
  });

  test('as year is written as it is', () => {
    expect(encodeYaml(work, { typed: new Map([['year', '二〇二二']]) })).toMatch(/^年度: 二〇二二$/m);
  });
});
