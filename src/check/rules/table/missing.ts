import { format2021, partHeading } from '../../../format/index.ts';
import { defineRule } from '../../rule.ts';

export const missingTable = defineRule({
  id: 'table/missing',
  name: '缺少表格',
  severity: 'error',
  appliesTo: ['draft'],
  basis: format2021.reference,
  explanation:
    '第二、三、四部分必须用统一格式的表格报告，没有发生的也要列表填0。表格做成了图片，读屏软件读不出、数据也汇总不了，等于没有表格。',
  wordings: {
    missing: {
      what: '“{part}”下面没有找到表格。',
      remedy: '补上统一格式的表格，没有发生的填0；表格还在而读不出来的，重新从统一格式复制一张，再填数字。',
    },
    pictured: {
      what: '“{part}”下面只有图片，没有表格。',
      remedy: '把图片换成统一格式的表格，数字直接填在格里。',
    },
  },
  examples: {
    wrong: '四、政府信息公开行政复议、行政诉讼情况\n未发生行政复议、行政诉讼。（没有表格）',
    right: '四、政府信息公开行政复议、行政诉讼情况\n（统一格式的表格，各格填0）',
  },
  *check({ structure }) {
    if (!structure) return;
    for (const part of format2021.parts) {
      // Without its heading the whole part is missing, which format/parts tells.
      if (part.kind !== 'table' || structure.missingParts.includes(part.id)) continue;
      const { found, pictured } = structure.tables[part.id];
      if (found) continue;
      yield { kind: pictured ? 'pictured' : 'missing', path: part.id, values: { part: partHeading(part) } };
    }
  },
});
