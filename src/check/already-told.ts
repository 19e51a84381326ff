/** One mistake is one message: what loading has told of a value is not told again by what follows from it. */
import type { Path } from '../report/paths.ts';
import type { Subject } from './subject.ts';

/** Whether loading has found something wrong with the value at `path`, or with what holds it. */
export function isAlreadyTold({ problems }: Subject, path: Path): boolean {
  return problems.some(
    problem =>
      (problem.rule === 'data/wrong-value' || problem.rule === 'data/missing-key') &&
      (problem.path === path || path.startsWith(`${problem.path}.`)),
  );
}
