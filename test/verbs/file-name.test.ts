import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/verbs/file-name.ts';

describe('fileNameOf', () => {
  it.each([
    ['清溪镇人民政府2022年政府信息公开工作年度报告', '清溪镇人民政府2022年政府信息公开工作年度报告'],
    ['A/B:C*?"<>|\\', 'ABC'],
    ['../../etc/passwd', 'etcpasswd'],
    ['con', '_con'],
    [' 年报. ', '年报'],
    ['', '未命名'],
    ['\u202e年报', '年报'],
  ])('makes of %j %j', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  it('is a name that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), title => {
        const name = fileNameOf(title);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/);
        expect(new TextEncoder().encode(name).length).toBeGreaterThan(0);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(181);
      }),
    );
  });
});
