/** Where a clerk stands: what undo takes back, and what it leaves. */
import { describe, expect, it } from 'vitest';
import {
  amended,
  isDirty,
  redone,
  savedAs,
  typed,
  undone,
  type WorkSession,
  workOf,
  workSession,
} from '../../../src/page/state/session.ts';
import { newWork } from '../../../src/page/state/start.ts';
import type { Work } from '../../../src/page/state/work.ts';

const begun = (): WorkSession =>
  workSession(newWork({ organ: '晴溪镇人民政府', kind: '乡镇人民政府', year: 2025 }), false);
const write = (session: WorkSession, text: string): WorkSession => typed(session, [{ path: 'opening', text }]);
const withLastYear = (work: Work): Work => ({ ...work, report: { ...work.report, previousFile: '2024.yaml' } });
const { fileName, previousFile, opening } = {
  fileName: (session: WorkSession) => workOf(session).fileName,
  previousFile: (session: WorkSession) => workOf(session).report.previousFile,
  opening: (session: WorkSession) => workOf(session).report.opening,
};

describe('undo', () => {
  it('takes back what was typed, not the file that was chosen as last year’s since', () => {
    const back = undone(amended(write(begun(), '引言。'), withLastYear));
    expect([opening(back), previousFile(back)]).toEqual([undefined, '2024.yaml']);
    const forth = redone(back);
    expect([opening(forth), previousFile(forth)]).toEqual(['引言。', '2024.yaml']);
  });

  it('leaves the name of the file that it was saved as', () => {
    const session = write(begun(), '引言。');
    const back = undone(savedAs(session, workOf(session), '年报.yaml'));
    expect([fileName(back), isDirty(back)]).toEqual(['年报.yaml', true]);
    expect(isDirty(redone(back))).toBe(false);
  });
});

describe('a work that was typed on while it was saved', () => {
  it('is as saved again once that is taken back, and what was saved before is not', () => {
    const first = write(begun(), '第一稿。');
    const stands = savedAs(first, workOf(first), '年报.yaml');
    // A step of its own in between, so that typing goes on in a new one.
    const second = write(typed(stands, [{ path: 'signature.agency', text: '晴溪镇' }]), '第二稿。');
    const late = savedAs(typed(second, [{ path: 'title', text: '报告' }]), workOf(second), '年报.yaml');
    expect(isDirty(late)).toBe(true);
    const back = undone(late);
    expect([opening(back), isDirty(back)]).toEqual(['第二稿。', false]);
    expect(isDirty(undone(undone(back)))).toBe(true);
  });
});
