/** 国办公开办函〔2021〕30号 (2021-09-26): the format in force for report years from 2021 on. */
import type { FormatDefinition } from '../definition.ts';
import { applications } from './applications.ts';
import { disclosure } from './disclosure.ts';
import { review } from './review.ts';

export const format2021: FormatDefinition = {
  id: '2021-30',
  reference: '国办公开办函〔2021〕30号',
  years: { from: 2021 },
  parts: [
    { kind: 'narrative', id: 'overview', numeral: '一', label: '总体情况', variants: [] },
    {
      kind: 'table',
      id: 'disclosure',
      numeral: '二',
      label: '主动公开政府信息情况',
      variants: ['主动公开情况', '行政机关主动公开政府信息情况'],
      table: disclosure,
    },
    {
      kind: 'table',
      id: 'applications',
      numeral: '三',
      label: '收到和处理政府信息公开申请情况',
      variants: ['行政机关收到和处理政府信息公开申请情况', '收到和处理政府信息公开情况'],
      table: applications,
    },
    {
      kind: 'table',
      id: 'review',
      numeral: '四',
      label: '政府信息公开行政复议、行政诉讼情况',
      variants: [
        '政府信息公开行政复议和行政诉讼情况',
        '政府信息公开行政复议及行政诉讼情况',
        '政府信息公开行政复议行政诉讼情况',
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      ],
      table: review,
    },
    {
      kind: 'narrative',
      id: 'problems',
      numeral: '五',
      label: '存在的主要问题及改进情况',
      variants: [
        '存在的主要问题和改进情况',
        '存在的主要问题及改进措施',
        '存在的主要问题和改进措施',
        '存在的主要问题及整改措施',
        '存在主要问题及改进情况',
        '存在的问题及改进情况',
        '存在问题及改进情况',
        '存在问题及改进措施',
      ],
    },
    {
      kind: 'narrative',
      id: 'otherMatters',
      numeral: '六',
      label: '其他需要报告的事项',
      variants: ['其他需要报告的情况', '需要报告的其他事项'],
    },
  ],
};
