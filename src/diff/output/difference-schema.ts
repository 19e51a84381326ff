/**
 * The shape of `diff --format json`, from which schemas/difference.schema.json is made. A comparison imports its types alone:
 * zod is not loaded when one runs.
 */
import * as z from 'zod';

const count = z.int().min(0);
const index = z.int().min(1);

const side = z.strictObject({
  file: z.string().meta({ description: '文件名' }),
  format: z.string().meta({ description: '统一格式的文号' }),
  year: z.int().optional().meta({ description: '报告年度' }),
  organ: z.string().optional().meta({ description: '机关名称' }),
});

const path = z.string().meta({
  description: '用统一格式的名称写出的位置，逐级以“.”连接',
  examples: ['收到和处理政府信息公开申请情况.本年度办理结果.予以公开.自然人'],
});

const value = z.strictObject({
  path,
  before: z.string().optional().meta({ description: '前一份；没有写的不列' }),
  after: z.string().optional().meta({ description: '后一份；没有写的不列' }),
});

const cell = z.strictObject({
  value: z.number().optional().meta({ description: '数值，单位见 unit；没有填、读不成数的不列' }),
  printed: z.string().optional().meta({ description: '单元格里印的，连同备注' }),
  stated: z.boolean().meta({ description: '报告里写着；false 为没有写、由各格相加得出的合计' }),
  written: z.string().optional().meta({ description: '读不成数的，原来写着什么' }),
});

const figure = z.strictObject({
  path,
  part: z.string().meta({ description: '所在部分的名称' }),
  row: z.string().meta({ description: '所在行的名称' }),
  cell: z.string().meta({ description: '所在列的名称' }),
  unit: z.enum(['件', '万元']),
  before: cell,
  after: cell,
  change: z.number().optional().meta({ description: '后一份减前一份；0 为数相同而备注或写法不同' }),
});

const words = z.array(
  z.strictObject({
    kind: z.enum(['same', 'removed', 'added']),
    text: z.string(),
  }),
);

const passage = z.strictObject({
  kind: z.enum(['changed', 'removed', 'added', 'parted', 'joined']).meta({
    description: 'changed 改动；removed 删去；added 增加；parted 从这里起另起一段；joined 不再另起一段',
  }),
  of: z.enum(['sentence', 'row', 'chart']).meta({ description: 'sentence 句子；row 正文小表格的一行；chart 图表' }),
  paragraph: z
    .strictObject({ before: index.optional(), after: index.optional() })
    .meta({ description: '在两份报告里各是第几段，从 1 起' }),
  before: z.string().optional().meta({ description: '前一份的文字' }),
  after: z.string().optional().meta({ description: '后一份的文字' }),
  words: words.optional().meta({ description: 'changed 才有：逐词的变化' }),
});

export const differenceSchema = z
  .strictObject({
    before: side.meta({ description: '前一份报告' }),
    after: side.meta({ description: '后一份报告' }),
    relation: z.enum(['years', 'versions', 'organs']).meta({
      description: 'years 同一机关的两个年度；versions 同一份报告的两个文本；organs 两个机关',
    }),
    same: z.boolean().meta({ description: '没有任何不同' }),
    counts: z.strictObject({
      values: count.meta({ description: '年度、机关、落款不同的项数' }),
      figures: count.meta({ description: '不同的数字的格数' }),
      passages: count.meta({ description: '不同的文字的处数' }),
      rows: count.meta({ description: '因格式不同没有比较的行数' }),
    }),
    values: z.array(value),
    texts: z.array(z.strictObject({ path, passages: z.array(passage) })).meta({ description: '有不同的各段文字' }),
    figures: z.array(figure).meta({ description: '不同的数字，按表格的顺序' }),
    incomparable: z.array(path).meta({ description: '因格式不同没有比较的行' }),
  })
  .meta({ title: '年报比较结果', description: '比较两份政府信息公开工作年度报告的结果' });

export type DifferenceOutput = z.infer<typeof differenceSchema>;

/** The published JSON Schema. */
export function emitDifferenceSchema(): unknown {
  return z.toJSONSchema(differenceSchema, { target: 'draft-2020-12' });
}
