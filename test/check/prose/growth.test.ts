/** Numbers with what they were before and the rate of change. */
import { describe, expect, it } from 'vitest';
import { countsIn } from '../../../src/check/prose/counts.ts';
import { growthIn } from '../../../src/check/prose/growth.ts';

const read = (text: string): readonly string[] =>
  growthIn(text, countsIn(text)).map(
    ({ now, before, trend, shown, decimals, from, to }) =>
      `${before}→${now.value} ${trend} ${shown}/${decimals} “${text.slice(from, to)}”`,
  );

describe('growth', () => {
  it.each([
    ['公开5件，比上年减少3件，下降37.5%', ['8→5 下降 37.5/1 “5件，比上年减少3件，下降37.5%”']],
    ['公开8件，比上年增加3件，增长60%', ['5→8 增长 60/0 “8件，比上年增加3件，增长60%”']],
    ['公开8件，较2021年多3件，同比增长率达６０％', ['5→8 增长 60/0 “8件，较2021年多3件，同比增长率达６０％”']],
    ['公开22件，比上年（31件）下降29.03%', ['31→22 下降 29.03/2 “22件，比上年（31件）下降29.03%”']],
    ['公开8件，同比增长60%（2021年为5件）', ['5→8 增长 60/0 “8件，同比增长60%”']],
    ['公开4件，较上年下降20%，上年为5件', ['5→4 下降 20/0 “4件，较上年下降20%”']],
    ['会议4次，公开8件，增加3件，上升了60%', ['5→8 上升 60/0 “8件，增加3件，上升了60%”']],
  ])('is read in %s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each([
    ['只有一个数', '公开8件，增长60%'],
    ['单位不同', '公开8件，增加3次，增长60%'],
    ['方向不合', '公开8件，比上年增加3件，下降60%'],
    ['上年没有', '公开3件，比上年增加3件，增长60%'],
    ['上年是负数', '公开2件，比上年增加3件，增长60%'],
    ['中间说了别的', '公开8件，比上年增加3件，栏目更新快，增长60%'],
    ['两个数不是比较', '公开8件，办结3件，增长60%'],
    ['约数', '公开约8件，比上年增加3件，增长60%'],
    ['括号里是别的数', '公开8件，同比增长60%（其中网站5件）'],
    ['没有变', '公开3件，比上年（3件）增长60%'],
  ])('is not read where %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
