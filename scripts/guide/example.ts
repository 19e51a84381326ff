/** What is filled in for the pictures: the report of a town that does not exist, in the year after that of the examples. */
import { format2021, partById, rowsOf } from '../../src/format/index.ts';

/** Last year's report, of examples/. */
export const lastYear = { data: 'lanqiao-2022.yaml', organ: '澜桥镇人民政府', year: 2022 } as const;

/** The figures that are not 0, row by row: 自然人, 商业企业. In the last row one has been forgotten. */
const applications: Readonly<Record<string, readonly number[]>> = {
  received: [4, 1],
  granted: [2, 1],
  partlyGranted: [1, 0],
  outcomeTotal: [3, 1],
  carriedOut: [0, 0],
};

/** The cell of what was forgotten, and what belongs there. */
export const forgotten = { path: 'applications.carriedOut.naturalPerson', figure: '1' } as const;

/** The third table without labels, as it is copied from a sheet of WPS. */
export function applicationsBlock(): string {
  const part = partById(format2021, 'applications');
  if (part.kind !== 'table') throw new Error('no table of applications');
  return rowsOf(part.table.nodes)
    .map(({ id, columns }) => columns.slice(0, -1).map((_, index) => applications[id]?.[index] ?? 0))
    .map(figures => figures.join('\t'))
    .join('\r\n');
}

/** One mistake of every sort: a figure of the table mistyped, last year's year, a place left open. */
export const overview = [
  '2023年，澜桥镇人民政府围绕群众最关心的事项做好政府信息公开工作，主动公开更及时，答复申请更规范。',
  '（一）主动公开情况',
  '全年主动公开政府信息126条，其中县人民政府门户网站公开71条，“澜桥在线”微信公众号公开55条。惠农补贴、社会救助、乡村建设项目的信息按月更新。',
  '（二）依申请公开情况',
  '2023年，我镇新收政府信息公开申请{{新收申请}}件，上年结转{{上年结转}}件，共办结3件，结转下年度继续办理{{结转下年}}件。',
  '（三）政府信息管理情况',
  '信息发布前由拟稿人自查、站所负责人核实、分管领导签发，每半年检查一次已公开的信息，改正错别字和失效链接9处。',
  '（四）政府信息公开平台建设情况',
  '县人民政府门户网站澜桥镇专栏由专人更新和巡查，便民服务大厅的政务公开专区放置办事指南24种。',
  '（五）监督保障情况',
  '全年开展培训2期，培训XX人次。政府信息公开纳入各站所、各村年度考核，考核结果全部合格；县里组织的社会评议得分93.1分。没有因政府信息公开工作被追究责任的情况。',
].join('\n');

export const problems = [
  '（一）存在的主要问题',
  '一是政策解读多为文字，图解和视频偏少；二是站所信息员变动较多，答复申请的程序不够熟练。',
  '（二）改进措施',
  '一是2024年上半年起，涉及补贴和收费的文件同步发布图解；二是每季度组织一次培训，结合案例讲清各类答复的适用情形。',
].join('\n');

export const otherMatters = '2023年，澜桥镇人民政府没有收取政府信息公开信息处理费，没有其他需要报告的事项。';

/** Why 现行有效件数 is two less than last year. */
export const reason = '2件文件2023年6月30日到期，自动失效，不计入废止。';
