/**
 * The words of figure phrases and what each means to the grammar. Official labels come from `format`; here are the other
 * words that narratives use for them. A word that is not listed is unknown to the grammar, which then says nothing.
 */
import { type ColumnId, type FormatDefinition, type Label, rowsOf, tablesOf } from '../../format/index.ts';
import { type Measure, measures, outcomesByLabel } from './measures.ts';

export type Action = 'receive' | 'handle' | 'finish' | 'occur' | 'decide' | 'make' | 'repeal' | 'keep';

export type Meaning =
  | { readonly kind: 'subject'; readonly measure: Measure }
  /** One group of applicants, or their kind alone. */
  | { readonly kind: 'applicant'; readonly columns: readonly ColumnId[] }
  /** How cases of part four ended. */
  | { readonly kind: 'result'; readonly column: ColumnId }
  | { readonly kind: 'action'; readonly action: Action; readonly doubtful?: true }
  | { readonly kind: 'negation' }
  /** 其中, 包括: what follows is part of what stood before. */
  | { readonly kind: 'among' }
  /** 共: what follows is the whole again. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'each' }
  | { readonly kind: 'respectively' }
  | { readonly kind: 'list' }
  /** 等: the list goes on. */
  | { readonly kind: 'open' }
  | { readonly kind: 'comma' }
  /** 全部办结. */
  | { readonly kind: 'all-done' }
  /** 主动撤回. */
  | { readonly kind: 'withdrawn' }
  /** Another matter: 建议, 来信, 咨询. */
  | { readonly kind: 'foreign' }
  /** A part, a comparison or an estimate: numbers up to the next comma are none of the tables'. */
  | { readonly kind: 'aside' }
  /** A channel: numbers up to the next 共 are parts. */
  | { readonly kind: 'channel' }
  /** Another organ or another time: numbers up to the next own one are none of the tables'. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'own'; readonly doubtful?: true }
  | { readonly kind: 'doubt' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'unknown' };

const words = (text: string): string[] => text.trim().split(/\s+/);

const subject = (measure: Measure): Meaning => ({ kind: 'subject', measure });
const action = (name: Action, doubtful?: true): Meaning => ({
  kind: 'action',
  action: name,
  ...(doubtful && { doubtful }),
});

/** 全部在法定期限内答复 and the like. */
const allDonePhrases = ['全部', '均', '均已', '已全部', '都']
  .flatMap(all => ['法定', '规定'].flatMap(set => ['期限', '时限', '时间'].map(term => `${all}在${set}${term}内`)))
  .flatMap(start => ['答复', '办结', '办理完毕', '回复', '予以答复'].map(end => start + end))
  .join(' ');

