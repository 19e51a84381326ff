import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { format2019 } from '../../../src/format/index.ts';
import { encodeJson } from '../../../src/report/encode/json.ts';
import { encodeYaml } from '../../../src/report/encode/yaml.ts';
import { loadReport } from '../../../src/report/load/load.ts';
import type { Report } from '../../../src/report/report.ts';
import { completeTables } from '../../../src/report/totals.ts';
import { arbitraryReport, type ReportOptions } from '../../generators/report.ts';

const load = (text: string, name: string) => {
  const result = loadReport(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(`${JSON.stringify(result.failures)}\n${text}`);
  return result;
};

/** Absent fields and such as are undefined are the same. */
const plain = (report: Report): unknown => JSON.parse(JSON.stringify(report));

const kinds: readonly (readonly [name: string, options: ReportOptions, runs: number])[] = [
  ['reports that can be published', {}, 100],
  ['reports half filled, with totals that do not add up', { complete: false, balanced: false, waivers: true }, 200],
  ['texts that look like something else', { wildText: true, complete: false, waivers: true }, 400],
  ['the superseded format', { format: format2019, complete: false }, 50],
];

describe.each(kinds)('%s come back', (_, options, numRuns) => {
  test('from YAML', () => {
    fc.assert(
      fc.property(arbitraryReport(options), report => {
        expect(plain(load(encodeYaml(report), 'report.yaml').report)).toEqual(plain(report));
      }),
      { numRuns },
    );
  });

  test('from YAML with guidance', () => {
    fc.assert(
      fc.property(arbitraryReport(options), report => {
        const text = encodeYaml(report, { guidance: true, schema: 'https://example.cn/schema.json' });
        expect(plain(load(text, 'report.yaml').report)).toEqual(plain(report));
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  test('from JSON', () => {
    fc.assert(
      fc.property(arbitraryReport(options), report => {
        expect(plain(load(encodeJson(report), 'report.json').report)).toEqual(plain(report));
      }),
      { numRuns },
    );
  });

  test('with computed totals, where only those are written that differ', () => {
    fc.assert(
      fc.property(arbitraryReport(options), report => {
        const { report: loaded, format } = load(encodeYaml(report, { totals: 'differing' }), 'report.yaml');
        const values = (tables: Report['tables']): unknown =>
          JSON.parse(JSON.stringify(tables, (key, value) => (key === 'remark' ? undefined : value)));
        expect(values(completeTables(format, loaded))).toEqual(values(completeTables(format, report)));
      }),
      { numRuns },
    );
  });
});

describe('a report written by us', () => {
  test('has nothing that a schema, a clerk or a hint would complain of', () => {
    fc.assert(
      fc.property(arbitraryReport({ wildText: true }), report => {
        expect(load(encodeYaml(report), 'report.yaml').problems).toEqual([]);
        expect(load(encodeJson(report), 'report.json').problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('reads the same for other programs as for us', () => {
    fc.assert(
      fc.property(arbitraryReport({ wildText: true }), report => {
        const json: unknown = JSON.parse(encodeJson(report));
        expect(json).toEqual(load(encodeJson(report), 'report.json').value);
        const yaml = encodeYaml(report);
        expect(parse(yaml)).toEqual(load(yaml, 'report.yaml').value);
      }),
      { numRuns: 100 },
    );
  });
});
