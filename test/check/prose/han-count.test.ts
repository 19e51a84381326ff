import { describe, expect, it } from 'vitest';
import { hanCount } from '../../../src/check/prose/han-count.ts';

describe('hanCount', () => {
  it.each([
    ['', 0],
    ['公开信息126条，其中政策文件12份。', 12],
    ['“〇”、“々”和两个部首⺀、⼀', 9],
    ['㐀是扩展区的字，𠮷也是，﨑也是', 13],
    ['ABC 123 ，。！？　（）', 0],
    ['アニメ 한국', 0],
    ['半个\ud842字', 3],
  ])('counts the Chinese characters of “%s”', (text, count) => {
    expect(hanCount(text)).toBe(count);
    expect([...text.matchAll(/\p{Script=Han}/gu)]).toHaveLength(count);
  });
});
