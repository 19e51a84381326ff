/**
 * The settings of a DOCX page as an office states them in style.yaml. What is not stated is as GB/T 9704-2012
 * 《党政机关公文格式》 has it; the clauses are named beside the values. Keys are Chinese because clerks write them.
 */
import * as z from 'zod';
import { type SizeName, sizeInPoints, sizeNames } from './font-size.ts';

const SMALLEST = 5;
const LARGEST = 72;

const number = (least: number, most: number, unit: string) =>
  z
    .number({ error: `应为 ${least} 至 ${most} 之间的数字（${unit}）` })
    .min(least)
    .max(most);

const millimetres = (title: string, value: number, least = 0, most = 500) =>
  number(least, most, '毫米')
    .default(value)
    .meta({ title, description: `${title}，单位毫米。` });

const font = (title: string, value: string) =>
  z
    .string({ error: '应为字体名称，如 仿宋_GB2312' })
    .trim()
    .min(1)
    .max(31)
    .default(value)
    .meta({ title: '字体', description: `${title}的字体名称，按 WPS、Word 字体列表中的写法。` });

const size = (title: string, value: SizeName | number) =>
  z
    .union([z.enum(sizeNames), z.number().min(SMALLEST).max(LARGEST).multipleOf(0.5)], {
      error: `应为字号（${sizeNames.join('、')}）或 ${SMALLEST} 至 ${LARGEST} 磅之间的数字，可有半磅`,
    })
    .default(value)
    .meta({ title: '字号', description: `${title}的字号，写字号名称或磅值。`, examples: ['三号', 16] });

const bold = z
  .enum(['是', '否'], { error: '应为 是 或 否' })
  .default('否')
  .meta({ title: '加粗', description: '是否加粗：是 或 否。' });

const colour = (title: string, value: string) =>
  z
    .string({ error: '应为六位颜色代码，并加引号，如 "C6D9F1"' })
    .regex(/^[0-9A-Fa-f]{6}$/, { error: '应为六位颜色代码，如 C6D9F1' })
    .default(value)
    .meta({ title, description: `${title}，六位颜色代码（红绿蓝各两位十六进制数）。` });

const section = <Shape extends z.ZodRawShape>(title: string, description: string, shape: Shape) =>
  z.strictObject(shape, { error: '应为若干项设置，每项一行，写成“名称: 值”' }).meta({ title, description });

const face = (title: string, fontName: string, fontSize: SizeName | number) => ({
  字体: font(title, fontName),
  字号: size(title, fontSize),
  加粗: bold,
});

