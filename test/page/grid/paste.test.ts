import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialTable } from '../../../src/compose/official-table.ts';
import { format2021, partById, type TableId } from '../../../src/format/index.ts';
import { cellText, computedTotals } from '../../../src/page/grid/cell-text.ts';
import { interpretPaste } from '../../../src/page/grid/paste.ts';
import { blockBetween, copiedText } from '../../../src/page/grid/selection.ts';
import { changedContent, type TableContent } from '../../../src/page/grid/table-content.ts';
import { htmlTable } from '../../../src/render/html/table.ts';
import type { Figures } from '../../../src/report/report.ts';
import { completeFigures } from '../../../src/report/totals.ts';
import { arbitraryFigures } from '../../generators/figures.ts';
import { cell, cellsOf, empty } from './cells.ts';

interface Options {
  readonly html?: string;
  readonly content?: TableContent;
}

function paste(table: TableId, at: string, text: string, { html = '', content = empty }: Options = {}) {
  const cells = cellsOf(table);
  const from = cell(cells, `${table}.${at}`);
  const { changes, messages } = interpretPaste(cells, { text, html }, from, content, format2021);
  const after = changedContent(cells.table, content, changes);
  return { changes, messages, ...after };
}

/** The values by row, blanks as `undefined`. */
const values = (figures: Figures, row: keyof Figures): Record<string, number> =>
  Object.fromEntries(Object.entries(figures[row] ?? {}).map(([column, figure]) => [column, figure.value]));

function copyAll(table: TableId, content: TableContent): string {
  const cells = cellsOf(table);
  const totals = computedTotals(cells, content.figures);
  const all = cells.lines.flat();
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) throw new Error('no cells');
  return copiedText(cells, blockBetween(first, last), at => cellText(at, content, totals));
}

function htmlOf(table: TableId, figures: Figures): string {
  const part = partById(format2021, table);
  if (part.kind !== 'table') throw new Error('no table');
  return htmlTable(officialTable(part, figures), 0, () => '');
}

const first = {
  disclosure: 'regulations.issued',
  applications: 'received.naturalPerson',
  review: 'reconsideration.upheld',
};
const tables = ['disclosure', 'applications', 'review'] as const;
const tableOf = (id: TableId) => cellsOf(id).table;

describe('a block without labels', () => {
  it('goes where the cursor is, with the forms that people write numbers in', () => {
    const { figures, raw, messages } = paste(
      'applications',
      'granted.business',
      '１２\t1,200\r\n 3 \t22（其中补办2件）\r\n',
    );
    expect(values(figures, 'granted')).toEqual({ business: 12, research: 1200 });
    expect(values(figures, 'partlyGranted')).toEqual({ business: 3, research: 22 });
    expect(raw.size).toBe(0);
    expect(messages).toEqual(['已贴入 4 格。']);
  });

  it('keeps what is no figure as it stands, to be seen; only 无 says 0', () => {
    const { figures, raw, messages } = paste('applications', 'granted.naturalPerson', '-\t/\t无\t三件');
    expect(values(figures, 'granted')).toEqual({ research: 0 });
    expect([...raw.values()]).toEqual(['-', '/', '三件']);
    expect(messages[1]).toBe('有 2 格写的是“-”“/”一类的符号，没有当作 0；确实没有的，核对后点“其余填 0”。');
  });

  it('clears cells where it has blank ones', () => {
    const content = changedContent(tableOf('applications'), empty, [
      { path: 'applications.granted.business', text: '8' },
      { path: 'applications.granted.research', text: '9' },
    ]);
    const { figures, messages } = paste('applications', 'granted.business', '1\t', { content });
    expect(values(figures, 'granted')).toEqual({ business: 1 });
    expect(messages).toEqual(['已贴入 1 格，另有 1 格是空的。']);
  });

  it('is cut at the edges of the table, and says so', () => {
    const { changes, messages } = paste('applications', 'carriedOut.otherOrg', '1\t2\t3\n4\t5\t6');
    expect(changes).toEqual([
      { path: 'applications.carriedOut.otherOrg', text: '1' },
      { path: 'applications.carriedOut.total', text: '2' },
    ]);
    expect(messages[1]).toMatch(/^贴来的内容比表格大，多出的 4 格没有贴入。/);
  });

  it('steps over heads and into wide cells', () => {
    const { figures } = paste('disclosure', 'normativeDocuments.issued', '1\t2\t30\n4\t\t\n5\n6\n96171.6');
    expect(values(figures, 'normativeDocuments')).toEqual({ issued: 1, repealed: 2, inForce: 30 });
    expect((['licensing', 'penalties', 'coercion'] as const).map(row => values(figures, row))).toEqual([
      { decisions: 4 },
      { decisions: 5 },
      { decisions: 6 },
    ]);
    expect(figures.administrativeFees?.amount?.printed).toBe('96171.6');
  });

  it('is told by gaps where a page has no tabs', () => {
    const { figures } = paste('applications', 'received.naturalPerson', '3 1 0 0 0 0 4\n1 0 0 0 0 0 1');
    expect(values(figures, 'received')).toEqual({
      naturalPerson: 3,
      business: 1,
      research: 0,
      nonprofit: 0,
      legalService: 0,
      otherOrg: 0,
    });
    expect(values(figures, 'carriedIn').naturalPerson).toBe(1);
  });

  it('is nothing where the clipboard is empty', () => {
    expect(paste('review', 'reconsideration.upheld', ' \n')).toMatchObject({
      changes: [],
      messages: ['剪贴板里没有可以贴入表格的内容。'],
    });
  });
});

