/** 依据值: what lets a waiver lapse, and what does not. */
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/check/steps/fingerprint.ts';
import { fixtureSubject } from '../harness/fixture.ts';
import { raisedOf, type SampleFact } from '../harness/sample-rule.ts';

/** Of a finding in a report that differs from the base by `data`. */
const markOf = (data: object, fact: Partial<SampleFact>): string =>
  fingerprint(fixtureSubject({ 说明: '', 数据: data }), raisedOf(fact));
const inText = (text: string, fact: Partial<SampleFact> = {}): string => markOf({ 总体情况: `${text}\n` }, fact);

describe('the fingerprint of words', () => {
  const words = { line: 0, excerpt: '审核制度' };
  const basis = inText('全年公开信息。落实审核制度，先审查后公开。全年未发生泄密。', words);

  it('is six characters that no data file takes for a number', () => {
    for (const text of ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']) {
      expect(inText(text, { line: 0, excerpt: text })).toMatch(/^[a-f][0-9a-f]{5}$/);
    }
  });

  it('is what it was in earlier editions: a published waiver goes on holding', () => {
    expect(basis).toBe('e1ed36');
    expect(inText('甲', { line: 0, excerpt: '甲', values: { count: 3 } })).toBe('f6e4ab');
    expect(markOf({}, { path: 'disclosure.licensing.decisions' })).toBe('ceb5ab');
  });

  it.each([
    ['other sentences', '全年公开126条。落实审核制度，先审查后公开。没有泄密！'],
    ['other lines', '落实审核制度，先审查后公开。\n（一）主动公开情况'],
    ['width and blanks', '落实审核制度, 先审查后公开.'],
    ['the sign that ends the sentence before', '全年公开信息；落实审核制度，先审查后公开。'],
  ])('stays when %s change', (_, text) => {
    expect(inText(text, words)).toBe(basis);
  });

  it.each([
    ['the sentence', '全年公开信息。落实审核制度，先审查再公开。'],
    ['the sentence joined to another', '全年公开信息，落实审核制度，先审查后公开。'],
  ])('changes with %s', (_, text) => {
    expect(inText(text, words)).not.toBe(basis);
  });

  it('takes a full stop between figures for no end of a sentence, one after a character for one', () => {
    const rate = (text: string): string => inText(text, { line: 0, excerpt: '办结率' });
    expect(rate('办结率99.5%。')).not.toBe(rate('办结率99.8%。'));
    expect(rate('办结率很高.群众满意。')).toBe(rate('办结率很高.群众较满意。'));
  });

  it('is of the sentence that is meant, where the words stand twice', () => {
    const text = '全年收到3件。其中上年收到3件。';
    const [first, second] = [2, 11].map(offset => inText(text, { line: 0, excerpt: '收到3件', offset }));
    expect(first).not.toBe(second);
    expect(inText(text, { line: 0, excerpt: '收到3件' })).toBe(first);
  });

  it('is of the figures that {{…}} stands for, so that a draft has the same', () => {
    const received = { line: 0, excerpt: '收到申请' };
    expect(inText('收到申请{{新收申请}}件。', received)).toBe(inText('收到申请5件。', received));
  });
});

describe('the fingerprint of more than words', () => {
  it('is of the whole line where no words are quoted', () => {
    const line = { line: 0 };
    expect(inText('甲段。乙段。', line)).not.toBe(inText('甲段。丙段。', line));
    expect(inText('甲段。乙段。\n丙段。', line)).toBe(inText('甲段。乙段。', line));
  });

  it('is of the whole narrative, unless values tell what the finding was raised for', () => {
    expect(inText('甲段。')).not.toBe(inText('乙段。'));
    const values = { characters: 3, parts: '一、二' };
    expect(inText('甲段。', { values })).toBe(inText('乙段。', { values }));
    expect(inText('甲段。', { values })).not.toBe(inText('甲段。', { values: { ...values, characters: 4 } }));
    expect(inText('甲段。', { values })).toBe(inText('甲段。', { values: { parts: '一、二', characters: 3 } }));
  });

  it('is of the figure in a cell, and of that alone', () => {
    const cell = (data: object, values = {}): string =>
      markOf({ 主动公开政府信息情况: data }, { path: 'disclosure.licensing.decisions', values });
    expect(cell({ 行政许可: 3 })).not.toBe(cell({ 行政许可: 4 }));
    expect(cell({ 行政许可: 3, 行政处罚: 1 })).toBe(cell({ 行政许可: 3, 行政处罚: 2 }));
    expect(cell({ 行政许可: '' })).not.toBe(cell({ 行政许可: 0 }));
  });

  it('tells places apart', () => {
    const [one, other] = ['disclosure.licensing', 'disclosure.penalties'].map(path => markOf({}, { path }));
    expect(one).not.toBe(other);
  });
});
