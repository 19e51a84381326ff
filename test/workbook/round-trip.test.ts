/** What a report says, its workbook says: written and read back it is the same report, whatever it holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeYaml } from '../../src/report/encode/yaml.ts';
import { loadReport } from '../../src/report/load/load.ts';
import type { Report } from '../../src/report/report.ts';
import { loadWorkbook } from '../../src/workbook/load-workbook.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { arbitraryReport } from '../generators/report.ts';
import { example, exampleFiles } from './sample.ts';

async function passedThrough(report: Report): Promise<Report> {
  const loaded = loadWorkbook(await writeWorkbook(report));
  if (!loaded.ok) throw new Error(loaded.failures.map(({ what }) => what).join('\n'));
  return loaded.report;
}

/** As a data file would hold it. */
function asDataFile(report: Report): Report {
  const loaded = loadReport(new TextEncoder().encode(encodeYaml(report)), 'report.yaml');
  if (!loaded.ok) throw new Error(loaded.failure.what);
  return loaded.report;
}

describe('a report passes through its workbook', () => {
  it.each(exampleFiles)('%s', async file => {
    const report = example(file);
    expect(await passedThrough(report)).toEqual(report);
  });

  it('whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport({ complete: false, balanced: false, waivers: true }), async report => {
        expect(await passedThrough(report)).toEqual(report);
      }),
      { numRuns: 40 },
    );
  });

  it('with any text that a data file can hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport({ wildText: true }), async report => {
        expect(await passedThrough(asDataFile(report))).toEqual(asDataFile(report));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the same report gives the same bytes', () => {
  it('on every run', async () => {
    const report = example('yunxiu/2022.yaml');
    const first = await writeWorkbook(report);
    await writeWorkbook(example('qingxi-2022.yaml'));
    expect(Buffer.from(await writeWorkbook(report)).equals(first)).toBe(true);
  });
});

describe('words that look like formulas', () => {
  it.each(['=1+1', '+86 10', '-', '@SUM(A1)', '=HYPERLINK("http://example.cn")', "'引号"])(
    '%s stays text',
    async words => {
      const report: Report = {
        ...example('qingxi-2022.yaml'),
        opening: words,
        signature: { agency: words, date: undefined },
      };
      const back = await passedThrough(report);
      expect(back.opening).toBe(words);
      expect(back.signature.agency).toBe(words);
    },
  );
});
