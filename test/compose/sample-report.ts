/** A report of a town that does not exist, with something of everything. */
import { plainFigure } from '../../src/report/figure.ts';
import { emptyReport, type Report } from '../../src/report/report.ts';

const zero = plainFigure(0);
const applicants = (naturalPerson: number, business = 0) => ({
  naturalPerson: plainFigure(naturalPerson),
  business: plainFigure(business),
  research: zero,
  nonprofit: zero,
  legalService: zero,
  otherOrg: zero,
});
const none = applicants(0);
const noResults = { upheld: zero, corrected: zero, otherResult: zero, pending: zero };

export const sampleReport: Report = {
  ...emptyReport,
  year: 2022,
  title: '清溪镇人民政府\n{{年度}}年政府信息公开工作年度报告',
  organ: {
    ...emptyReport.organ,
    name: '清溪镇人民政府',
    kind: '乡镇人民政府',
    address: '云岭县清溪镇人民路1号',
    postcode: '012345',
    phone: '010-1234567',
    electronicVersion: '云岭县人民政府网站',
  },
  narratives: {
    overview: [
      '{{年度}}年，清溪镇新收申请{{新收申请}}件。',
      '（一）主动公开',
      '全年制发规范性文件{{行政规范性文件.本年制发件数}}件，收费{{行政事业性收费}}万元。',
      '〔图表：渠道〕',
      '| 渠道 | 条数 |',
      '| 网站 | 57 |',
    ].join('\n'),
    problems: '栏目更新不够及时。{{下年度}}年将按月检查。',
    otherMatters: '本年度没有收取信息处理费。',
  },
  tables: {
    disclosure: {
      before: undefined,
      note: '1.规范性文件含修订件。',
      figures: {
        regulations: { issued: zero, repealed: zero, inForce: zero },
        normativeDocuments: {
          issued: { value: 22, printed: '22', remark: '（其中修订16件）' },
          repealed: zero,
          inForce: plainFigure(40),
        },
        licensing: { decisions: zero },
        penalties: { decisions: plainFigure(36) },
        coercion: { decisions: zero },
        administrativeFees: { amount: { value: 41_500, printed: '4.150', remark: '' } },
      },
    },
    applications: {
      before: '下表由党政办公室填报。',
      note: undefined,
      figures: {
        received: applicants(3, 1),
        carriedIn: none,
        granted: applicants(2, 1),
        partlyGranted: none,
        stateSecret: none,
        forbiddenByLaw: none,
        threeSecuritiesOneStability: none,
        thirdPartyRights: none,
        internalAffairs: none,
        deliberative: none,
        enforcementFiles: none,
        administrativeEnquiry: none,
        notHeld: none,
        needsCreation: none,
        stillUnclear: none,
        petition: none,
        repeated: none,
        publications: none,
        excessive: none,
        reissue: none,
        overdueCorrection: none,
        overdueFee: none,
        otherOutcome: none,
        // A total that is stated wrongly stays as it is stated.
        outcomeTotal: { ...applicants(2, 1), total: plainFigure(4) },
        carriedOut: applicants(1),
      },
    },
    review: {
      before: undefined,
      note: undefined,
      figures: { reconsideration: noResults, directLitigation: noResults, litigationAfterReconsideration: noResults },
    },
  },
  signature: { agency: '清溪镇人民政府', date: '2023-01-20' },
  charts: [
    {
      name: '渠道',
      caption: '图1 {{年度}}年主动公开渠道',
      content: {
        kind: 'pie',
        points: [
          { label: '网站', value: 57 },
          { label: '公众号', value: 48 },
        ],
      },
      description: undefined,
    },
  ],
};
