/** Of which year a report is, where title and text disagree. */
import { describe, expect, test } from 'vitest';
import { reportYear } from '../../src/extract/year.ts';

const nothing = {
  title: undefined,
  opening: undefined,
  overview: undefined,
  problems: undefined,
  published: undefined,
  signed: undefined,
};
const period = (year: number): string => `统计期限为${year}年1月1日至12月31日。`;

describe('a title of last year’s', () => {
  const title = 2022;
  test.each([
    [
      'the narrative and the plan for the year after',
      { overview: '2023年，澜桥镇公开信息12条。', problems: '2024年，我镇将加强培训。' },
    ],
    ['the period and the narrative', { opening: period(2023), overview: '2023年，澜桥镇公开信息12条。' }],
    [
      'the narrative and the date of signature',
      { overview: '2023年公开信息12条，2023年培训2次。', signed: '2024-01-15' },
    ],
    ['the period and the publication', { opening: period(2023), published: '2024-01-16' }],
    [
      'a period in full-width digits and the narrative',
      { opening: '自２０２３年1月1日至12月31日。', overview: '2023年工作有序。' },
    ],
  ])('is outvoted by %s', (_, evidence) => {
    expect(reportYear({ ...nothing, title, ...evidence })).toBe(2023);
  });

  test.each([
    ['the period alone', { opening: period(2023) }],
    ['the narrative alone', { overview: '2023年，澜桥镇公开信息12条。' }],
    [
      'a narrative that names two years as often',
      { opening: period(2023), overview: '2022年公开9条，2023年公开12条。', signed: '2023-01-15' },
    ],
    [
      'titles of documents',
      {
        opening: period(2022),
        overview: '印发《2023年工作要点》《2023年考核办法》，学习《2023年指引》。',
        signed: '2024-01-09',
      },
    ],
  ])('stands against %s', (_, evidence) => {
    expect(reportYear({ ...nothing, title, ...evidence })).toBe(2022);
  });
});

test('without a year in the title it is that of the period, wherever that stands', () => {
  expect(reportYear({ ...nothing, opening: period(2023), overview: '2022年公开9条。' })).toBe(2023);
  expect(reportYear({ ...nothing, overview: `2022年公开9条。${period(2023)}` })).toBe(2023);
  expect(reportYear({ ...nothing, overview: '2022年公开9条。', signed: '2024-01-15' })).toBeUndefined();
});
