/** The shape of nianbao.config.yaml, from which its JSON Schema and its types come. Keys are Chinese because clerks write them. */
import * as z from 'zod';
import { rules } from '../rules/index.ts';
import { aspectList } from '../words/lists.ts';

/** The words for severities that a clerk writes. */
export const levels = ['错误', '警告', '提示', '关闭'] as const;

/** A list longer than this is no office's own. */
const MOST_WORDS = 1000;
const LONGEST_WORD = 40;
/** A single character is wrong nowhere by itself. */
const SHORTEST_WORD = 2;
const LONGEST_NAME = 60;
const MOST_ORGANS = 5000;

const entriesWanted = '应为若干行“名称: 值”，比上一行多缩进两个空格';

const text = (least: number, most: number) =>
  z
    .string({ error: '应为文字' })
    .trim()
    .min(least, { error: least === 1 ? '不能空着' : `至少写 ${least} 个字` })
    .max(most, { error: `不应超过 ${most} 个字` });

const word = text(SHORTEST_WORD, LONGEST_WORD);

const words = (title: string, description: string) =>
  z
    .array(word, { error: '应为若干个词，每个一行，前面写“- ”' })
    .max(MOST_WORDS, { error: `最多写 ${MOST_WORDS} 个词` })
    .optional()
    .meta({ title, description });

const corrections = (title: string, description: string) =>
  z
    .record(word, text(1, LONGEST_WORD), { error: '应为若干行“错的写法: 对的写法”' })
    .refine(entries => Object.keys(entries).length <= MOST_WORDS, { error: `最多写 ${MOST_WORDS} 条` })
    .optional()
    .meta({ title, description });

const ruleNames = rules.filter(({ binding }) => !binding).flatMap(({ id, name }) => [id, name]);
const aspectNames = aspectList.entries.map(({ name }) => name);

const deadline = z
  .string({ error: '应为月和日，如 01-31' })
  .regex(
    /^(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])$|^(?:0[469]|11)-(?:0[1-9]|[12]\d|30)$|^02-(?:0[1-9]|1\d|2[0-8])$/,
    {
      error: '应为月和日，各两位，如 01-31',
    },
  )
  .optional()
  .meta({
    title: '公布期限',
    description: '上级通知要求的公布期限，报告年度下一年的月和日，如 01-31。不写时按《条例》第四十九条。',
    examples: ['01-31'],
  });

const organName = text(SHORTEST_WORD, LONGEST_NAME);

export const configSchema = z
  .strictObject(
    {
      规则级别: z
        .partialRecord(z.enum(ruleNames), z.enum(levels, { error: `应为${levels.join('、')}中的一个` }), {
          error: '应为若干行“规则: 级别”，如 信息处理费: 警告',
        })
        .optional()
        .meta({
          title: '规则级别',
          description: '把规则改为错误、警告、提示，或者关闭；规则写名称或编号。不能豁免的规则不能改。',
          examples: [{ 用语前后不一: '关闭', 'prose/unit': '提示' }],
        }),
      公布期限: deadline,
      机关名称: z
        .union(
          [
            z.array(organName).max(MOST_ORGANS),
            z
              .record(organName, z.array(organName).max(MOST_WORDS))
              .refine(all => Object.keys(all).length <= MOST_ORGANS),
          ],
          { error: '应为机关全称，每个一行，前面写“- ”；有惯用简称的，写成“全称: [简称, 简称]”' },
        )
        .optional()
        .meta({
          title: '机关名称',
          description: '这些年报是哪些机关的：写全称；标题和正文里可以用的简称，写在全称后面的方括号里。',
          examples: [['晴溪镇人民政府'], { 晴溪镇人民政府: ['晴溪镇政府'] }],
        }),
      词表: z
        .strictObject(
          {
            错别字: corrections('错别字', '本单位常见的错别字：错的写法: 对的写法。只写在哪里都错的词。'),
            固定提法: corrections('固定提法', '本地的固定提法：错的写法: 对的写法。'),
            允许: words('允许', '看上去像错别字、重复字，其实没有错的词，如地名、品牌名。'),
            不足用语: words('不足用语', '第五部分里，写了这些词就算写了问题。'),
            措施用语: words('措施用语', '第五部分里，写了这些词就算写了改进。'),
            五个方面: z
              .partialRecord(z.enum(aspectNames), z.array(word).max(MOST_WORDS), {
                error: '应为若干行“方面: [词, 词]”',
              })
              .optional()
              .meta({ title: '五个方面', description: '第一部分里，写了这些词就算写了这个方面。' }),
          },
          { error: entriesWanted },
        )
        .optional()
        .meta({ title: '词表', description: '本单位自己的词，加在程序自带的词表之外，不替换它们。' }),
      模板: text(1, 200)
        .optional()
        .meta({
          title: '模板',
          description: '本单位自己的一套模板放在哪个文件夹（从设置文件所在的文件夹算起），与 --template 相同。',
          examples: ['模板'],
        }),
    },
    { error: entriesWanted },
  )
  .meta({
    title: 'nianbao 的设置',
    description: '放在数据文件所在的文件夹或其上级文件夹，文件名 nianbao.config.yaml。各项都可以不写。',
  });

/** A settings file as it is written, checked. */
export type Config = z.infer<typeof configSchema>;
export type Level = (typeof levels)[number];

/** The published JSON Schema (draft 2020-12) of a settings file, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(configSchema, { io: 'input', target: 'draft-2020-12' }) };
}
