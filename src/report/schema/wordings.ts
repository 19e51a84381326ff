/**
 * What validation says, all of it. `{…}` stand for the values of a mistake; names come with their quotation marks.
 */
import type { Pointer } from '../pointer.ts';
import type { Breach } from './breach.ts';

interface Wording {
  readonly rule: Breach['rule'];
  readonly what: string;
  readonly remedy: string;
}

const unknownKey = (what: string, remedy: string): Wording => ({ rule: 'data/unknown-key', what, remedy });
const missingKey = (what: string, remedy: string): Wording => ({ rule: 'data/missing-key', what, remedy });
const wrongValue = (what: string, remedy: string): Wording => ({ rule: 'data/wrong-value', what, remedy });
const supplement = (what: string, remedy: string): Wording => ({ rule: 'data/supplement', what, remedy });

const rowForms = '写明是哪一列，例如 {example}；或者按{columns}的顺序写{count}个数，例如 {list}；全部为零写 0 或“无”。';
const groupForms = '在它下面分行填写{children}；全部为零写 0 或“无”。';

export const wordings = {
  'key-numbered': unknownKey(
    '“{key}”这个名称多了序号或者括号里的说明。',
    '改成“{meant}”：各项的名称不带序号和括号里的说明。',
  ),
  'key-variant': unknownKey('“{key}”与统一格式的名称不一致。', '改成“{meant}”。'),
  'key-near': unknownKey('认不出“{key}”这一项，可能是“{meant}”。', '如果是，改成“{meant}”；如果不是，请删去。'),
  'key-doubled': unknownKey('“{key}”就是“{meant}”，这一项写了两次。', '只留“{meant}”一处，删去“{key}”。'),
  'key-misplaced': unknownKey('{keys}写错了位置。', '{keys}应当写在{home}，注意缩进。'),
  'key-heading': unknownKey(
    '“{key}”是几栏合起来的名称，不是一栏。',
    '删去“{key}”，把数分别写在各栏：{columns}；没有的不用写。',
  ),
  'key-other-format': unknownKey(
    '“{key}”不在{reference}的格式里。',
    '核对“格式”写得对不对；如果对，这一项用不着，请删去。',
  ),
  'key-unknown': unknownKey('认不出“{key}”这一项。', '这里可以写的有：{allowed}。用不着的请删去。'),
  'keys-many': unknownKey('这里另有 {count} 项认不出。', '把认不出的各项改好或者删去，再核对一次。'),

  'key-missing': missingKey('{where}缺少“{key}”。', '补上一行，例如 {example}'),
  'chart-content': missingKey('{name}既没有数据，也没有图片。', '补上“类型”和“数据”，或者用“图片”写明图片文件。'),

  'file-form': wrongValue(
    '文件里没有读到年度报告的各项内容。',
    '文件应当由“名称: 内容”组成，第一行写 {example}，以下每项一行。',
  ),
  'cell-dash': wrongValue(
    '{name}写的是“{value}”，看不出是零还是没有填。',
    '没有就写 0 或“无”；还没有数的，冒号后面先空着。',
  ),
  'cell-negative': wrongValue('{name}是 {value}，不能小于 0。', '核对后改成不小于 0 的数。'),
  'cell-decimals': wrongValue('{name}是 {value}，件数不能有小数。', '核对后改成整数。'),
  'amount-decimals': wrongValue(
    '{name}是 {value}，小数多于四位。',
    '单位是万元，最多保留四位小数；四舍五入是 {offer}，核对后填写。',
  ),
  'cell-unit': wrongValue('{name}写的是“{value}”，数字后面不带单位。', '只写数字：{offer}'),
  'amount-unit': wrongValue(
    '{name}写的是“{value}”，这里以万元为单位，数字后面不带单位。',
    '换算成万元，只写数字：{offer}',
  ),
  'cell-too-large': wrongValue('{name}是 {value}，大得超出了可能的范围。', '核对是不是多打了数字。'),
  'cell-text': wrongValue(
    '{name}写的是“{value}”，不是一个数。',
    '写阿拉伯数字，没有就写 0 或“无”；要说明的写在数字后面的括号里，例如 22（其中修订16件）。',
  ),
  'cell-invisible': wrongValue(
    '{name}的数里夹着看不见的字符，多半是粘贴时带进来的。',
    '把这里的内容全部删掉，重新输入 {offer}',
  ),
  'cell-several': wrongValue('{name}只填一个数，却写成了几项。', '只留一个数，例如 {example}'),
  'row-number': wrongValue('{name}有{count}列，只写一个 {value}，看不出是哪一列的数。', rowForms),
  'row-text': wrongValue('{name}有{count}列，写的是“{value}”，读不出各列的数。', rowForms),
  'row-length': wrongValue('{name}列了{given}个数，应当是{count}个。', '按{columns}的顺序写{count}个数，没有的写 0。'),
  'row-total': wrongValue(
    '{name}列了{given}个数，比{count}列多一个，看来把总计也写上了。',
    '删去最后的 {last}，只留{columns}{count}个数；总计由程序算出。',
  ),
  'group-number': wrongValue('{name}要分项填写，不能只写一个 {value}。', groupForms),
  'group-text': wrongValue('{name}要分项填写，不能写成“{value}”。', groupForms),
  'group-list': wrongValue('{name}要分项填写，不能写成一串数。', groupForms),
  'rest-value': wrongValue('{name}只能写 0 或“无”，写的却是 {value}。', '把不为零的各项分别写出来，“其余”仍写 0。'),
  'text-mapping': wrongValue(
    '{name}应当是文字，却读成了几个分项，多半是因为文字里有半角冒号。',
    '在“{key}:”后面加一个“|”，文字从下一行写起，每行开头缩进两格。',
  ),
  'text-list': wrongValue(
    '{name}应当是文字，却读成了一个列表，多半是因为各段开头有“-”。',
    '在“{key}:”后面加一个“|”，文字从下一行写起，每行开头缩进两格，去掉“-”。',
  ),
  'text-scalar': wrongValue('{name}应当是文字，写的却是 {value}。', '写成文字；只有数字的，用引号括起来：{quoted}'),
  'line-several': wrongValue('{name}只写一行，却写了{count}行。', '合成一行。'),
  'line-nested': wrongValue('{name}应当是一行文字，却写成了几项。', '写成一行，用引号括起来，例如 {example}'),
  'value-empty': wrongValue('{name}没有填。', '补上，例如 {example}'),
  'format-reference': wrongValue('“格式”写的是“{value}”，不是规定格式的文号。', '改成 {offer}'),
  'choice-near': wrongValue('{name}写的是“{value}”，不在可选的范围里，可能是“{meant}”。', '可以写：{choices}。'),
  'choice-unknown': wrongValue('{name}写的是“{value}”，不在可选的范围里。', '可以写：{choices}。'),
  'year-text': wrongValue('“年度”写的是“{value}”，要写成四位数字。', '不加引号和“年”字，写成 {offer}'),
  'year-range': wrongValue(
    '“年度”是 {value}，{reference}的格式用于{years}的报告。',
    '核对年度写得对不对；以前年度的报告，“格式”要写当年的文号。',
  ),
  'date-form': wrongValue('{name}写的是“{value}”，日期要写成 年-月-日。', '改成 {offer}'),
  'date-impossible': wrongValue('{name}写的是“{value}”，没有这一天。', '核对日期，写成 年-月-日，例如 2023-01-20'),
  'date-unreadable': wrongValue('{name}写的是“{value}”，看不出是哪一天。', '写成 年-月-日，例如 2023-01-20'),
  'time-form': wrongValue('{name}写的是“{value}”，时间要写成 时:分。', '改成 "{offer}"'),
  'time-unreadable': wrongValue('{name}写的是“{value}”，看不出是几点几分。', '写成 时:分，例如 "09:00"'),
  'postcode-form': wrongValue('{name}写的是“{value}”，不是六位数字。', '核对后写六位数字，开头的 0 照写。'),
  'email-form': wrongValue('{name}写的是“{value}”，不像电子邮箱地址。', '核对后改正，例如 {example}'),
  'mapping-expected': wrongValue('{name}下面要分项填写。', '例如 {example}'),
  'list-expected': wrongValue('{name}要写成列表，每一条开头加“- ”。', '例如 {example}'),
  'chart-both': wrongValue('{name}已经用了图片，又写了{keys}。', '用现成的图就删去{keys}；由程序画图就删去“图片”。'),
  'chart-points': wrongValue('{name}里没有一个数。', '写上各项的名称和数，例如 {example}'),
  'chart-value': wrongValue('{name}写的是“{value}”，不是不小于 0 的数。', '只写数字，不带单位，例如 57'),
  'breaches-many': wrongValue('除已列出的以外，还有 {count} 处不符合要求。', '先改好前面的，再核对一次。'),

  'supplement-own': supplement('{name}不符合补充要求：{message}', '按补充要求改正。'),
  'supplement-missing': supplement('{where}缺少“{key}”，这是补充要求的内容{about}。', '补上“{key}”。'),
  'supplement-unknown': supplement('{where}有补充要求不允许写的“{key}”。', '删去“{key}”。'),
  'supplement-type': supplement('{name}应当是{types}{about}。', '按补充要求改正。'),
  'supplement-choice': supplement('{name}不在补充要求的范围里{about}。', '可以写：{choices}。'),
  'supplement-minimum': supplement('{name}小于补充要求的 {limit}{about}。', '核对后改正。'),
  'supplement-maximum': supplement('{name}大于补充要求的 {limit}{about}。', '核对后改正。'),
  'supplement-short': supplement('{name}不足补充要求的 {limit} 个字{about}。', '按补充要求补充。'),
  'supplement-long': supplement('{name}超过了补充要求的 {limit} 个字{about}。', '按补充要求精简。'),
  'supplement-few': supplement('{name}不足补充要求的 {limit} 项{about}。', '按补充要求补充。'),
  'supplement-many': supplement('{name}超过了补充要求的 {limit} 项{about}。', '按补充要求精简。'),
  'supplement-other': supplement('{name}不符合补充要求{about}。', '对照补充要求的说明改正。'),
} as const satisfies Record<string, Wording>;

export type MistakeKind = keyof typeof wordings;

/** A mistake before it is put into words. */
export interface Mistake {
  readonly kind: MistakeKind;
  readonly pointer: Pointer;
  readonly onKey?: boolean;
  /** What is to stand for the key or value at `pointer`, where only its form is wrong. */
  readonly rename?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Puts a mistake into words; a value that the words ask for and the mistake lacks is a bug. */
export function worded(mistake: Mistake): Breach {
  const { rule, what, remedy } = wordings[mistake.kind];
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = mistake.values?.[name];
      if (value === undefined) throw new Error(`mistake ${mistake.kind} lacks the value ${name}`);
      return String(value);
    });
  const { pointer, onKey = false, rename, values } = mistake;
  const meant = rule === 'data/unknown-key' && values?.meant !== undefined ? { meant: String(values.meant) } : {};
  const mend = rename === undefined ? {} : { rename };
  return { rule, pointer, onKey, what: fill(what), remedy: fill(remedy), ...mend, ...meant };
}
