/** Part three: applications received and how they were handled, as 国办公开办函〔2021〕30号 prints it (25 rows × 7 columns). */
import { applicationsLayout } from '../applications-layout.ts';
import type { Column, Group, Identity, Label, Row, Table, TableNode } from '../definition.ts';
import { rowsOf } from '../definition.ts';
import type { ApplicantColumnId, ApplicationsRowId, GroupId } from '../ids.ts';

const applicant = (id: ApplicantColumnId, label: Label): Column => ({ id, label, unit: 'count' });

export const applicants: readonly Column[] = [
  applicant('naturalPerson', { text: '自然人' }),
  applicant('business', { text: '商业企业', lines: ['商业', '企业'], variants: ['企业'] }),
  applicant('research', { text: '科研机构', lines: ['科研', '机构'] }),
  applicant('nonprofit', { text: '社会公益组织', variants: ['社会组织'] }),
  applicant('legalService', { text: '法律服务机构' }),
  applicant('otherOrg', { text: '其他' }),
  { id: 'total', label: { text: '总计' }, unit: 'count', isTotal: true },
];

export const applicationsRow = (
  id: ApplicationsRowId,
  number: string,
  text: string,
  more: Partial<Label> = {},
): Row => ({
  kind: 'row',
  id,
  label: { number, text, ...more },
  columns: applicants,
});

export const outcomeGroup = (id: GroupId, number: string, text: string, children: readonly TableNode[]): Group => ({
  kind: 'group',
  id,
  label: { number, text },
  children,
});

const row = applicationsRow;
const group = outcomeGroup;

export const outcomesBeforeOtherHandling: readonly TableNode[] = [
  row('granted', '（一）', '予以公开'),
  row('partlyGranted', '（二）', '部分公开', { remark: '（区分处理的，只计这一情形，不计其他情形）' }),
  group('refused', '（三）', '不予公开', [
    row('stateSecret', '1.', '属于国家秘密'),
    row('forbiddenByLaw', '2.', '其他法律行政法规禁止公开', {
      variants: ['其他法律法规禁止公开', '其他法律、行政法规禁止公开'],
    }),
    row('threeSecuritiesOneStability', '3.', '危及“三安全一稳定”'),
    row('thirdPartyRights', '4.', '保护第三方合法权益'),
    row('internalAffairs', '5.', '属于三类内部事务信息'),
    row('deliberative', '6.', '属于四类过程性信息'),
    row('enforcementFiles', '7.', '属于行政执法案卷'),
    row('administrativeEnquiry', '8.', '属于行政查询事项'),
  ]),
  group('unavailable', '（四）', '无法提供', [
    row('notHeld', '1.', '本机关不掌握相关政府信息'),
    row('needsCreation', '2.', '没有现成信息需要另行制作'),
    row('stillUnclear', '3.', '补正后申请内容仍不明确'),
  ]),
  group('notProcessed', '（五）', '不予处理', [
    row('petition', '1.', '信访举报投诉类申请'),
    row('repeated', '2.', '重复申请'),
    row('publications', '3.', '要求提供公开出版物'),
    row('excessive', '4.', '无正当理由大量反复申请'),
    row('reissue', '5.', '要求行政机关确认或重新出具已获取信息'),
  ]),
];

const otherHandling = group('otherHandling', '（六）', '其他处理', [
  row('overdueCorrection', '1.', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
  row('overdueFee', '2.', '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
  row('otherOutcome', '3.', '其他'),
]);

/** The table of part three around its outcomes; the two versions of the format differ in those alone. */
export function applicationsTable(outcomes: readonly TableNode[]): Table {
  const nodes: readonly TableNode[] = [
    row('received', '一、', '本年新收政府信息公开申请数量'),
    row('carriedIn', '二、', '上年结转政府信息公开申请数量'),
    group('outcomes', '三、', '本年度办理结果', [
      ...outcomes,
      { ...row('outcomeTotal', '（七）', '总计'), isTotal: true },
    ]),
    row('carriedOut', '四、', '结转下年度继续办理'),
  ];
  const identities: readonly Identity[] = [
    { rule: 'sum/balance', along: 'rows', left: ['received', 'carriedIn'], right: ['outcomeTotal', 'carriedOut'] },
    {
      rule: 'sum/outcome-total',
      along: 'rows',
      left: rowsOf(outcomes).map(({ id }) => id),
      right: ['outcomeTotal'],
    },
    {
      rule: 'sum/row-total',
      along: 'columns',
      left: applicants.flatMap(({ id, isTotal }) => (isTotal ? [] : [id])),
      right: ['total'],
    },
  ];
  const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  return { id: 'applications', nodes, identities, layout: applicationsLayout(corner, applicants, nodes) };
}

export const applications = applicationsTable([...outcomesBeforeOtherHandling, otherHandling]);
