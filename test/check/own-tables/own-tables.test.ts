/** Tables that offices put into their narratives: what the official tables can judge of them, and what they cannot. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { type Fixture, subjectOf } from '../harness/fixture.ts';

/** The report of test/check/base.yaml with a table in its first part. @param table rows parted by `/` */
const withTable = (caption: string, table: string): Fixture => {
  const [head = '', ...rows] = table.split(' / ').map(row => `| ${row.split(' ').join(' | ')} |`);
  const rule = head.replace(/[^| ]+/g, '---');
  const lines = ['全年收到政府信息公开申请5件。', caption, head, rule, ...rows];
  return { 说明: caption, 数据: { 总体情况: `${lines.join('\n')}\n` } };
};

const told = async (caption: string, table: string): Promise<readonly string[]> => {
  const { findings } = check(await subjectOf(withTable(caption, table)));
  const own = findings.filter(({ rule }) => rule === 'prose/figure-mismatch' || rule === 'prose/sum');
  return own.map(({ severity, message }) => `${severity} ${message}`);
};

describe('a table of an office’s own', () => {
  it.each([
    ['表1 申请人情况', '申请人 数量 / 自然人 4 / 法人或其他组织 1'],
    ['表1 近三年申请情况', '年份 收到申请数 办结数 / 2020年 9 8 / 2021年 3 2 / 2022年 5 5'],
    ['表1 申请情况', '年度 2020 2021 2022 / 收到申请 9 3 5 / 办结 8 2 5'],
    ['表1 规范性文件情况', '年度 制发 废止 现行有效 / 2021 3 2 5 / 2022 2 1 6'],
    ['表1 申请渠道', '渠道 件数 / 网络 3 / 信函 2 / 合计 5'],
    ['表1 各季度收到申请数量', '季度 一季度 二季度 合计 / 收到申请 2 3 5'],
    ['表1 上半年办理情况', '项目 数量 / 收到申请 2 / 予以公开 1'],
    ['表1 站所办理情况', '单位 收到申请 办结 / 财政所 2 2 / 农业站 1 1'],
    ['表1 规范性文件制发', '机关 制发 / 镇政府 1 / 镇政府办公室 1'],
    ['表1 柳河镇人民政府办公室办理情况', '项目 数量 / 收到申请 3 / 办结 2'],
    ['表1 执法信息公示', '类别 公示数 / 行政许可 12 / 行政处罚 8'],
    ['表1 热线办理', '项目 数量 / 受理 80 / 办结 79'],
    ['表1 建议提案办理', '类别 收到 办结 / 人大代表建议 4 4 / 政协提案 2 2 / 合计 6 6'],
    ['表1 申请内容', '内容 申请数量 予以公开 / 征地 3 2 / 其他 2 1 / 合计 5 3'],
    ['表1 发布平台', '平台 数量 / 网站 80 / 其中：文件 10 / 微信 46 / 合计 126'],
    ['表1 站所公开', '序号 站所 条数 / 1 党政办 20 / 2 财政所 30 / 3 合计 50'],
  ])('%s: nothing is wrong in “%s”', async (caption, table) => {
    expect(await told(caption, table)).toEqual([]);
  });

  it.each([
    ['表1 申请人情况', '申请人 收到 办结 / 自然人 4 4 / 商业企业 2 1', 'error 表1里“商业企业”的“收到”是2件'],
    ['表1 规范性文件情况', '年度 制发 废止 现行有效 / 2021 3 2 5 / 2022 2 1 7', 'error 表1里“2022”的“现行有效”是7件'],
    ['表1 依申请公开办理', '项目 件数 / 新收申请 5 / 办结申请 6', 'error 表1里“办结申请”的“件数”是6件'],
    ['表1 申请办理结果', '结果 件数 / 予以公开 7 / 部分公开 4', 'warning 表1里“予以公开”的“件数”是7件'],
    ['表1 申请渠道', '渠道 件数 / 窗口 3 / 信函 2 / 合计 6', 'warning '],
  ])('%s: “%s” is told', async (caption, table, finding) => {
    const findings = await told(caption, table);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.startsWith(finding)).toBe(true);
  });
});