export const styleSchema = z
  .strictObject(
    {
      页面: section(
        '页面',
        '纸张与页边距（GB/T 9704—2012 第5.1、5.2.1条：A4，天头37毫米，订口28毫米，版心156×225毫米）。',
        {
          宽: millimetres('纸张宽', 210, 100),
          高: millimetres('纸张高', 297, 100),
          上边距: millimetres('上边距（天头）', 37, 0, 100),
          下边距: millimetres('下边距', 35, 0, 100),
          左边距: millimetres('左边距（订口）', 28, 0, 100),
          右边距: millimetres('右边距', 26, 0, 100),
        },
      ).prefault({}),
      标题: section(
        '标题',
        '报告标题（第7.3.1条：2号小标宋体，居中）。',
        face('标题', '方正小标宋简体', '二号'),
      ).prefault({}),
      正文: section('正文', '正文（第5.2.2、5.2.3、7.3.3条：3号仿宋体，每面22行，每行28个字，段首空二字）。', {
        ...face('正文', '仿宋_GB2312', '三号'),
        行距: number(5, 100, '磅')
          .default(28.95)
          .meta({ title: '行距', description: '固定行距，单位磅。28.95磅时每面正好22行。' }),
        每行字数: number(10, 60, '字')
          .int({ error: '应为整数' })
          .default(28)
          .meta({ title: '每行字数', description: '每行排多少个正文字；字距据此微调。' }),
        段首空字: number(0, 8, '字').default(2).meta({ title: '段首空字', description: '每段第一行空几个字。' }),
      }).prefault({}),
      一级标题: section('一级标题', '“一、”（第7.3.3条：黑体）。', face('一级标题', '黑体', '三号')).prefault({}),
      二级标题: section('二级标题', '“（一）”（第7.3.3条：楷体）。', face('二级标题', '楷体_GB2312', '三号')).prefault(
        {},
      ),
      三级标题: section('三级标题', '“1.”（第7.3.3条：仿宋体）。', face('三级标题', '仿宋_GB2312', '三号')).prefault(
        {},
      ),
      四级标题: section('四级标题', '“（1）”（第7.3.3条：仿宋体）。', face('四级标题', '仿宋_GB2312', '三号')).prefault(
        {},
      ),
      表格: section('表格', '表格。', {
        ...face('表格', '宋体', 10),
        长栏目字号: size('一行排不下的栏目', 9),
        框线: number(0.25, 6, '磅').default(0.5).meta({ title: '框线', description: '框线粗细，单位磅。' }),
        单元格边距: millimetres('文字与框线的距离', 1, 0, 1),
        栏目底色: colour('第二部分表中条款栏的底色', 'C6D9F1'),
      }).prefault({}),
      表注: section('表注', '表格下方的说明。', face('表注', '宋体', '五号')).prefault({}),
      图题: section('图题', '图表下方的题目，也用于图表中的文字。', face('图题', '宋体', '小四')).prefault({}),
      落款: section('落款', '署名和日期（第7.3.5.1条）。', {
        日期右空: number(0, 20, '字')
          .default(4)
          .meta({ title: '日期右空', description: '成文日期右边空几个字；署名以日期为准居中。' }),
      }).prefault({}),
      页码: section(
        '页码',
        '页码（第7.5条：4号半角宋体，左右各一字线，单页居右、双页居左，各空一字，一字线距版心下边缘7毫米）。',
        {
          ...face('页码', '宋体', '四号'),
          位置: z
            .enum(['外侧', '居中'], { error: '应为 外侧 或 居中' })
            .default('外侧')
            .meta({ title: '位置', description: '外侧：单页居右、双页居左；居中：各页居中。' }),
          空字: number(0, 10, '字').default(1).meta({ title: '空字', description: '位于外侧时离版心边缘空几个字。' }),
          距版心: millimetres('一字线与版心下边缘的距离', 7, 0, 50),
        },
      ).prefault({}),
      水印: section('水印', '草稿各页上的水印。', {
        字体: font('水印', '黑体'),
        颜色: colour('水印颜色', 'C0C0C0'),
      }).prefault({}),
      西文字体: z
        .string({ error: '应为字体名称，如 Times New Roman' })
        .trim()
        .min(1)
        .max(31)
        .optional()
        .meta({
          title: '西文字体',
          description: '数字和字母的字体，如 Times New Roman；不写时与中文用同一字体。',
          examples: ['Times New Roman'],
        }),
      替代字体: z
        .record(z.string(), z.string().trim().min(1).max(31), { error: '应为若干行“字体名称: 替代字体名称”' })
        .default({ 方正小标宋简体: '宋体', 仿宋_GB2312: '仿宋', 楷体_GB2312: '楷体' })
        .meta({ title: '替代字体', description: '读者的电脑没有某种字体时，用什么字体代替。' }),
    },
    { error: '应为若干项设置，每项一行，写成“名称: 值”' },
  )
  .meta({
    title: '年报 DOCX 版式设置',
    description: '字体、字号、页边距等；不写的项目按 GB/T 9704—2012《党政机关公文格式》。',
  });

/** Every setting, stated or by default. */
export type Style = z.infer<typeof styleSchema>;

export interface Clash {
  readonly path: readonly string[];
  readonly message: string;
}

/** Millimetres; less holds no table. */
const SMALLEST_TEXT_BLOCK = 100;
/** How much nearer than side by side the characters of a line may stand. */
const TIGHTEST = 0.9;

/** Settings that are sound one by one and not together. */
export function clashes({ 页面: page, 正文: body }: Pick<Style, '页面' | '正文'>): Clash[] {
  const width = page.宽 - page.左边距 - page.右边距;
  const height = page.高 - page.上边距 - page.下边距;
  const size = sizeInPoints(body.字号);
  const found: Clash[] = [];
  if (width < SMALLEST_TEXT_BLOCK || height < SMALLEST_TEXT_BLOCK) {
    const message = `除去页边距，版心只有 ${width}×${height} 毫米，长宽都不应小于 ${SMALLEST_TEXT_BLOCK} 毫米`;
    found.push({ path: ['页面'], message });
  } else if ((width / 25.4) * 72 < body.每行字数 * size * TIGHTEST) {
    const message = `版心宽 ${width} 毫米，一行排不下这么多 ${body.字号} 字`;
    found.push({ path: ['正文', '每行字数'], message });
  }
  if (body.行距 < size) found.push({ path: ['正文', '行距'], message: `不应小于正文字号（${size} 磅）` });
  return found;
}

/** GB/T 9704-2012. */
export const defaultStyle: Style = styleSchema.parse({});

/** The published JSON Schema (draft 2020-12) of a style file, for editors. */
export function styleJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(styleSchema, { io: 'input', target: 'draft-2020-12' }) };
}
