/** A document with everything a report can hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, ChartBlock, Document } from '../../../src/document/document.ts';
import { freeTable, heading, paragraph, reportDocument, sentence } from './build.ts';

const origin = { kind: 'template', file: 'test', line: 1 } as const;

const points = [
  { label: '政府网站', value: 57 },
  { label: '微信公众号', value: 48 },
  { label: '公开栏', value: 12 },
];

export const pie: ChartBlock = {
  kind: 'chart',
  chart: 'pie',
  caption: '图1 主动公开政府信息渠道',
  description: '饼图：政府网站57条，微信公众号48条，公开栏12条',
  points,
  origin,
};

export const bars: ChartBlock = {
  ...pie,
  chart: 'bar',
  caption: '图2 各渠道公开数量',
  description: '柱状图：政府网站最多',
};

const picture: Block = {
  kind: 'image',
  caption: '图3 便民服务中心公开栏',
  description: '便民服务中心公开栏的照片',
  file: 'board.png',
  image: {
    type: 'png',
    bytes: new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', 'board.png'))),
    width: 800,
    height: 200,
  },
  origin,
};

export const signature: readonly Block[] = [
  paragraph('清溪镇人民政府', { role: 'agency' }),
  paragraph('2023年1月20日', { role: 'date' }),
];

export const fullDocument: Document = reportDocument({
  watermark: '草稿',
  opening: [paragraph(sentence)],
  overview: [
    heading('（一）主动公开', 2),
    paragraph(sentence),
    heading('1.公开渠道', 3),
    paragraph('（1）政府网站。公开57条。', { runIn: { level: 4, length: 8 } }),
    heading('（2）微信公众号', 4),
    paragraph(`（二）依申请公开。${sentence}`, { runIn: { level: 2, length: 9 } }),
    paragraph('各渠道公开情况如下：'),
    freeTable([
      ['渠道', '条数'],
      ['政府网站', '57'],
      ['微信公众号', '48'],
    ]),
    pie,
    bars,
    picture,
  ],
  around: { disclosure: { after: [paragraph('注：行政规范性文件含修订16件。', { role: 'note' })] } },
  otherMatters: [paragraph('本年度未收取信息处理费。')],
  end: signature,
});
