/** How listed words are found in a line, whatever the lists say. */
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/check/settings/settings.ts';
import { findCorrections } from '../../../src/check/words/find-corrections.ts';
import { findInForce, isAllowed } from '../../../src/check/words/in-force.ts';
import { anyOf, type Correction, type CorrectionList, wordsIn } from '../../../src/check/words/word-list.ts';
import { fixtureSubject } from '../harness/fixture.ts';

const words = (text: string, entries: readonly Correction[]): string[] =>
  [...findCorrections(text, entries)].map(({ shown, index }) => `${shown}@${index}`);

describe('listed words', () => {
  it('are found wherever they stand, none within another', () => {
    const entries = [{ wrong: '甲乙甲', right: '甲' }];
    expect(words('甲乙甲乙甲，甲乙甲', entries)).toEqual(['甲乙甲@0', '甲乙甲@6']);
  });

  it('are found one right after the other', () => {
    const entries = [
      { wrong: '甲乙', right: '甲' },
      { wrong: '丙丁', right: '丙' },
    ];
    expect(words('甲乙丙丁甲乙', entries)).toEqual(['甲乙@0', '丙丁@2', '甲乙@4']);
  });

  it('are the longest that fit, in whatever order they are listed', () => {
    const short = { wrong: '甲乙', right: '一' };
    const long = { wrong: '甲乙丙', right: '二' };
    expect(words('甲乙丙、甲乙', [short, long])).toEqual(['甲乙丙@0', '甲乙@4']);
    expect(words('甲乙丙、甲乙', [long, short])).toEqual(['甲乙丙@0', '甲乙@4']);
  });

  it('may want something on either side, which is not theirs', () => {
    expect(words('前甲后、甲后、前甲', [{ wrong: '甲', right: '乙', precededBy: '前', followedBy: '后' }])).toEqual([
      '甲@1',
    ]);
    expect(
      words('前甲、甲后、一甲二', [{ wrong: '甲', right: '乙', notPrecededBy: '前', notFollowedBy: '后' }]),
    ).toEqual(['甲@7']);
  });

  it('may be written with other quotation marks or without, when the list has some', () => {
    const entries = [{ wrong: '“甲”乙', right: '甲乙' }];
    expect(words('“甲”乙”甲“乙"甲"乙甲乙', entries)).toEqual(['“甲”乙@0', '”甲“乙@4', '"甲"乙@8', '甲乙@12']);
    expect(words('“甲”', [{ wrong: '甲', right: '乙' }])).toEqual(['甲@1']);
  });

  it('are taken as they are written', () => {
    expect(words('甲.乙（丙）甲一乙', [{ wrong: '甲.乙', right: '甲' }])).toEqual(['甲.乙@0']);
    expect(words('数(项)', [{ wrong: '数(项)', right: '数项' }])).toEqual(['数(项)@0']);
  });
});

describe('a list of words as a pattern', () => {
  it('tries long words before short ones, signs as they are', () => {
    const pattern = new RegExp(anyOf(['甲', '甲乙', 'a+b']), 'g');
    expect('甲乙甲aab a+b'.match(pattern)).toEqual(['甲乙', '甲', 'a+b']);
  });

  it('is of one group, and of no group that is not there', () => {
    const list = { title: '词', about: '', source: '', date: '', entries: [{ name: '一', words: ['甲'] }] };
    expect(wordsIn(list, '一')).toEqual(['甲']);
    expect(() => wordsIn(list, '二')).toThrow('the list “词” has no group “二”');
  });
});

describe('the words in force', () => {
  const own: CorrectionList = { title: '', about: '', source: '', date: '', entries: [{ wrong: '甲乙', right: '甲' }] };
  const added = [
    { wrong: '乙丙', right: '乙' },
    { wrong: '丁戊', right: '丁' },
  ];
  const subjectWith = (allowed: readonly string[]) =>
    fixtureSubject({ 说明: '', 设置: { words: { ...defaultSettings.words, allowed } } });
  const found = (text: string, allowed: readonly string[] = []) =>
    findInForce(subjectWith(allowed), text, own, added).map(({ shown, index }) => `${shown}@${index}`);

  it('are the program’s own and those that the office adds', () => {
    expect(found('甲乙、丁戊')).toEqual(['甲乙@0', '丁戊@3']);
  });

  it('are the program’s own where both would have something to say', () => {
    expect(found('甲乙丙')).toEqual(['甲乙@0']);
    expect(found('甲乙乙丙')).toEqual(['甲乙@0', '乙丙@2']);
    expect(found('乙丙甲乙')).toEqual(['甲乙@2', '乙丙@0']);
  });

  it('are left alone within what the office allows, not beside it', () => {
    expect(found('村名甲乙村', ['甲乙村'])).toEqual([]);
    expect(found('小甲乙', ['小甲乙'])).toEqual([]);
    expect(found('甲乙，小甲乙', ['小甲乙'])).toEqual(['甲乙@0']);
    expect(found('小甲乙，甲乙', ['小甲乙'])).toEqual(['甲乙@4']);
  });

  it.each([
    ['小甲乙村', 1, 2, true],
    ['小甲乙', 1, 2, false],
    ['小甲乙村', 0, 2, true],
    ['小甲乙村', 2, 3, false],
    ['大大小甲乙村', 3, 2, true],
  ])('lie within: %s from %i, %i long: %s', (text, start, length, isWithin) => {
    expect(isAllowed(subjectWith(['小甲乙村']), text, start, length)).toBe(isWithin);
  });
});
