/** What rules say nothing of, because loading has told it. */
import { describe, expect, it } from 'vitest';
import { isAlreadyTold } from '../../../src/check/subject/already-told.ts';
import { fixtureSubject } from '../harness/fixture.ts';

const data = fixtureSubject({ 说明: '' });

describe('a value that loading has told of', () => {
  const told = (problem: { rule: string; path: string }, path: string): boolean =>
    isAlreadyTold({ ...data, problems: [{ ...problem, what: '', remedy: '' }] }, path);

  it('is the one that is wrong or missing, with all that it holds', () => {
    expect(told({ rule: 'data/wrong-value', path: 'publication.date' }, 'publication.date')).toBe(true);
    expect(told({ rule: 'data/missing-key', path: 'publication' }, 'publication.date')).toBe(true);
  });

  it('is no other of a like name, and none that only has a key too many', () => {
    expect(told({ rule: 'data/wrong-value', path: 'publication.dat' }, 'publication.date')).toBe(false);
    expect(told({ rule: 'data/wrong-value', path: 'publication.date' }, 'publication')).toBe(false);
    expect(told({ rule: 'data/unknown-key', path: 'publication' }, 'publication.date')).toBe(false);
  });
});
