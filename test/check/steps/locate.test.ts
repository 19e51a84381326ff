/** From the path of a fact to its place in the file. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { locate, sourceLines } from '../../../src/check/steps/locate.ts';
import { type Fixture, fixtureSubject } from '../harness/fixture.ts';
import { raisedOf, type SampleFact } from '../harness/sample-rule.ts';

const subject = fixtureSubject({ 说明: '', 数据: { 总体情况: '第一段。\n收到{{新收申请}}件，收到5件。\n' } });
const lines = sourceLines(subject.source.text ?? '');
const located = (fact: Partial<SampleFact>) => locate(subject, raisedOf(fact), lines);
const written = (words: string) => lines.findIndex(line => line.includes(words)) + 1;

describe('words in a narrative', () => {
  const line = written('{{新收申请}}');

  it('stand in their line at their column, after the indentation of the file', () => {
    expect(located({ line: 1, excerpt: '收到5件' })).toEqual({
      location: { line, column: 15, path: '总体情况', part: '总体情况', index: 2 },
      excerpt: '收到5件',
    });
  });

  it('that stand twice are told apart by their offset', () => {
    expect(located({ line: 1, excerpt: '收到', offset: 5 }).location.column).toBe(15);
    expect(located({ line: 1, excerpt: '收到' }).location.column).toBe(3);
  });

  it('stand where they are written, though a number before them or in them is cited', () => {
    expect(located({ line: 1, excerpt: '5件', offset: 2 }).location.column).toBe(5);
    expect(located({ line: 1, excerpt: '件，收到', offset: 3 }).location.column).toBe(13);
    expect(located({ line: 1, excerpt: '5件', offset: 7 }).location.column).toBe(17);
  });

  it('that are not written so in the file are shown at the beginning of their line', () => {
    expect(located({ line: 1, excerpt: '收到5件，收到5件' })).toMatchObject({ location: { line, column: 3 } });
  });
});

describe('a value', () => {
  it('is quoted as it is written', () => {
    expect(located({ path: 'disclosure.licensing.decisions' })).toMatchObject({
      location: { line: written('行政许可:'), row: '行政许可', cell: '本年处理决定数量' },
      excerpt: '14',
    });
  });

  it('is not quoted where it is long, or where there is none', () => {
    const named = (name: string): string | undefined => {
      const long = fixtureSubject({ 说明: '', 数据: { 机关: { 名称: name } } });
      return locate(long, raisedOf({ path: 'organ.name' }), sourceLines(long.source.text ?? '')).excerpt;
    };
    expect(named('镇'.repeat(40))).toBe('镇'.repeat(40));
    expect(named('镇'.repeat(41))).toBeUndefined();
    expect(located({ path: 'signature' }).excerpt).toBeUndefined();
  });

  it('at a place of its own is quoted from there before the words of the rule', () => {
    const place = { line: written('行政许可:'), column: 3, length: 4 };
    expect(located({ path: 'disclosure', place, excerpt: '许可' })).toMatchObject({
      location: { line: place.line, column: 3 },
      excerpt: '行政许可',
    });
  });
});

describe('one of several entries', () => {
  it.each([
    ['waivers.0', 1],
    ['waivers.11.reason', 12],
  ])('%s is counted from 1', (path, index) => {
    expect(located({ path }).location.index).toBe(index);
  });

  it('is nothing else of the file', () => {
    expect(located({ path: 'year' }).location).not.toHaveProperty('index');
    expect(located({ path: 'disclosure.regulations.issued' }).location).not.toHaveProperty('index');
  });
});

const checked = (fixture: Partial<Fixture>) => check(fixtureSubject({ 说明: '', ...fixture }));

describe('the place of a finding', () => {
  it('is the line and column of a cell, with the official labels around it', () => {
    const { findings } = checked({
      数据: { 收到和处理政府信息公开申请情况: { 本年度办理结果: { 予以公开: { 自然人: 2, 商业企业: 1, 总计: 9 } } } },
    });
    const finding = findings.find(({ rule }) => rule === 'sum/row-total');
    expect(finding).toMatchObject({
      excerpt: '9',
      location: {
        path: '收到和处理政府信息公开申请情况.本年度办理结果.予以公开.总计',
        part: '收到和处理政府信息公开申请情况',
        table: '收到和处理政府信息公开申请情况',
        row: '予以公开',
        cell: '总计',
      },
    });
    const { text = '' } = fixtureSubject({ 说明: '' }).source;
    const line = text.split('\n').findIndex(each => each.includes('予以公开:')) + 1;
    expect(finding?.location).toMatchObject({
      line,
      column: '    予以公开: { 自然人: 2, 商业企业: 1, 总计: '.length + 1,
    });
  });

  it('is the words in a line of narrative', () => {
    const { findings } = checked({ 数据: { 总体情况: '第一段。\n第二段说得很好,没有别的。\n' } });
    const finding = findings.find(({ rule }) => rule === 'prose/half-width');
    expect(finding?.location).toMatchObject({ part: '总体情况', index: 2 });
    expect(finding?.location).not.toHaveProperty('row');
    expect(finding?.excerpt).toContain(',');
    expect(finding?.location.column).toBe('  第二段说得很好,没有别的。'.indexOf(finding?.excerpt ?? '无') + 1);
  });

  it('is told without a line where the part is missing, and stands last', () => {
    const { findings } = checked({ 去掉: ['总体情况', '主动公开政府信息情况.行政许可'] });
    const unfilled = findings.filter(({ rule }) => rule === 'data/unfilled').map(({ location }) => location);
    expect(unfilled.map(({ path }) => path)).toEqual(['主动公开政府信息情况.行政许可', '总体情况']);
    expect(unfilled[1]).not.toHaveProperty('line');
  });

  it('follows the order of the file, and of the official form within a line', () => {
    const { findings } = checked({
      数据: {
        主动公开政府信息情况: { 行政处罚: '１', 行政许可: '２' },
        '政府信息公开行政复议、行政诉讼情况': { 行政复议: { 尚未审结: '０', 结果维持: '１' } },
        机关: { 电话: ' ' },
      },
    });
    const lines = findings.map(({ location }) => location.line ?? Number.POSITIVE_INFINITY);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(findings.filter(({ rule }) => rule === 'data/number-form').map(({ location }) => location.cell)).toEqual([
      '本年处理决定数量',
      '本年处理决定数量',
      '结果维持',
      '尚未审结',
    ]);
  });
});