const common: readonly (readonly [Meaning, string])[] = [
  [
    subject(measures.anyApplications),
    '政府信息公开申请 信息公开申请 政府信息公开的申请 公开政府信息申请 公开申请 依申请公开',
  ],
  [
    subject(measures.anyApplications),
    '依申请公开申请 依申请公开政府信息 依申请公开政府信息申请 依申请公开信息 依申请信息公开',
  ],
  [subject(measures.anyApplications), '申请公开政府信息 政府信息申请 申请 申请件 申请事项 依申请公开件 依申请公开事项'],
  [subject(measures.carriedIn), '上年结转 上年度结转 上一年结转 上一年度结转 去年结转 上年转结 上年度转结'],
  [subject(measures.carriedOut), '结转下年 结转下年度 结转下一年 结转下一年度 结转至下年 结转至下年度 结转至下一年度'],
  [subject(measures.carriedOut), '结转到下年度 结转到下一年度 结转下年办理 结转下年度办理 转下年度继续办理'],
  [subject(measures.carriedOut), '顺延下年度 顺延到下年度 顺延至下年度 顺延到下一年度 顺延至下一年度 延至下年度'],
  // 「结转1件至2023年办理」 and 「从2021年结转1件」: which way is said by words that we do not read.
  [subject(measures.carriedEitherWay), '结转 结转申请'],
  [
    subject(measures.reconsideration),
    '行政复议 复议 行政复议案件 复议案件 申请行政复议 提起行政复议 申请复议 提起复议',
  ],
  [subject(measures.litigation), '行政诉讼 诉讼 行政诉讼案件 诉讼案件 提起行政诉讼 提起诉讼'],
  [subject(measures.licensing), '行政许可决定 行政许可事项'],
  [subject(measures.penalties), '行政处罚决定 行政处罚案件'],
  [subject(measures.coercion), '行政强制决定 行政强制措施'],
  [action('receive'), '收到 受理 新收 接收 接到 新收到 收到并受理'],
  [action('handle'), '办理 收办 处理'],
  [action('finish'), '答复 办结 办复 回复 办理完毕 办理完结 办理答复 答复办结'],
  [action('occur'), '发生 出现 产生 存在 有 涉及 引发 引起 导致 造成 被'],
  [action('decide'), '作出 做出 实施'],
  [action('make'), '制发'],
  [action('make', true), '制定 出台 印发 制定印发 制定出台'],
  [action('repeal'), '废止'],
  [action('keep'), '现行有效 继续有效'],
  [{ kind: 'result', column: 'upheld' }, '维持 被维持 维持原决定 维持原行政行为'],
  [{ kind: 'result', column: 'corrected' }, '纠正 被纠正 被纠错 纠错'],
  [{ kind: 'applicant', columns: ['naturalPerson'] }, '公民'],
  [
    { kind: 'applicant', columns: ['business', 'research', 'nonprofit', 'legalService', 'otherOrg'] },
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织',
  ],
  [{ kind: 'negation' }, '未 没有 没 无 未有 未曾 尚未 从未 并未 并无 均未 均无 也未 也无 零'],
  [{ kind: 'among' }, '其中 包括 其中包括 含 包含 内含 其中含'],
  [{ kind: 'whole' }, '共 共计 总计 合计 总共 累计 全年共 一共 共需'],
  [{ kind: 'each' }, '各 各为 均为 都为 各有'],
  [{ kind: 'respectively' }, '分别 分别为 分别是 分别有'],
  [{ kind: 'list' }, '、 和 及 与 以及 或 或者 并'],
  [{ kind: 'open' }, '等'],
  [{ kind: 'comma' }, '， , ： : （ ） ( )'],
  [
    { kind: 'all-done' },
    '全部办结 全部按期办结 全部按时办结 全部答复 全部按期答复 全部按时答复 全部依法答复 已全部办结',
  ],
  [{ kind: 'all-done' }, '已全部答复 均已办结 均已答复 均按期办结 均按时办结 均按期答复 均按时答复 全部办理完毕'],
  [{ kind: 'all-done' }, allDonePhrases],
  [{ kind: 'withdrawn' }, '撤回 撤销 撤销申请 主动撤销 主动撤回 撤回申请 撤诉'],
  [{ kind: 'foreign' }, '建议 提案 来信 来访 来电 咨询 工单 热线 投诉 举报 举报投诉 投诉举报 信访 留言 意见 问卷 议案'],
  [{ kind: 'foreign' }, '诉求 求助 行政复议申请 行政许可申请 行政应诉 低保 服务'],
  [
    { kind: 'aside' },
    '同比 环比 比上年 比去年 较上年 较去年 与上年 与去年 上年同期 去年同期 相比 增加 减少 增长 下降 上升 降低',
  ],
  [
    { kind: 'aside' },
    '其余 约 近 大约 左右 以上 以下 不到 超过 逾 至少 平均 备案 应诉 代理 代表 出庭 指导 督办 转办 审理 审结',
  ],
  [{ kind: 'aside' }, '公开 主动公开 发布 公示 归集 上报 录入 推送 报送 上传 公布 修订 %'],
  [
    { kind: 'channel' },
    '网上 网络 在线 线上 线下 平台 信函 邮寄 邮件 电子邮件 当面 现场 传真 窗口 微信 公众号 网站 电话 短信',
  ],
  [{ kind: 'channel' }, '书面 口头 来函 渠道'],
  [
    { kind: 'elsewhere' },
    '去年 上年 上年度 上一年 上一年度 前年 往年 历年 近年 近两年 近三年 近五年 以来 上半年 下半年 季度 期间',
  ],
  [{ kind: 'elsewhere' }, '每月 每年 每季度 每周 月份 次年 明年 下年 下一年'],
  [
    { kind: 'elsewhere' },
    '县直 市直 区直 省直 部门 单位 乡镇 各乡 各镇 各街道 各村 各科室 各县 各区 各地 各级 下属 所属 站所',
  ],
  [
    { kind: 'elsewhere' },
    '全县 全市 全区 全省 全国 县政府 市政府 区政府 省政府 派出所 司法所 法院 检察院 管委会 委员会 局 厅',
  ],
  [
    { kind: 'own' },
    '本单位 我单位 本机关 我机关 本部门 我部门 我镇 我乡 本镇 本乡 全镇 全乡 镇政府 乡政府 镇人民政府 乡人民政府',
  ],
  [
    { kind: 'own' },
    '我街道 本街道 街道办 办事处 我办 本办 我局 本局 我委 本委 我厅 本厅 今年以来 本年以来 今年 本年 本年度',
  ],
  [{ kind: 'own', doubtful: true }, '我县 本县 我市 本市 我区 本区 我省 本省'],
  [{ kind: 'doubt' }, '截至 截止 截至目前'],
  [
    { kind: 'filler' },
    '的 了 为 是 达 数量 总数 总量 件数 案件 事项 情况 类 工作 方面 现象 问题 政府信息公开 政府信息 信息公开',
  ],
  [
    { kind: 'filler' },
    '相关 有关 任何 关于 群众 社会公众 公众 社会 提出 提交 提起 因 由 因此 从而 而 所 向 对 全年 年度 当年 年内 年',
  ],
  [
    { kind: 'filler' },
    '公民、法人和其他组织 公民、法人或者其他组织 公民、法人或其他组织 公民、法人及其他组织 公民法人和其他组织',
  ],
  [
    { kind: 'filler' },
    '已 均 都 需 应 需要 全部 也 亦 暂 现 目前 依法 依规 依法依规 按规定 按照规定 规范 妥善 按时 按期 等原因 等情形 属于',
  ],
  [
    { kind: 'filler' },
    '原因 另有 另外 另 加上 继续 办理结果 一起 一例 一件 一宗 其 于 引发的 结果 申请人 主动 有效 1月1日 12月31日 12月底 底 末',
  ],
  [
    { kind: 'unknown' },
    '未经 未能 未按 未及时 无法 无正当理由 无关 无偿 行政复议法 行政诉讼法 行政处罚法 行政许可法 行政强制法',
  ],
  [
    { kind: 'unknown' },
    '行政复议机关 复议机关 行政复议局 申请书 申请表 申请渠道 申请流程 申请指南 申请办理 规章制度 信息 格局 布局 结局',
  ],
];

