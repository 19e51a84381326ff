import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../../src/document/document.ts';
import {
  format2021,
  type Group,
  partById,
  printedLabel,
  type Row,
  type TableId,
  type TableNode,
} from '../../../src/format/index.ts';
import { withClass, withStyle } from '../../../src/render/html/dress.ts';
import { htmlTable } from '../../../src/render/html/table.ts';
import { randomTable } from '../text/random-table.ts';
import { headTexts, type ReadTable, readTables } from './read-tables.ts';
import { freeTable, officialTable, someFigure } from './sample-document.ts';

function read(table: TableBlock): ReadTable {
  const [found] = readTables(htmlTable(table, 1, withClass));
  if (!found) throw new Error('no table');
  return found;
}

const cellsOf = (table: TableBlock) =>
  table.rows.flatMap(({ cells }, row) =>
    cells.map(({ lines, column, colSpan, rowSpan }) => ({ lines, row, column, colSpan, rowSpan })),
  );

const officialTables: readonly TableId[] = ['disclosure', 'applications', 'review'];

describe('a table in HTML', () => {
  it.each(officialTables)('has the cells, spans and texts of the document (%s)', id => {
    const table = officialTable(id, someFigure);
    expect(read(table).cells).toMatchObject(cellsOf(table));
  });

  it('has them however cells are merged, with each figure tied to heads that are there', () => {
    fc.assert(
      fc.property(randomTable, table => {
        const html = read(table);
        // A reader cannot tell an empty line from none, nor where a blank cell has lines.
        const plain = (lines: readonly string[]): string => lines.join('\n');
        expect(html.cells.map(cell => ({ ...cell, lines: plain(cell.lines) }))).toMatchObject(
          cellsOf(table).map(cell => ({ ...cell, lines: plain(cell.lines) })),
        );
        const ids = html.cells.flatMap(({ id: own }) => own ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        for (const cell of html.cells) expect(headTexts(html, cell)).not.toContain('?');
      }),
    );
  });

  it.each(officialTables)('has no empty head (%s)', id => {
    for (const { tag, lines } of read(officialTable(id, () => '')).cells) {
      if (tag === 'th') expect(lines.join('').trim()).not.toBe('');
    }
  });

  it.each([withClass, withStyle])('says in its caption and its scrolling region what it is', dress => {
    const html = htmlTable({ ...officialTable('review', someFigure), caption: '甲“乙”' }, 1, dress);
    expect(readTables(html)[0]?.caption).toBe('甲“乙”');
    expect(html).toContain('role="region" aria-label="甲“乙”" tabindex="0"');
  });

  it('cuts no merged cell by the end of its head', () => {
    const table = freeTable('表', [['项目'], ['甲']]);
    const [head, body] = table.rows;
    const [cell] = head?.cells ?? [];
    if (!head || !body || !cell) throw new Error('no cell');
    const merged = {
      ...table,
      rows: [
        { ...head, cells: [{ ...cell, rowSpan: 2 }] },
        { ...body, cells: [] },
      ],
    };
    expect(htmlTable(table, 1, withClass)).toContain('<thead>');
    expect(htmlTable(merged, 1, withClass)).not.toContain('<thead>');
  });
});

/** Every figure of a table in the order of its cells, with the labels that its number belongs to. */
function expectedHeads(id: TableId): string[][] {
  const part = partById(format2021, id);
  if (part.kind !== 'table') throw new Error(`${id} is no table`);
  const paths = (nodes: readonly TableNode[], groups: readonly Group[]): { row: Row; groups: readonly Group[] }[] =>
    nodes.flatMap(node => (node.kind === 'row' ? [{ row: node, groups }] : paths(node.children, [...groups, node])));
  return paths(part.table.nodes, []).flatMap(({ row, groups }) => {
    const rowLabels = [...groups, row].map(({ label }) => printedLabel(label));
    return row.columns.map(({ id: column, label }) => {
      const own = printedLabel(label);
      if (id === 'review') return [...rowLabels, own];
      if (id === 'disclosure') return [bands[row.id] ?? '', own, ...rowLabels];
      const above = column === 'naturalPerson' || column === 'total' ? [] : ['法人或其他组织'];
      return ['申请人情况', ...above, own, ...rowLabels];
    });
  });
}

const bands: Readonly<Partial<Record<Row['id'], string>>> = {
  regulations: '第二十条第（一）项',
  normativeDocuments: '第二十条第（一）项',
  licensing: '第二十条第（五）项',
  penalties: '第二十条第（六）项',
  coercion: '第二十条第（六）项',
  administrativeFees: '第二十条第（八）项',
};

describe('every number is tied to its row and column heads', () => {
  it.each(officialTables)('in the table of %s', id => {
    const html = read(officialTable(id, index => `数${index}`));
    const figures = html.cells.filter(({ lines }) => lines.join('').startsWith('数'));
    expect(figures.map(cell => headTexts(html, cell))).toEqual(expectedHeads(id));
    expect(figures.every(({ tag }) => tag === 'td')).toBe(true);
  });

  it('by scope alone in a plain table, which needs no ids', () => {
    const html = read(
      freeTable('渠道', [
        ['渠道', '条数'],
        ['网站', '5'],
      ]),
    );
    expect(html.cells.map(({ tag, scope, id }) => ({ tag, scope, id }))).toEqual([
      { tag: 'th', scope: 'col', id: undefined },
      { tag: 'th', scope: 'col', id: undefined },
      { tag: 'td', scope: undefined, id: undefined },
      { tag: 'td', scope: undefined, id: undefined },
    ]);
  });
});
