/** From the path of a fact to its place in the file. */
import { describe, expect, it } from 'vitest';
import { defineRule, type Fact } from '../../../src/check/rule.ts';
import { locate, sourceLines } from '../../../src/check/steps/locate.ts';
import { raiseFact } from '../../../src/check/steps/raise.ts';
import { fixtureSubject } from '../harness/fixture.ts';

const rule = defineRule({
  id: 'prose/sample',
  name: '样例',
  severity: 'warning',
  appliesTo: ['data'],
  explanation: '',
  wordings: { found: { what: '有问题', remedy: '改' } },
  examples: { wrong: '', right: '' },
  check: () => [],
});
const subject = fixtureSubject({ 说明: '', 数据: { 总体情况: '第一段。\n收到{{新收申请}}件，收到5件。\n' } });
const lines = sourceLines(subject.source.text ?? '');
const located = (fact: Partial<Fact<'found'>>) =>
  locate(subject, raiseFact(rule, { kind: 'found', path: 'overview', ...fact }, undefined), lines);
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
      const raised = raiseFact(rule, { kind: 'found', path: 'organ.name' }, undefined);
      return locate(long, raised, sourceLines(long.source.text ?? '')).excerpt;
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
