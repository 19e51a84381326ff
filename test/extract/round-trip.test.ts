import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import type { Document } from '../../src/document/document.ts';
import { tableCells } from '../../src/document/free-table.ts';
import { chartName } from '../../src/document/narrative.ts';
import { templateOpening } from '../../src/document/template-opening.ts';
import { extract } from '../../src/extract/extract.ts';
import { type FormatDefinition, format2019, format2021 } from '../../src/format/index.ts';
import { loadReport } from '../../src/report/load/load.ts';
import { published } from '../../src/report/published.ts';
import type { Report } from '../../src/report/report.ts';
import { templates } from '../compose/templates.ts';
import { arbitraryReport } from '../generators/report.ts';
import { asRead } from './as-read.ts';

const reader = { chartName, tableCells };

function expectSame(report: Report, format: FormatDefinition): void {
  const { document } = compose({ report, format, templates });
  const extracted = extract(asRead(document));
  expect(published(extracted.report, extracted.format, reader)).toEqual(
    published(report, format, reader, templateOpening(document)),
  );
  expect(extracted.unplaced).toEqual([]);
  if (format.id !== '2021-30') return;
  expect(extracted.problems).toEqual([]);
  expect(extracted.structure).toMatchObject({ missingParts: [], doubledHeadings: [], misplacedParts: [] });
  for (const facts of Object.values(extracted.structure.tables)) {
    expect(facts).toMatchObject({ found: 'grid', confidence: 'labels', missingRows: [], missingColumns: [] });
    expect(facts).toMatchObject({ repeatedRows: [], extra: [], outdated: [], pictured: false });
    expect(facts.labels.filter(({ likeness }) => likeness !== 'exact')).toEqual([]);
  }
}

describe('what a page of our own says', () => {
  test('is what the report says', () => {
    fc.assert(
      fc.property(arbitraryReport(), report => expectSame(report, format2021)),
      { numRuns: 400 },
    );
  });

  const examples = [
    'qingxi-2022.yaml',
    'shuangling-2022.yaml',
    'lanqiao-2022.yaml',
    'lichuan-2023.yaml',
    'luting-2021.json',
    'yunxiu/2021.yaml',
    'yunxiu/2022.yaml',
  ];
  test.each(examples)('is what the data file says: %s', name => {
    const file = join(import.meta.dirname, '../../examples', name);
    const loaded = loadReport(readFileSync(file), basename(name));
    if (!loaded.ok) throw new Error(loaded.failure.what);
    expectSame(loaded.report, loaded.format);
  });

  test('is the page itself: blocks, roles and texts', () => {
    fc.assert(
      fc.property(arbitraryReport(), report => {
        const { document } = compose({ report, format: format2021, templates });
        const shape = ({ blocks }: Document): unknown =>
          blocks.map(block => {
            if (block.kind === 'table') return { table: block.table, rows: block.rows.map(rowShape) };
            if (block.kind === 'chart' || block.kind === 'image') return { kind: block.kind, caption: block.caption };
            const { origin, ...rest } = block;
            return rest;
          });
        expect(shape(extract(asRead(document)).document)).toEqual(shape(document));
      }),
      { numRuns: 100 },
    );
  });
});

const rowShape = ({
  cells,
}: {
  readonly cells: readonly { role: string; lines: readonly string[]; column: number }[];
}) => cells.map(({ role, lines, column }) => ({ role, lines, column }));

test('the superseded format is known by its year and its rows', () => {
  fc.assert(
    fc.property(arbitraryReport({ format: format2019 }), report => {
      const { document } = compose({ report, format: format2019, templates });
      const extracted = extract(asRead(document));
      expect(extracted.format.id).toBe('2019-60');
      const { figures } = extracted.report.tables.applications;
      const wanted = published(report, format2019, reader).parts.find(({ part }) => part === 'applications');
      const found = published(extracted.report, format2019, reader).parts.find(({ part }) => part === 'applications');
      expect(found).toEqual(wanted);
      expect(Object.keys(figures)).toContain('otherOutcome');
    }),
    { numRuns: 50 },
  );
});
