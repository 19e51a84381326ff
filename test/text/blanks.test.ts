import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines, trimBlanks } from '../../src/text/blanks.ts';

describe('trimBlanks', () => {
  it.each([
    ['　　全角缩进', '全角缩进'],
    ['\t制表符 \u00a0', '制表符'],
    ['\u200b零宽\u2060', '零宽'],
    ['中间 的　留下', '中间 的　留下'],
    [' 　\u200b', ''],
    ['', ''],
  ])('%j becomes %j', (text, trimmed) => {
    expect(trimBlanks(text)).toBe(trimmed);
  });

  it('takes from the ends whatever is blank and nothing else', () => {
    const characters = fc.constantFrom(' ', '　', '\t', '\u00a0', '\u200b', '\u2060', '甲', '1');
    fc.assert(
      fc.property(fc.array(characters), all => {
        const text = all.join('');
        expect(trimBlanks(text)).toBe(text.replace(/^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/g, ''));
      }),
    );
  });

  it('is done with a million blanks between two characters', () => {
    const text = `甲${' '.repeat(1_000_000)}乙`;
    expect(trimBlanks(text)).toBe(text);
  });
});

describe('splitLines', () => {
  it('knows every line end', () => {
    expect(splitLines('一\n二\r\n三\r四\u2028五\u2029六')).toEqual(['一', '二', '三', '四', '五', '六']);
  });
});
