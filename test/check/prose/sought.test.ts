/** A rule is skipped where its signs are missing: nothing that it looks for may be without them. */
import { describe, expect, it } from 'vitest';
import { everySought, type Sought } from '../../../src/check/prose/sought.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { literal } from '../../../src/check/words/word-list.ts';
import { matchWithoutSign } from './pattern-automaton.ts';

const signOf = ({ signs }: Sought): RegExp =>
  signs instanceof RegExp ? signs : new RegExp(signs.map(sign => literal(sign).replaceAll('0', '\\d')).join('|'), 'u');

const cases = everySought.flatMap(one => one.patterns.map(pattern => ({ pattern, sign: signOf(one) })));

describe('a match without a sign', () => {
  it.each([
    [/规范报送|信息上报/, /规范/, '信息上报'],
    [/[甲乙]{2,3}(?=丙)/, /丙/, undefined],
    [/[甲乙]{2,3}(?!丙)/, /丙/, '甲甲'],
    [/(?<=第)\d+号?/u, /第\d/, undefined],
    [/条(?=[，。])(?<=共.)/, /条[，。]/, undefined],
    [/\d+(?:\.\d+)?%/, /\d%/, undefined],
    [/\d+(?:\.\d*)?%/, /\d%/, '0.%'],
    [/([镇乡])\1/, /镇镇|乡乡/, undefined],
    [/(?:[镇乡]){2}/, /镇镇|乡乡/, '镇乡'],
    [/xy/i, /XY|xy/, 'xY'],
    [/近\d{2}余/, /余(?<=\d.)/, undefined],
  ])('of %s and %s is %s', (pattern, sign, text) => {
    expect(matchWithoutSign(pattern, sign)).toBe(text);
  });
});

describe('the signs by which rules are skipped', () => {
  it('are those of many rules', () => {
    expect(rules.length).toBeGreaterThan(50);
    expect(cases.length).toBeGreaterThan(50);
  });

  it.each(cases)('stand in all that is sought: $sign in $pattern', ({ pattern, sign }) => {
    expect(matchWithoutSign(pattern, sign)).toBeUndefined();
  });
});