describe('a table with labels', () => {
  it('is read by the labels of its rows, wherever the cursor is', () => {
    const text =
      '（一）予以公开\t\t\t1\t0\t0\t0\t0\t0\t1\n（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t\t2\t0\t0\t0\t0\t0\t2';
    const { figures, messages } = paste('applications', 'carriedOut.otherOrg', text);
    expect(values(figures, 'granted').naturalPerson).toBe(1);
    expect(values(figures, 'partlyGranted').naturalPerson).toBe(2);
    expect(messages).toEqual(['已贴入 14 格。']);
  });

  it('takes some columns of a row from the cursor on', () => {
    const { figures } = paste('applications', 'received.business', '予以公开\t5\t6');
    expect(values(figures, 'granted')).toEqual({ business: 5, research: 6 });
  });

  it('takes a total alone, a row without words in it, and says which rows it does not know', () => {
    const { messages } = paste(
      'applications',
      'received.business',
      '予以公开\t5\t6\t7\t8\t9\t1\t36\n其中网上受理的案卷数目\t1\t1\t1\t1\t1\t1\t6',
    );
    expect(messages[1]).toBe('有 1 行没有认出来，没有贴入：“其中网上受理的案卷数目 1 1 1 1 1 1 6”。');
  });

  it('of another part is refused', () => {
    const { changes, messages } = paste('disclosure', 'regulations.issued', '', { html: htmlOf('applications', {}) });
    expect(changes).toEqual([]);
    expect(messages).toEqual(['贴来的是“三、收到和处理政府信息公开申请情况”的表，请到那张表里粘贴。这里没有改动。']);
  });

  it('of a spreadsheet is taken from its text, which keeps every blank cell', () => {
    const html =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>1</td><td colspan=2 style="mso-ignore:colspan"></td><td>3</td></tr></table></body></html>';
    const { figures } = paste('applications', 'granted.naturalPerson', '1\t\t\t3\r\n', { html });
    expect(values(figures, 'granted')).toEqual({ naturalPerson: 1, nonprofit: 3 });
  });
});

describe('totals that come along', () => {
  const row = 'received.naturalPerson';

  it('are not stated where they are what they add up to', () => {
    const { figures } = paste('applications', row, '3\t1\t0\t0\t0\t0\t4');
    expect(figures.received?.total).toBeUndefined();
  });

  it('are stated and flagged where they differ', () => {
    const { figures, messages } = paste('applications', row, '3\t1\t0\t0\t0\t0\t5');
    expect(figures.received?.total?.value).toBe(5);
    expect(messages[1]).toBe(
      '有 1 个总计与各项相加不一致，已照贴来的保留并标出：本年新收政府信息公开申请数量，总计：贴来的是 5，各项相加是 4。',
    );
  });

  it('take the place of one that was stated', () => {
    const content = changedContent(tableOf('applications'), empty, [
      { path: 'applications.received.total', text: '9' },
    ]);
    expect(paste('applications', row, '3\t1\t0\t0\t0\t0\t4', { content }).figures.received?.total).toBeUndefined();
  });
});

describe.each(tables)('%s: what is copied', id => {
  const given = arbitraryFigures(tableOf(id), { complete: false, balanced: false });

  it('gives the same figures where it is pasted into an empty table', () => {
    fc.assert(
      fc.property(given, figures => {
        const pasted = paste(id, first[id], copyAll(id, { figures, raw: new Map() })).figures;
        expect(completeFigures(tableOf(id), pasted)).toEqual(completeFigures(tableOf(id), figures));
      }),
    );
  });

  it('changes nothing where it is pasted back, but for totals that need not be stated', () => {
    fc.assert(
      fc.property(given, figures => {
        const content = { figures, raw: new Map() };
        const { changes } = paste(id, first[id], copyAll(id, content), { content });
        expect(changes.filter(({ text }) => text !== '')).toEqual([]);
      }),
    );
  });

  it('with its labels, from a page, gives the same figures', () => {
    const complete = arbitraryFigures(tableOf(id), { balanced: false, remarks: false });
    fc.assert(
      fc.property(complete, figures => {
        const pasted = paste(id, first[id], '', { html: `<p>上年报告</p>${htmlOf(id, figures)}` }).figures;
        expect(completeFigures(tableOf(id), pasted)).toEqual(completeFigures(tableOf(id), figures));
      }),
      { numRuns: 30 },
    );
  });
});
