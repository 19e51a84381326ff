/** What a report may call the organ whose report it is, longest name first. */
import { describe, expect, it } from 'vitest';
import { namesOf, regionsOf } from '../../../src/check/prose/own-names.ts';

const names = (name: string): string => namesOf(name).join(' ');

describe('the names of an organ', () => {
  it.each([
    ['', ''],
    [
      '安水县云岭镇人民政府',
      '安水县云岭镇人民政府 安水县云岭镇政府 县云岭镇人民政府 云岭镇人民政府 安水县云岭镇 县云岭镇政府 云岭镇政府 县云岭镇 云岭镇',
    ],
    [
      '云岭县人民政府办公室',
      '云岭县人民政府办公室 云岭县政府办公室 县人民政府办公室 云岭县政府办 县政府办公室 云岭县府办 县政府办 县府办',
    ],
    [
      '云岭区岳村街道办事处',
      '云岭区岳村街道办事处 云岭区岳村街道政府 区岳村街道办事处 云岭区岳村街道 岳村街道办事处 区岳村街道政府 岳村街道政府 区岳村街道 岳村街道',
    ],
    ['安水市公安局云岭分局', '安水市公安局云岭分局 市公安局云岭分局 公安局云岭分局'],
    [
      '岭南省安水市市场监督管理局',
      '岭南省安水市市场监督管理局 岭南省安水市市场监管局 安水市市场监督管理局 岭南省安水市市监局 安水市市场监管局 市市场监督管理局 市场监督管理局 安水市市监局 市市场监管局 市场监管局 市市监局 市监局',
    ],
    [
      '安水县人力资源和社会保障局',
      '安水县人力资源和社会保障局 县人力资源和社会保障局 人力资源和社会保障局 安水县人力社保局 安水县人社局 县人力社保局 人力社保局 县人社局 人社局',
    ],
    [
      '安水市自然资源和规划局',
      '安水市自然资源和规划局 市自然资源和规划局 安水市自然资源局 安水市资源规划局 自然资源和规划局 安水市自规局 安水市资规局 市自然资源局 市资源规划局 自然资源局 资源规划局 市自规局 市资规局 自规局 资规局',
    ],
    ['安水县住房城乡建设局', '安水县住房城乡建设局 县住房城乡建设局 住房城乡建设局 安水县住建局 县住建局 住建局'],
  ])('%s', (name, all) => {
    expect(names(name)).toBe(all);
  });

  it.each([
    ['安水县人力资源社会保障局', ['县人社局', '县人力社保局']],
    ['安水市自然资源规划局', ['市自规局', '市资规局']],
    ['安水县发展和改革局', ['县发改局', '县发展改革局']],
    ['安水县工业和信息化局', ['县工信局', '县工业信息化局']],
    ['安水县卫生健康局', ['县卫健局']],
    ['安水县交通运输局', ['县交通局']],
    ['安水县文化旅游局', ['县文旅局']],
    ['安水县文化和旅游局', ['县文旅局', '县文化旅游局']],
    ['安水县城市管理局', ['县城管局']],
    ['安水县综合行政执法局', ['县综合执法局', '县行政执法局']],
    ['安水县退役军人事务局', ['县退役军人局']],
    ['安水县应急管理局', ['县应急局']],
    ['安水县医疗保障局', ['县医保局']],
    ['安水县行政审批服务局', ['县行政审批局', '县审批局']],
    ['安水县生态环境局', ['县环保局']],
    ['安水县农业农村局', ['县农业局']],
  ])('%s is called for short', (name, short) => {
    expect(namesOf(name)).toEqual(expect.arrayContaining(short));
  });

  it.each(['安水市市场监督管理局', '安水县城市管理局'])('are not cut in the middle of a word: %s', name => {
    expect(namesOf(name)).not.toContain('场监督管理局');
    expect(namesOf(name)).not.toContain('管理局');
  });

  it('are no names of two characters, which begin other words', () => {
    expect(names('岭县人民政府')).toBe('岭县人民政府 县人民政府 岭县政府 县政府');
  });

  it('are none where it has none', () => {
    expect(namesOf(undefined)).toEqual([]);
  });
});

describe('what a government governs', () => {
  it('is all of its county, however its offices are called', () => {
    expect(regionsOf('云岭县人民政府').join(' ')).toBe(
      '全县各级行政机关 全县各级人民政府 全县各级政府 全县各级机关 全县各级各部门 全县各部门 全县各单位 全县行政机关 全县政府系统 全县',
    );
  });

  it.each(['安水县云岭镇人民政府', '云岭县公安局', undefined])('is not told by %s', name => {
    expect(regionsOf(name)).toEqual([]);
  });
});
