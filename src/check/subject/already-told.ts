/** One mistake is one message: what loading has told of a value is not told again by what follows from it. */
import type { Path } from '../../report/paths.ts';
import type { Subject } from '../subject.ts';

/** Whether loading has found something wrong with the value at `path`, or with what holds it. */
export function isAlreadyTold({ problems }: Subject, path: Path): boolean {
  const isWithin = (told: Path | undefined): boolean =>
    told !== undefined && (told === path || path.startsWith(`${told}.`));
  return problems.some(
    ({ rule, path: told, meant }) =>
      isWithin(meant) || ((rule === 'data/wrong-value' || rule === 'data/missing-key') && isWithin(told)),
  );
}
