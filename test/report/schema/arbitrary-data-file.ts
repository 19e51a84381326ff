/** Data files for properties: any shape that the contract allows, made from the official format alone. */
import fc from 'fast-check';
import {
  type Column,
  type FormatDefinition,
  organKindNames,
  type Row,
  type TableNode,
} from '../../../src/format/index.ts';

export type DataFile = Readonly<Record<string, unknown>>;

const zero = fc.constantFrom<unknown>(0, '无', '0', '０');
const empty = fc.constant(null);

const arbitraryCount = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 9999 }) as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.nat({ max: 99 }).map(count => `${count}（其中网上${count}件）`) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('无', '３', '1,234', ' 5 ', '', null) },
);
const arbitraryAmount = fc.oneof(
  fc.nat({ max: 99_999_999 }).map(yuan => yuan / 10_000),
  fc.constantFrom<unknown>('96171.6', '0.10', '无', '１２．５', null),
);

const cell = (column: Column): fc.Arbitrary<unknown> => (column.unit === 'amount' ? arbitraryAmount : arbitraryCount);

const some = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.record(fields, { requiredKeys: [] });

function arbitraryRow(row: Row): fc.Arbitrary<unknown> {
  const [only, ...others] = row.columns;
  if (only && others.length === 0) return cell(only);
  const listed = row.columns.filter(({ isTotal }) => !isTotal);
  const fields = Object.fromEntries(row.columns.map(column => [column.label.text, cell(column)]));
  return fc.oneof(zero, empty, some({ ...fields, 其余: zero }), fc.tuple(...listed.map(cell)));
}

const nodeFields = (nodes: readonly TableNode[]): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(
    nodes.map(node => [
      node.label.text,
      node.kind === 'row'
        ? arbitraryRow(node)
        : fc.oneof(
            { weight: 1, arbitrary: zero },
            { weight: 4, arbitrary: some({ ...nodeFields(node.children), 其余: zero }) },
          ),
    ]),
  );

const narrative = fc.constantFrom('一段文字。', '（一）标题\n　　第一段。\n\n第二段。\n', '', null);
const date = fc.constantFrom('2023-01-20', '2024-02-29', '2023-12-31', null);

const chart = fc.oneof(
  fc.constant({ 名称: '渠道', 标题: '图1 渠道', 类型: '饼图', 数据: { 网站: 57, 微信: 4.5 }, 说明: '饼图。' }),
  fc.constant({ 名称: '现场', 标题: '图2 现场', 图片: '图2.png' }),
);
const waiver = fc.constantFrom(
  { 规则: '信息处理费', 位置: '其他需要报告的事项', 依据值: '3fa9c1', 理由: '已说明。' },
  { 规则: 'content/processing-fee', 位置: '其他需要报告的事项', 依据值: 123456, 理由: '已说明。', 日期: '2023-01-10' },
);

export function arbitraryDataFile(format: FormatDefinition): fc.Arbitrary<DataFile> {
  const { from, to = 2030 } = format.years;
  const parts = format.parts.map(part => {
    if (part.kind === 'narrative') return [part.label, narrative];
    const fields = { ...nodeFields(part.table.nodes), 表前: narrative, 注: narrative, 其余: zero };
    return [
      part.label,
      fc.oneof({ weight: 1, arbitrary: fc.oneof(zero, empty) }, { weight: 6, arbitrary: some(fields) }),
    ];
  });
  const required = {
    格式: fc.constant(format.reference),
    年度: fc.integer({ min: from, max: to }),
    机关: fc.record(
      {
        名称: fc.constantFrom('清溪镇人民政府', null),
        类型: fc.constantFrom(...organKindNames, null),
        地址: fc.constantFrom('人民路1号', null),
        电话: fc.constantFrom('0319-0000000', '12345', null),
        邮编: fc.constantFrom('054000', null),
        邮箱: fc.constantFrom('bangongshi@example.cn', null),
        网址: fc.constantFrom('http://www.example.gov.cn', null),
        电子版网址: fc.constantFrom('http://www.example.gov.cn/nb', null),
      },
      { requiredKeys: ['名称'] },
    ),
  };
  const optional = {
    标题: fc.constantFrom('清溪镇人民政府\n2022年政府信息公开工作年度报告', null),
    发布: fc.oneof(
      empty,
      some({ 日期: date, 时间: fc.constantFrom('09:00', '23:59', null), 来源: fc.constant('本机关') }),
    ),
    网站: fc.oneof(
      empty,
      some({ 网站名称: fc.constant('清溪县'), 网站标识码: fc.constantFrom('1305000001', 1305000001) }),
    ),
    上年报告: fc.constantFrom('../2021/report.yaml', null),
    引言: narrative,
    ...Object.fromEntries(parts),
    落款: fc.oneof(empty, some({ 署名: fc.constant('清溪镇人民政府'), 日期: date })),
    图表: fc.oneof(empty, fc.array(chart, { maxLength: 3 })),
    豁免: fc.oneof(empty, fc.array(waiver, { maxLength: 3 })),
  };
  return fc.record({ ...required, ...optional }, { requiredKeys: ['格式', '年度', '机关'] });
}
