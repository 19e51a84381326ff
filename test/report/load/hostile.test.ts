/** Files made to take down whoever reads them. Bounds are counted, not timed: tokens, depth, values. */

import { describe, expect, test } from 'vitest';
import { Lexer } from 'yaml';
import { loadReport } from '../../../src/report/load/load.ts';
import { MOST_DEPTH, MOST_TOKENS, overBudget, tooDeep, tooLarge } from '../../../src/report/load/syntax-budget.ts';

const load = (text: string, name = 'report.yaml') => loadReport(new TextEncoder().encode(text), name);

const whatIsWrong = (text: string, name?: string): string => {
  const result = load(text, name);
  return result.ok ? 'read' : result.failure.what;
};

describe('a file that is refused before it is parsed', () => {
  const deep: readonly (readonly [string, string])[] = [
    ['brackets in brackets', '['.repeat(100_000)],
    ['braces in braces', '{a: '.repeat(100_000)],
    ['lists in lists', '- '.repeat(100_000)],
    ['keys of keys', '? '.repeat(100_000)],
    ['one block in another', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['lists one below the other', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}-`).join('\n')],
  ];

  test.each(deep)('%s', (_, text) => {
    expect(overBudget(text)).toBe(tooDeep);
    expect(whatIsWrong(text)).toBe(tooDeep.what);
  });

  test('100,000 lines of values', () => {
    const text = Array.from({ length: 100_000 }, (_, line) => `k${line}: 1`).join('\n');
    expect(overBudget(text)).toBe(tooLarge);
    expect(whatIsWrong(text)).toBe(tooLarge.what);
  });

  test('10 MB, without being decoded', () => {
    expect(load('[\n'.repeat(5_000_000))).toMatchObject({ ok: false, text: undefined });
  });

  test('JSON in JSON', () => {
    expect(whatIsWrong(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 'report.json')).toBe(tooDeep.what);
  });
});

describe('the budget', () => {
  test.each([
    ['JSON', `{${Array.from({ length: 1_000 }, (_, index) => `"k${index}":${index}`).join(',')}}`, 'report.json'],
    ['YAML', `{ ${Array.from({ length: 1_000 }, (_, index) => `k${index}: ${index}`).join(', ')} }`, 'report.yaml'],
    [
      'YAML below a key',
      `a: { ${Array.from({ length: 1_000 }, (_, i) => `k${i}: [${i}]`).join(', ')} }`,
      'report.yaml',
    ],
  ])('a line of many entries is not deep: %s', (_, text, name) => {
    expect(overBudget(text)).toBeUndefined();
    expect(load(text, name)).toMatchObject({ ok: true });
  });

  test('stops counting where it is spent', () => {
    let read = 0;
    const lexed = Lexer.prototype.lex;
    Lexer.prototype.lex = function* (this: Lexer, ...given) {
      for (const token of lexed.apply(this, given)) {
        read++;
        yield token;
      }
    };
    try {
      expect(overBudget('a: 1\n'.repeat(300_000))).toBe(tooLarge);
    } finally {
      Lexer.prototype.lex = lexed;
    }
    expect(read).toBeLessThanOrEqual(MOST_TOKENS + 1);
  });

  test('is never near for a real file', () => {
    const nested = (depth: number): string =>
      Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}a:`).join('\n');
    expect(overBudget(nested(MOST_DEPTH / 2 - 1))).toBeUndefined();
  });
});

describe('a file that is parsed and refused', () => {
  test('anchors that multiply', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const items = Array(10).fill(level === 0 ? 'x' : `*a${level - 1}`);
      return `k${level}: &a${level} [${items.join(', ')}]`;
    });
    expect(whatIsWrong(levels.join('\n'))).toBe(tooLarge.what);
  });

  test('an anchor within itself', () => {
    expect(whatIsWrong('a: &a { b: *a }\n')).toBe(tooDeep.what);
  });

  test('types of other programs', () => {
    expect(whatIsWrong('年度: !!js/function "function () {}"\n')).toContain('类型标记');
  });
});

describe('a file that is read', () => {
  test('100,000 lines of narrative', () => {
    const result = load(`总体情况: |\n${'  政务公开。\n'.repeat(100_000)}`);
    expect(result.ok && result.report.narratives.overview?.length).toBe(100_000 * 6 - 1);
  });

  test('100,000 lines that are no entries: the first mistakes are told, not all', () => {
    const result = load('公开政府信息\n'.repeat(100_000));
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? 0 : result.failures.length).toBeLessThanOrEqual(20);
  });

  test('one line of a million characters', () => {
    expect(load(`标题: ${'报'.repeat(600_000)}\n`).ok).toBe(true);
  });

  test('numbers beyond all counting stay what was typed', () => {
    const digits = '9'.repeat(400);
    const result = load(`主动公开政府信息情况: { 行政许可: ${digits}, 行政处罚: 1e999 }\n`);
    expect(result.ok && result.report.tables.disclosure.figures).toEqual({});
    expect(result.ok && [...result.raw.values()]).toEqual([digits, '1e999']);
  });

  test('names that mean something to programs are keys like any other', () => {
    const result = load('__proto__: { 年度: 1 }\nconstructor: 2\ntoString: 3\n');
    expect(result.ok && Object.keys(result.value ?? {})).toEqual(['__proto__', 'constructor', 'toString']);
    expect(result.ok && result.problems.filter(({ rule }) => rule === 'data/unknown-key')).toHaveLength(3);
    expect(result.ok && result.report.year).toBeUndefined();
  });
});
