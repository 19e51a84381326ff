import { describe, expect, it } from 'vitest';
import { cellText, computedTotals, shownText } from '../../../src/page/grid/cell-text.ts';
import { changedContent } from '../../../src/page/grid/table-content.ts';
import { allZero, restZero } from '../../../src/page/grid/zeros.ts';
import { cell, cellsOf, empty } from './cells.ts';

const cells = cellsOf('applications');
const typed = (entries: Record<string, string>, content = empty) =>
  changedContent(
    cells.table,
    content,
    Object.entries(entries).map(([path, text]) => ({ path: `applications.${path}`, text })),
  );

const shown = (path: string, content: typeof empty) =>
  cellText(cell(cells, `applications.${path}`), content, computedTotals(cells, content.figures));

describe('what is typed into a cell', () => {
  it('is a figure, a remark kept, full-width digits and separators understood', () => {
    const { figures, raw } = typed({
      'received.naturalPerson': '３',
      'received.business': '1,234（其中补办2件）',
      'received.research': '无',
    });
    expect(figures.received).toEqual({
      naturalPerson: { value: 3, printed: '3', remark: '' },
      business: { value: 1234, printed: '1234', remark: '（其中补办2件）' },
      research: { value: 0, printed: '0', remark: '' },
    });
    expect(raw.size).toBe(0);
  });

  it('stays as text where it is no figure, and takes the place of the figure before', () => {
    const first = typed({ 'received.business': '7' });
    const second = typed({ 'received.business': '/' }, first);
    expect(second.figures).toEqual({});
    expect([...second.raw]).toEqual([['applications.received.business', '/']]);
    expect(shown('received.business', second)).toMatchObject({
      stated: '/',
      problem: 'not-a-figure',
      isUnfilled: false,
    });
  });

  it('leaves a cleared cell unfilled, never 0', () => {
    const content = typed({ 'received.business': '' }, typed({ 'received.business': '-' }));
    expect(content.raw.size).toBe(0);
    expect(shown('received.business', content)).toMatchObject({ stated: '', isUnfilled: true });
  });

  it('leaves the rows that it does not touch as they are', () => {
    const before = typed({ 'received.business': '7' });
    expect(typed({ 'granted.business': '7' }, before).figures.received).toBe(before.figures.received);
  });
});

describe('totals', () => {
  const zeros = changedContent(cells.table, empty, allZero(cells));

  it('are shown computed where none is stated', () => {
    const content = typed({ 'received.naturalPerson': '3', 'received.business': '1' }, zeros);
    const total = shown('received.total', content);
    expect(shownText(total)).toBe('4');
    expect(total).toEqual({ stated: '', computed: '4', problem: undefined, isUnfilled: false });
  });

  it('are held against their parts where one is stated; the total of totals adds them up as stated', () => {
    const content = typed({ 'granted.naturalPerson': '3', 'granted.total': '5', 'outcomeTotal.total': '3' }, zeros);
    expect(shown('granted.total', content)).toMatchObject({ stated: '5', computed: '3', problem: 'differs' });
    expect(shown('outcomeTotal.total', content)).toMatchObject({ stated: '3', computed: '5', problem: 'differs' });
    expect(shown('outcomeTotal.naturalPerson', content)).toMatchObject({ stated: '', computed: '3' });
  });
});

describe('0 for the rest', () => {
  it('fills what is not given and what is a dash; figures, other texts and totals stay', () => {
    const content = typed({ 'received.naturalPerson': '3', 'received.business': '/', 'received.research': '约2' });
    const filled = changedContent(cells.table, content, restZero(cells, content));
    expect(filled.figures.received).toMatchObject({ naturalPerson: { value: 3 }, business: { value: 0 } });
    expect([...filled.raw]).toEqual([['applications.received.research', '约2']]);
    expect(filled.figures.received?.total).toBeUndefined();
    expect(Object.keys(filled.figures)).toHaveLength(24);
  });

  it('fills one group alone', () => {
    const group = cells.table.nodes.find(node => node.kind === 'group')?.children.find(node => node.id === 'refused');
    if (group?.kind !== 'group') throw new Error('no group refused');
    const changes = restZero(cells, empty, group);
    expect(new Set(changes.map(({ path }) => path.split('.')[1]))).toEqual(new Set(group.children.map(({ id }) => id)));
  });
});
