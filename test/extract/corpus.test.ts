/** Five published reports and the blank form, which are not in this repository: only what must be found in them is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { format2021, rowsOf, tablesOf } from '../../src/format/index.ts';
import { readDocx } from '../../src/read/docx/read.ts';
import { readText } from '../../src/read/text/read.ts';
import type { Report } from '../../src/report/report.ts';

const corpus = process.env.NIANBAO_CORPUS ?? '';

const bytesOf = (...path: string[]): Uint8Array => readFileSync(join(corpus, ...path));

function extractText(name: string) {
  const read = readText(bytesOf('reports', name));
  if (!read.ok) throw new Error(read.failure.what);
  return extract(read.value.document);
}

/** Every figure that is not 0, by its path; how many there are in all. */
function figuresOf({ tables }: Report): { readonly count: number; readonly others: Record<string, string> } {
  const cells = tablesOf(format2021).flatMap(({ id }) =>
    Object.entries(tables[id].figures).flatMap(([row, figures]) =>
      Object.entries(figures).map(
        ([column, { printed, remark }]) => [`${id}.${row}.${column}`, printed + remark] as const,
      ),
    ),
  );
  return { count: cells.length, others: Object.fromEntries(cells.filter(([, printed]) => printed !== '0')) };
}

const ALL = tablesOf(format2021).flatMap(({ nodes }) => rowsOf(nodes).flatMap(({ columns }) => columns)).length;

const reports = [
  { name: 'dazhanglou-2022.txt', organ: '大张楼镇', year: 2022, titleLines: 2, others: {} },
  {
    name: 'lianji-2022.txt',
    organ: '练集镇人民政府',
    year: 2022,
    titleLines: 1,
    others: { 'disclosure.penalties.decisions': '36' },
  },
  { name: 'xicun-2022.txt', organ: '西村乡人民政府', year: 2022, titleLines: 2, others: {} },
  { name: 'yuecun-2021.txt', organ: '华龙区岳村镇人民政府', year: 2021, titleLines: 1, others: {} },
  { name: 'yuguan-2023.txt', organ: '余关镇人民政府', year: 2023, titleLines: 1, others: {} },
] as const;

const compact = (text: string): string => text.replace(/[\s\u200b]+/g, '');

describe.skipIf(!existsSync(join(corpus, 'reports')))('published reports', () => {
  test.each(reports)('$name: organ, year and every figure', ({ name, organ, year, others, titleLines }) => {
    const { report, structure, problems, unplaced, document } = extractText(name);
    expect(report.organ.name).toBe(organ);
    expect(report.year).toBe(year);
    expect(figuresOf(report)).toEqual({ count: ALL, others });
    expect(document.blocks[0]).toMatchObject({ kind: 'title' });
    expect((report.title ?? '').split('\n')).toHaveLength(titleLines);
    expect(structure).toMatchObject({ missingParts: [], doubledHeadings: [], misplacedParts: [] });
    for (const facts of Object.values(structure.tables)) {
      expect(facts).toMatchObject({ missingRows: [], missingColumns: [], repeatedRows: [], extra: [], outdated: [] });
    }
    expect(problems).toEqual([]);
    expect(unplaced).toEqual([]);
  });

  test.each(reports)('$name: nothing of the text is lost or doubled', ({ name }) => {
    const { report, structure, document } = extractText(name);
    const source = new TextDecoder().decode(bytesOf('reports', name));
    const headings = structure.headings.map(({ text }) => text);
    const start = source.indexOf('\n一、总体情况');
    const parts = source.slice(start).split(/\n(?=[一二三四五六]、(?:总体|主动|收到|政府信息公开行政|存在|其他))/);
    const below = (numeral: string): string => {
      const part = parts.find(text => text.trim().startsWith(`${numeral}、`)) ?? '';
      return part.trim().split('\n').slice(1).join('\n');
    };
    expect(headings).toHaveLength(6);
    const { narratives, tables } = report;
    expect(compact(narratives.overview ?? '')).toBe(compact(below('一')));
    expect(compact(narratives.problems ?? '')).toBe(compact(below('五')));
    expect(compact(narratives.otherMatters ?? '')).toBe(compact(below('六')));
    expect(compact(`${document.title}${report.opening ?? ''}`)).toBe(compact(source.slice(0, start)));
    for (const { before, note } of Object.values(tables)) expect([before, note]).toEqual([undefined, undefined]);
  });
});

test.skipIf(!existsSync(join(corpus, 'official')))('the blank form has every label and no figure', () => {
  const read = readDocx(bytesOf('official', 'blank-format.docx'));
  if (!read.ok) throw new Error(read.failure.what);
  const { report, structure, raw } = extract(read.value.document);
  expect(figuresOf(report)).toEqual({ count: 0, others: {} });
  expect([...raw.values()].filter(text => text !== '')).toEqual([]);
  expect(structure.missingParts).toEqual([]);
  for (const facts of Object.values(structure.tables)) {
    expect(facts).toMatchObject({ found: 'grid', missingRows: [], missingColumns: [], extra: [] });
    expect(facts.labels.filter(({ likeness }) => likeness === 'wording')).toEqual([]);
  }
});
