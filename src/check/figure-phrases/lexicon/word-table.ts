/**
 * The words of figure phrases that are no official labels, each row with what its words mean to the grammar. They are patterns
 * (see word-pattern.ts), parted by blanks. A word that is not listed is unknown to the grammar, which then says nothing; a word
 * listed as unknown is one that a shorter word must not be read from.
 */
import { measures } from '../measures.ts';
import type { Action, Meaning } from './word-meaning.ts';

const subject = (measure: (typeof measures)[keyof typeof measures]): Meaning => ({ kind: 'subject', measure });
const action = (name: Action, doubtful?: true): Meaning => ({
  kind: 'action',
  action: name,
  ...(doubtful && { doubtful }),
});

/** The groups that patterns name; the words for the years before and after depend on the year. */
export function groupsOf(year: number | undefined): Readonly<Record<string, readonly string[]>> {
  const years = (words: string, other: number): readonly string[] => [
    ...words.split(' '),
    ...(year === undefined ? [] : [`${year + other}年`, `${year + other}年度`]),
  ];
  return {
    上年: years('上年 上年度 上一年 上一年度 去年 去年度', -1),
    本年: year === undefined ? ['本年'] : ['本年', `${year}年`, `${year}年度`],
    下年: years('下年 下年度 下一年 下一年度 次年 次年度 明年', 1),
  };
}

