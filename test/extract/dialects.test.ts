import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import type { Document, TableBlock } from '../../src/document/document.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Extracted } from '../../src/extract/extracted.ts';
import { format2021, tablesOf } from '../../src/format/index.ts';
import { figurePath } from '../../src/report/paths.ts';
import type { Report } from '../../src/report/report.ts';
import { completeTables } from '../../src/report/totals.ts';
import { templates } from '../compose/templates.ts';
import { arbitraryReport } from '../generators/report.ts';
import { pageOf } from './as-read.ts';
import { arbitraryChange, figureForms, labelForms, plainRows, type Rows, shapes } from './dialects.ts';

/** Every figure of a report by its path, totals included. */
function figuresOf(tables: Report['tables']): Map<string, number> {
  const values = new Map<string, number>();
  for (const { id } of tablesOf(format2021)) {
    for (const [row, cells] of Object.entries(tables[id].figures)) {
      for (const [column, figure] of Object.entries(cells)) values.set(`${id}.${row}.${column}`, figure.value);
    }
  }
  return values;
}

type Content = (string | readonly string[])[];

/** The page of a report with its official tables put another way. */
function pageWith(document: Document, put: (table: TableBlock) => Content): Document {
  const content = document.blocks.flatMap((block): Content => {
    if (block.kind === 'title') return [...block.lines];
    if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text];
    return block.kind === 'table' && block.table ? put(block) : [];
  });
  return pageOf(...content);
}

interface Case {
  readonly wanted: Map<string, number>;
  readonly document: Document;
}

const arbitraryCase: fc.Arbitrary<Case> = arbitraryReport({ remarks: false }).map(report => ({
  wanted: figuresOf(completeTables(format2021, report)),
  document: compose({ report, format: format2021, templates }).document,
}));

const read = (document: Document, put: (table: TableBlock) => Content): Extracted => extract(pageWith(document, put));

function expectAll({ wanted, document }: Case, put: (table: TableBlock) => Content): Extracted {
  const extracted = read(document, put);
  expect(figuresOf(extracted.report.tables)).toEqual(wanted);
  return extracted;
}

/** A small table that prose follows breaks a table in two. */
const broken = (rows: Rows, at: number): Content => [...rows.slice(0, at), '— 3 —', ...rows.slice(at)];

describe('every figure is found', () => {
  const changes = { ...labelForms, ...figureForms, ...shapes };
  test.each(Object.keys(changes))('in tables with %s', name => {
    fc.assert(
      fc.property(arbitraryCase, one => {
        expectAll(one, table => [...(changes[name]?.(plainRows(table)) ?? [])]);
      }),
      { numRuns: 30 },
    );
  });

  test('in tables with all of that at once', () => {
    const change = fc.tuple(arbitraryChange(labelForms), arbitraryChange(figureForms), arbitraryChange(shapes));
    fc.assert(
      fc.property(arbitraryCase, change, (one, [labels, figures, shape]) => {
        expectAll(one, table => [...shape(figures(labels(plainRows(table))))]);
      }),
      { numRuns: 200 },
    );
  });

  test('in a table cut in two by a page', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.integer({ min: 4, max: 20 }), (one, at) => {
        expectAll(one, table => (table.table === 'applications' ? broken(plainRows(table), at) : plainRows(table)));
      }),
      { numRuns: 60 },
    );
  });

  test('in part two made of four small tables', () => {
    fc.assert(
      fc.property(arbitraryCase, one => {
        expectAll(one, table => {
          if (table.table !== 'disclosure') return plainRows(table);
          return plainRows(table).flatMap((row): Content => (row[0]?.startsWith('第二十条') ? [row[0]] : [row]));
        });
      }),
      { numRuns: 30 },
    );
  });

  test('where each cell stands on a line of its own', () => {
    fc.assert(
      fc.property(arbitraryCase, one => {
        const extracted = expectAll(one, table => plainRows(table).flatMap(row => row.filter(text => text !== '')));
        expect(Object.values(extracted.structure.tables).map(({ found }) => found)).toEqual([
          'stream',
          'stream',
          'stream',
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('where each row is a line of text', () => {
    fc.assert(
      fc.property(arbitraryCase, one => {
        expectAll(one, table => plainRows(table).map(row => row.filter(text => text !== '').join(' ')));
      }),
      { numRuns: 60 },
    );
  });

  test('by their order, where no label of a row can be read', () => {
    fc.assert(
      fc.property(arbitraryCase, one => {
        const extracted = expectAll(one, table =>
          plainRows(table).map((row, index) =>
            table.table === 'applications' && index > 2 ? row.map((text, at) => (at < 3 && text ? '□□' : text)) : row,
          ),
        );
        expect(extracted.structure.tables.applications.confidence).toBe('order');
      }),
      { numRuns: 30 },
    );
  });
});

describe('nothing is made up', () => {
  const shape = arbitraryChange(shapes);
  test('where cells are blank', () => {
    fc.assert(
      fc.property(arbitraryCase, shape, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (one, change, blanks) => {
        const extracted = read(one.document, table => {
          const holes = new Set(blanks.map(blank => blank % 175));
          let cell = 0;
          return change(plainRows(table)).map(row =>
            row.map(text => (/^[\d.]+$/.test(text) && holes.has(cell++) ? '' : text)),
          );
        });
        for (const [path, value] of figuresOf(extracted.report.tables)) {
          expect([path, value]).toEqual([path, one.wanted.get(path)]);
        }
        const found = figuresOf(extracted.report.tables);
        const { tables } = extracted.structure;
        for (const path of one.wanted.keys()) {
          const [table = '', row = ''] = path.split('.');
          const isTold = extracted.raw.has(path) || extracted.raw.has(`${table}.${row}`);
          const isMissing = Object.values(tables).some(({ missingRows }) => missingRows.some(id => id === row));
          expect([path, found.has(path) || isTold || isMissing]).toEqual([path, true]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a blank cell of a grid is blank, and said so', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.constantFrom('', '/', '-', '—', '无', '【待填】'), (one, blank) => {
        const path = figurePath('applications', 'petition', 'research');
        const extracted = read(one.document, table =>
          plainRows(table).map(row => (row.includes('1.信访举报投诉类申请') ? row.with(5, blank) : row)),
        );
        const wanted = new Map(one.wanted);
        wanted.delete(path);
        expect(figuresOf(extracted.report.tables)).toEqual(wanted);
        expect(extracted.raw.get(path)).toBe(blank);
        expect(extracted.problems).toMatchObject([{ rule: 'table/blank-cell', path }]);
        expect(extracted.places.get(path)).toEqual(extracted.problems[0]?.place);
      }),
      { numRuns: 60 },
    );
  });
});
