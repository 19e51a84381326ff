/** Whatever a slip of the keyboard makes of a data file, loading answers; it never breaks down. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeJson } from '../../../src/report/encode/json.ts';
import { encodeYaml } from '../../../src/report/encode/yaml.ts';
import { loadReport } from '../../../src/report/load/load.ts';
import { arbitraryReport } from '../../generators/report.ts';

const inserted = fc.constantFrom(
  ...':：，,、{}[]｛｝|>-#&*!%@`"\'“”?~ \t\n　\u00a0',
  ': ',
  ' #',
  '- ',
  '{{',
  '}}',
  '|\n',
  '<<: ',
  '---\n',
  '*a',
  '&a ',
  '!!str ',
  '\\',
);

const slip = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), text: inserted }),
  fc.record({
    kind: fc.constant('delete' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 12 }),
  }),
);

const mangle = (
  text: string,
  slips: readonly (typeof slip extends fc.Arbitrary<infer Slip> ? Slip : never)[],
): string =>
  slips.reduce((mangled, change) => {
    const at = Math.floor(change.at * mangled.length);
    return change.kind === 'insert'
      ? mangled.slice(0, at) + change.text + mangled.slice(at)
      : mangled.slice(0, at) + mangled.slice(at + change.length);
  }, text);

const slips = fc.array(slip, { minLength: 1, maxLength: 4 });

/** Words that programs say, and clerks should not have to read. */
const technical = /\b(?:error|undefined|null|token|scalar|mapping|flow|implicit|object)\b/i;

const answer = (text: string, name: string): void => {
  const lines = text.split('\n');
  const result = loadReport(new TextEncoder().encode(text), name);
  const told = result.ok ? result.problems.map(problem => ({ ...problem, ...problem.place })) : result.failures;
  if (!result.ok) expect(told.length).toBeGreaterThan(0);
  for (const { what, line, column, remedy } of told) {
    expect(what).not.toBe('');
    expect(remedy).not.toBe('');
    // What a clerk typed is quoted in 「」 and may be anything.
    expect(what.replace(/“[^”]*”/gs, '')).not.toMatch(technical);
    if (line !== undefined) expect(line).toBeLessThanOrEqual(lines.length);
    if (line !== undefined && column !== undefined)
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
};

describe('a data file with slips of the keyboard', () => {
  test('in YAML', () => {
    fc.assert(
      fc.property(arbitraryReport(), slips, (report, changes) => answer(mangle(encodeYaml(report), changes), 'a.yaml')),
      { numRuns: 400 },
    );
  });

  test('in JSON', () => {
    fc.assert(
      fc.property(arbitraryReport(), slips, (report, changes) => answer(mangle(encodeJson(report), changes), 'a.json')),
      { numRuns: 200 },
    );
  });
});
