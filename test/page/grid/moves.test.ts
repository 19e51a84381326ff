import { describe, expect, it } from 'vitest';
import { type Move, moved } from '../../../src/page/grid/moves.ts';
import { cell, cellsOf } from './cells.ts';

const disclosure = cellsOf('disclosure');
const applications = cellsOf('applications');
const review = cellsOf('review');

const led = (cells: typeof review, from: string, ...moves: Move[]): string =>
  moves.reduce((at, move) => moved(cells, at, move), cell(cells, from)).path;

describe('the cells of the tables', () => {
  it('has every cell of the layout', () => {
    expect([disclosure, applications, review].map(({ byPath }) => byPath.size)).toEqual([10, 175, 15]);
  });

  it('names each by all its labels, no two alike', () => {
    expect(cell(applications, 'applications.stateSecret.business').name).toBe(
      '本年度办理结果，不予公开，属于国家秘密，商业企业',
    );
    expect(cell(disclosure, 'disclosure.licensing.decisions').name).toBe('行政许可，本年处理决定数量');
    const names = [disclosure, applications, review].flatMap(({ byPath }) => [...byPath.values()].map(c => c.name));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('moving', () => {
  it.each<[string, Move, string]>([
    ['applications.received.naturalPerson', 'right', 'applications.received.business'],
    ['applications.received.naturalPerson', 'left', 'applications.received.naturalPerson'],
    ['applications.received.total', 'right', 'applications.received.total'],
    ['applications.received.business', 'down', 'applications.carriedIn.business'],
    ['applications.received.business', 'up', 'applications.received.business'],
    ['applications.granted.business', 'line-end', 'applications.granted.total'],
    ['applications.granted.business', 'line-start', 'applications.granted.naturalPerson'],
    ['applications.granted.business', 'first', 'applications.received.naturalPerson'],
    ['applications.granted.business', 'last', 'applications.carriedOut.total'],
    ['applications.carriedOut.business', 'next-below', 'applications.received.research'],
    ['applications.received.research', 'next-above', 'applications.carriedOut.business'],
    ['applications.carriedOut.total', 'next-below', 'applications.carriedOut.total'],
  ])('from %s %s to %s', (from, move, to) => {
    expect(led(applications, from, move)).toBe(to);
  });

  it('steps over heads and bands, into wide cells and out of them', () => {
    expect(led(disclosure, 'disclosure.normativeDocuments.inForce', 'down')).toBe('disclosure.licensing.decisions');
    expect(led(disclosure, 'disclosure.licensing.decisions', 'up')).toBe('disclosure.normativeDocuments.issued');
    expect(led(disclosure, 'disclosure.administrativeFees.amount', 'next-below')).toBe(
      'disclosure.administrativeFees.amount',
    );
    expect(led(disclosure, 'disclosure.regulations.repealed', 'next-above')).toBe(
      'disclosure.administrativeFees.amount',
    );
  });

  it('goes on to the right where a table has one line', () => {
    expect(led(review, 'review.reconsideration.total', 'next-below')).toBe('review.directLitigation.upheld');
  });
});
