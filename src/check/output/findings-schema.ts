/**
 * The shape of `check --format json`, from which schemas/findings.schema.json is made. A check imports its types alone:
 * zod is not loaded when one runs.
 */
import * as z from 'zod';

const position = z.int().min(1);

const location = z
  .strictObject({
    line: position.optional().meta({ description: '行号，从 1 起' }),
    column: position.optional().meta({ description: '列号，从 1 起' }),
    path: z
      .string()
      .optional()
      .meta({
        description: '用统一格式的名称写出的位置，逐级以“.”连接',
        examples: ['收到和处理政府信息公开申请情况.本年度办理结果.予以公开.自然人'],
      }),
    part: z.string().optional().meta({ description: '所在部分的名称' }),
    table: z.string().optional().meta({ description: '所在表格的名称' }),
    row: z.string().optional().meta({ description: '所在行的名称' }),
    cell: z.string().optional().meta({ description: '所在栏的名称' }),
    index: position.optional().meta({ description: '同类中的第几个：正文的第几段，列表的第几项' }),
    paragraph: position.optional().meta({ description: '文稿的第几段' }),
    page: position.optional().meta({ description: '文稿的第几页' }),
    sheet: z.string().optional().meta({ description: '工作簿里的工作表' }),
    reference: z
      .string()
      .optional()
      .meta({ description: '工作表里的单元格', examples: ['C5'] }),
  })
  .meta({ description: '在哪里；不适用的不写' });

const severity = z.enum(['error', 'warning', 'hint']).meta({
  description: 'error 错误：不能这样发布；warning 警告：多半有误，应改正或说明；hint 提示：请看一眼',
});

const edit = z.strictObject({
  line: position.meta({ description: '行号，从 1 起' }),
  column: position.meta({ description: '列号，从 1 起' }),
  length: z.int().min(0).meta({ description: '从这一列起去掉几个字符（UTF-16）；0 是只加不减' }),
  text: z.string().meta({ description: '换成的文字，不含换行' }),
});

const fix = z
  .strictObject({
    from: z.string().meta({ description: '改正前，供人看' }),
    to: z.string().meta({ description: '改正后，供人看' }),
    edits: z.array(edit).min(1).meta({ description: '对文件的各处改动，互不重叠，行列号都按改动前的文件' }),
  })
  .meta({ description: '只是写法有误、可以自动改正的，怎么改；数值和用字都不变' });

const findingFields = {
  rule: z.string().meta({ description: '规则编号', examples: ['sum/balance'] }),
  name: z.string().meta({ description: '规则名称' }),
  severity,
  message: z.string().meta({ description: '错在哪' }),
  remedy: z.string().meta({ description: '怎么改' }),
  basis: z.string().optional().meta({ description: '依据的文件和条款' }),
  related: z.array(z.string()).optional().meta({ description: '同一原因引起的其他规则' }),
  location,
  excerpt: z.string().optional().meta({ description: '所指的原文；个人信息已遮盖' }),
  fingerprint: z.string().meta({ description: '依据值：规则、位置和所见内容不变，它就不变', examples: ['c1f3a9'] }),
  waiver: z.string().optional().meta({ description: '核实无误后可加到“豁免”下的一行；不能豁免的没有' }),
  fix: fix.optional(),
} as const;

const finding = z.strictObject(findingFields);

const waived = z.strictObject({
  ...findingFields,
  reason: z.string().meta({ description: '豁免理由' }),
  date: z.string().optional().meta({ description: '豁免日期' }),
});

const failureFields = {
  message: z.string().meta({ description: '为什么读不出来' }),
  remedy: z.string().meta({ description: '怎么办' }),
  line: position.optional(),
  column: position.optional(),
} as const;

const file = z.strictObject({
  file: z.string().meta({ description: '文件名' }),
  format: z.string().optional().meta({ description: '统一格式的文号' }),
  year: z.int().optional().meta({ description: '报告年度' }),
  organ: z.string().optional().meta({ description: '机关名称' }),
  error: z
    .strictObject({
      ...failureFields,
      further: z
        .array(z.strictObject(failureFields))
        .min(1)
        .optional()
        .meta({ description: '其余各处使文件读不出来的错误；没有的不写' }),
    })
    .optional()
    .meta({ description: '文件打不开、读不懂时的原因；此时没有校核结果' }),
  findings: z.array(finding).meta({ description: '按在文件中的先后排列' }),
  waived: z.array(waived).optional().meta({ description: '已豁免的问题；没有的不写' }),
});

const count = z.int().min(0);

export const findingsSchema = z
  .strictObject({
    files: z.array(file),
    summary: z.strictObject({
      files: count.meta({ description: '文件数' }),
      failed: count.meta({ description: '读不出来的文件数' }),
      errors: count.meta({ description: '错误数' }),
      warnings: count.meta({ description: '警告数' }),
      hints: count.meta({ description: '提示数' }),
      waived: count.meta({ description: '已豁免数' }),
    }),
  })
  .meta({ title: '年报校核结果', description: '校核一份或多份政府信息公开工作年度报告的结果' });

export type FindingsOutput = z.infer<typeof findingsSchema>;

/** The published JSON Schema. */
export function emitFindingsSchema(): unknown {
  return z.toJSONSchema(findingsSchema, { target: 'draft-2020-12' });
}