export const wordTable: readonly (readonly [Meaning, string])[] = [
  // Applications
  [subject(measures.anyApplications), '[依]申请公开[政府][信息][申请][件|事项] [政府]信息[依]申请公开[件|事项]'],
  [subject(measures.anyApplications), '[依申请][公开]政府信息[公开]申请[件|事项|案件] 政府信息公开的申请'],
  [subject(measures.anyApplications), '[依申请]信息公开申请[件|事项|案件] 公开[政府]信息[的]申请 公开申请[件|事项]'],
  [subject(measures.anyApplications), '依申请[政府]信息公开[件|事项] 依申请公开申请件 依申请[件|事项] 申请[件|事项]'],
  [subject(measures.carriedIn), '{上年}{结转|转结|转入|顺延|延续|未办结}'],
  [subject(measures.carriedIn), '{结转|转结}[自]{上年}[未办结][的][申请]'],
  [subject(measures.carriedOut), '{结转|转结|转|顺延|延续|延期|延|跨|流转}[到|至|入]{下年}'],
  [subject(measures.carriedIn), '{上年}{结转|转结|转入|顺延}[到|至|入]{本年} {结转|转结}{上年}'],
  [
    subject(measures.carriedOut),
    '{年末|年底|期末|本年末}{结转|转结} {年末|年底|期末|本年末}{结转|转结}[到|至|入]{下年}',
  ],
  // At the year's end, where applications are spoken of.
  [subject(measures.pending), '[尚]未办结[的][申请|政府信息公开申请] [尚]未办理{完毕|完结}[的][申请|政府信息公开申请]'],
  // Which way is not said: 结转1件.
  [subject(measures.carriedEitherWay), '{结转|转结}[申请]'],
  // Cases
  [subject(measures.reconsideration), '[提起|申请|提请]{行政复议|复议}[案件|案]'],
  [subject(measures.litigation), '[提起]{行政诉讼|诉讼}[案件|案]'],
  [subject(measures.disputes), '行政争议[案件] 行政复议诉讼[案件] 复议诉讼案件'],
  [{ kind: 'result', column: 'upheld' }, '[被]维持[原决定|原行政行为|原答复]'],
  [{ kind: 'result', column: 'corrected' }, '[被]{纠正|纠错}'],
  // Decisions
  [subject(measures.licensing), '行政许可{决定|事项} 许可决定'],
  [subject(measures.penalties), '行政处罚{决定|案件} 处罚决定'],
  [subject(measures.coercion), '行政强制{决定|措施}'],
  // Documents
  [subject(measures.regulations), '[地方|省|市|州]政府规章'],
  // Verbs
  [action('receive'), '收到[并受理|并办理|和处理] {受理|收到}{数|数量|量} 受理 新收[到] 接收[到] 接到 收悉'],
  [action('handle'), '办理 收办 处理 {受理|收到}[并|和]{答复|办结|办复}[了]'],
  [action('finish'), '答复[办结] 办结[数|件数] 办复 回复 办理{完毕|完结|答复|回复} 办结{答复|回复}'],
  [action('occur'), '发生 出现 产生 存在 有 {尚|还|仍}有 涉及 引发 引起 导致 造成 被 提请'],
  [action('decide'), '作出 做出 实施'],
  [action('make'), '制发[件数|数]'],
  [action('make', true), '{制定|出台|印发}[并|和][印发|出台|发布]'],
  [action('repeal'), '[清理]废止[件数|文件|数]'],
  [action('keep'), '{现行|继续}有效[件数|文件|数]'],
  // Applicants
  [{ kind: 'applicant', columns: ['naturalPerson'] }, '公民[个人] 个人'],
  [
    { kind: 'applicant', columns: ['business', 'research', 'nonprofit', 'legalService', 'otherOrg'] },
    '法人{或|和|及|或者|、|及其|与}其他组织 法人',
  ],
  // Grammar
  [{ kind: 'negation' }, '{也|均|并}{未|无} 未[有|曾] 没[有] 无 尚未 从未 零'],
  [{ kind: 'among' }, '其中[包括|含|有|包含] 包括 {内|包}含 含'],
  [{ kind: 'among' }, '{新收|收到|受理}[的]{申请|政府信息公开申请|信息公开申请|依申请公开申请}[当|之]中'],
  [{ kind: 'whole' }, '共[计|有|需] 总计 合计 总共 累计 全年共 一共'],
  // All the ways together: what follows is the whole.
  [{ kind: 'whole' }, '{两|二|三|四|五|多|各}种[受理|申请|公开|提交]{渠道|方式|途径}'],
  [{ kind: 'whole' }, '等[多种|各种|多|各|不同|线上线下|有效]{渠道|方式|途径|形式}'],
  [{ kind: 'each' }, '各[为|有] {均|都}为'],
  [{ kind: 'respectively' }, '分别[为|是|有]'],
  [{ kind: 'list' }, '、 和 及 与 以及 或[者] 并'],
  [{ kind: 'open' }, '等'],
  [{ kind: 'comma' }, '， , ： : （ ） ( )'],
  [
    { kind: 'all-done', doubtful: false },
    '[已|均|都|皆]{全部|均|均已|都|都已|全都}[按期|按时|及时|依法|依规|依法依规|按规定|规范]{办结|办理完毕|办理完结}',
  ],
  [
    { kind: 'all-done', doubtful: false },
    '{全部|均|均已|已全部|都}在{法定|规定|承诺}[的]{期限|时限|时间|期|时}内[按时|按期|予以]{办结|办理完毕|办理完结}',
  ],
  [
    { kind: 'all-done', doubtful: true },
    '[已|均|都|皆]{全部|均|均已|都|都已|全都}[按期|按时|及时|依法|依规|依法依规|按规定|规范][予以|给予|进行|完成|作出][了]{答复|回复}',
  ],
  [
    { kind: 'all-done', doubtful: true },
    '{全部|均|均已|已全部|都}在{法定|规定|承诺}[的]{期限|时限|时间|期|时}内[予以|给予|进行|完成|作出][了][按时|按期]{答复|回复|办理答复}',
  ],
  [{ kind: 'withdrawn' }, '[主动|自主|自行|自愿]{撤回|撤销|撤诉}[了][申请] {不予|未予|不}受理'],
  // Other matters
  [
    { kind: 'foreign' },
    '建议 提案 来信 来访 来电 咨询 工单 热线 [举报|信访]投诉[举报] 举报 信访[件|事项] 留言 意见 问卷 议案',
  ],
  [{ kind: 'foreign' }, '诉求 求助 行政复议申请 行政许可申请 行政应诉 低保 服务 信件 邮件 证明事项 告知承诺'],
  [
    { kind: 'aside' },
    '{同比|环比|相比} {比|较|与|同|和}{上年}[同期][相比|比|比较] {上年}同期 增加 减少 增长 下降 上升 降低',
  ],
  [
    { kind: 'aside' },
    '未经 未能 未按 未及时 逾期 超期 其余 约 近 大约 最多 最少 最高 单日 单月 左右 以上 以下 不到 超过 逾 至少 平均 备案 应诉 代理 代表 出庭 指导 督办 转办 审理 审结',
  ],
  [{ kind: 'aside' }, '[主动]公开 发布 公示 归集 上报 录入 推送 报送 上传 公布 修订 延期 % 占'],
  [
    { kind: 'channel' },
    '网上 网络 在线 线上 线下 平台 信函 邮寄 邮件 电子邮件 当面 现场 传真 窗口 微信 公众号 网站 电话 短信',
  ],
  [{ kind: 'channel' }, '书面 纸质 口头 来函 渠道 系统'],
  // Other times and organs
  [
    { kind: 'elsewhere', of: 'time' },
    '{上年} {下年} 前年 往年 历年 近年[来] 近{两|三|五|几}年[来] 以来 {上|下}半年 [每|一|二|三|四]季度 期间',
  ],
  [{ kind: 'elsewhere', of: 'time' }, '每月 每年 每日 月份'],
  [
    { kind: 'elsewhere', of: 'organ' },
    '{县|市|区|省}直 {县|市|区|省}{政府|人民政府} 部门 单位 乡镇 各{乡|镇|街道|村|科室|县|区|地|级} 下属 所属 站所',
  ],
  [
    { kind: 'elsewhere', of: 'organ' },
    '全{县|市|区|省|国|州|旗} 派出所 司法所 法院 检察院 管委会 委员会 局 厅 复议机关 行政复议机关',
  ],
  [
    { kind: 'own', of: 'organ' },
    '{本|我}{单位|机关|部门|镇|乡|街道|办|局|委|厅|中心|会|院|处|队} 全{镇|乡|街道|局} {镇|乡}[人民]政府 街道办 办事处',
  ],
  [{ kind: 'own', of: 'time' }, '{今年|本年}[度][以来] 年初以来'],
  [{ kind: 'own', of: 'organ', doubtful: true }, '{我|本}{县|市|区|省|州|旗}'],
  [{ kind: 'doubt' }, '截至[目前] 截止'],
  // The year's end, up to which everything is counted.
  [{ kind: 'filler' }, '{截至|截止}{12月31日|12月底|年底|年末} {截至|截止}{本年}{12月31日|12月底|底|末|年底|年末}'],
  // Words that change nothing
  [
    { kind: 'filler' },
    '的 了 为 是 达 数量 总数 总量 件数 案件 事项 情况 类 工作 方面 现象 问题 政府信息公开 政府信息 信息公开',
  ],
  [
    { kind: 'filler' },
    '相关 有关 任何 关于 群众 [社会]公众 社会 提出 提交 提起 因 由 由于 因此 从而 而 所 向 对 以 通过 全年 年度 当年 年内 年',
  ],
  [{ kind: 'filler' }, '公民[、]法人{和|或者|或|及}其他组织'],
  [
    { kind: 'filler' },
    '已[经] 均 都 需 应 实际 需要 全部 也 亦 暂 现 目前 {依法|依规|依法依规|按规定|按照规定} 规范 妥善 按时 按期 等{原因|情形|理由} 属于',
  ],
  [{ kind: 'filler' }, '公民[、]法人 作为 作'],
  [
    { kind: 'filler' },
    '原因 另[有|外] 加上 除 外 以外 之外 继续 办理结果 一{起|例|件|宗} 其 于 引发的 结果 申请人 主动 有效 收取 征收 任何形式',
  ],
  [{ kind: 'filler' }, '1月1日 12月31日 12月[底] [年]底 末'],
  // Longer words that shorter ones must not be read from
  [
    { kind: 'unknown' },
    '{第三方|权利人|当事人}[均|已|书面|明确][不]同意公开 不同意公开 无法 无正当理由 无关 无偿 行政{复议|诉讼|处罚|许可|强制}法 申请{书|表|渠道|流程|指南|办理} 规章制度 信息 个人{信息|隐私|资料|账户|权益}',
  ],
  [{ kind: 'filler' }, '[以]公开为{原则|常态} 不公开为例外'],
  [{ kind: 'unknown' }, '行政复议局 {格|布|结|大|全|开|当|时|变}局 {大|客|餐}厅 服务[大]局 部门{预算|决算|联动}'],
];