/** Short words for outcomes and applicants whose labels are long. */
const alsoCalled: Readonly<Record<string, string>> = {
  granted: '同意公开',
  notHeld: '本机关不掌握 不掌握',
  business: '企业',
};

export type Lexicon = ReadonlyMap<string, readonly (readonly [string, Meaning])[]>;

const lexicons = new WeakMap<FormatDefinition, Lexicon>();

/** The words of a format, by first character, longer before shorter. */
export function lexiconOf(format: FormatDefinition): Lexicon {
  let lexicon = lexicons.get(format);
  if (!lexicon) {
    lexicon = indexed([...labels(format), ...common.flatMap(([meaning, text]) => words(text).map(pair(meaning)))]);
    lexicons.set(format, lexicon);
  }
  return lexicon;
}

const pair =
  (meaning: Meaning) =>
  (word: string): readonly [string, Meaning] => [word, meaning];

function indexed(entries: readonly (readonly [string, Meaning])[]): Lexicon {
  const byFirst = new Map<string, (readonly [string, Meaning])[]>();
  const known = new Set<string>();
  for (const entry of entries) {
    const [word] = entry;
    if (known.has(word)) continue;
    known.add(word);
    const first = word.charAt(0);
    const list = byFirst.get(first);
    if (list) list.push(entry);
    else byFirst.set(first, [entry]);
  }
  for (const list of byFirst.values()) list.sort(([a], [b]) => b.length - a.length);
  return byFirst;
}

/** The official labels of a format as words. */
function labels(format: FormatDefinition): readonly (readonly [string, Meaning])[] {
  const wordsFor = (id: string, label: Label): string[] => [
    label.text,
    ...(label.variants ?? []),
    ...words(alsoCalled[id] ?? '').filter(word => word !== ''),
  ];
  const outcomes = outcomesByLabel(format).flatMap(([label, measure]) =>
    wordsFor(measure.readings[0]?.length === 1 ? (measure.readings[0][0] ?? '') : '', label).map(
      pair(subject(measure)),
    ),
  );
  const rows = tablesOf(format).flatMap(({ nodes }) => rowsOf(nodes));
  const own: Readonly<Record<string, Measure>> = measures;
  const named = rows.flatMap(({ id, label }) => {
    const measure = own[id];
    return measure ? wordsFor(id, label).map(pair(subject(measure))) : [];
  });
  const columns = rows.flatMap(row => row.columns.map(column => ({ row, column })));
  const applicants = columns.flatMap(({ row, column }) =>
    row.id === 'received' && !column.isTotal && column.id !== 'otherOrg'
      ? wordsFor(column.id, column.label).map(pair({ kind: 'applicant', columns: [column.id] }))
      : [],
  );
  const results = columns.flatMap(({ row, column }) =>
    row.id === 'reconsideration' && !column.isTotal
      ? wordsFor(column.id, column.label).map(pair({ kind: 'result', column: column.id }))
      : [],
  );
  return [...outcomes, ...named, ...applicants, ...results];
}
