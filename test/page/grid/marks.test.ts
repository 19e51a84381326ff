import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/check/finding.ts';
import type { FindingsByPath } from '../../../src/page/contracts.ts';
import { focusTarget } from '../../../src/page/grid/focus-target.ts';
import { shownRows, type View } from '../../../src/page/grid/grid-lines.ts';
import { changedContent } from '../../../src/page/grid/table-content.ts';
import { allZero } from '../../../src/page/grid/zeros.ts';
import { cellsOf, empty } from './cells.ts';

const cells = cellsOf('applications');
const zeros = changedContent(cells.table, empty, allZero(cells));
const finding = (severity: Finding['severity'], message: string): Finding => ({
  rule: 'sum/row-total',
  name: '行合计',
  severity,
  message,
  remedy: '请核对。',
  location: {},
  fingerprint: '3fa9c1',
});
const findingsOf = (entries: Record<string, Finding[]>): FindingsByPath =>
  new Map(Object.entries(entries).map(([path, findings]) => [`applications${path}`, findings]));

const typed = (path: string, text: string) =>
  changedContent(cells.table, zeros, [{ path: `applications.${path}`, text }]);

function shown(path: string, view: Partial<View>) {
  const rows = shownRows(cells, {
    content: zeros,
    findings: new Map(),
    draft: undefined,
    selection: undefined,
    ...view,
  });
  const found = rows
    .flatMap(row => row.cells)
    .find(one => one.kind === 'figure' && one.cell.path === `applications.${path}`);
  if (found?.kind !== 'figure') throw new Error(`no cell ${path}`);
  return found;
}

describe('the marks of a cell', () => {
  it('say what is not filled, which is no mistake yet', () => {
    expect(shown('granted.business', { content: empty }).marks).toEqual({ mark: 'unfilled', messages: [] });
  });

  it('say what is no figure, unless it is still being typed', () => {
    const content = typed('granted.business', '3（其中');
    expect(shown('granted.business', { content }).marks).toEqual({
      mark: 'error',
      messages: ['“3（其中”不是数字，没有当作 0。请写阿拉伯数字；没有发生的写 0。'],
    });
    const draft = { path: 'applications.granted.business', text: '3（其中' };
    expect(shown('granted.business', { content, draft }).marks.mark).toBeUndefined();
  });

  it('say where a total differs from its parts', () => {
    const { marks, text } = shown('granted.total', { content: typed('granted.total', '2') });
    expect(text.computed).toBe('0');
    expect(marks).toEqual({
      mark: 'error',
      messages: ['各项相加是 0，这里写的是 2。删去这里写的，就按各项相加计算。'],
    });
  });

  it('are those of the gravest finding, and all of them are said', () => {
    const findings = findingsOf({ '.granted.business': [finding('hint', '一。'), finding('warning', '二。')] });
    expect(shown('granted.business', { findings }).marks).toEqual({
      mark: 'warning',
      messages: ['提示：一。请核对。', '警告：二。请核对。'],
    });
  });
});

describe('a row', () => {
  it('is drawn anew only where what it shows has changed', () => {
    const keys = (view: Partial<View>) =>
      shownRows(cells, { content: zeros, findings: new Map(), draft: undefined, selection: undefined, ...view }).map(
        ({ key }) => key,
      );
    const before = keys({});
    const after = keys({ content: typed('granted.business', '1') });
    const changed = after.flatMap((key, index) => (key === before[index] ? [] : [index]));
    // Its own row, and the row that adds up the outcomes.
    expect(changed).toHaveLength(2);
  });
});

describe('going to a place', () => {
  const target = (path: string, content = zeros, findings: FindingsByPath = new Map()) =>
    focusTarget(cells, content, path, findings)?.path;

  it.each([
    ['applications.granted.business', 'applications.granted.business'],
    ['applications.granted', 'applications.granted.naturalPerson'],
    ['applications.refused', 'applications.stateSecret.naturalPerson'],
    ['applications', 'applications.received.naturalPerson'],
    ['applications.note', undefined],
    ['review', undefined],
  ])('%s leads to %s', (path, cell) => {
    expect(target(path)).toBe(cell);
  });

  it('leads to the first cell of a row or table that wants attention', () => {
    expect(target('applications', typed('granted.business', ''))).toBe('applications.granted.business');
    expect(target('applications.granted', typed('granted.research', '/'))).toBe('applications.granted.research');
    const findings = findingsOf({ '.carriedOut.otherOrg': [finding('error', '错。')] });
    expect(target('applications', zeros, findings)).toBe('applications.carriedOut.otherOrg');
  });
});
