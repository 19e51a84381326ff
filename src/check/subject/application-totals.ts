/** The wholes that sentences on applications speak of. */
import { completedTables, oncePerSubject } from '../subject.ts';

/** The applications received, all that were to be handled, and those that were; 0 where it is not given. */
export const applicationTotals = oncePerSubject((subject): readonly number[] => {
  const { figures } = completedTables(subject).applications;
  const [received = 0, carriedIn = 0, finished = 0] = (['received', 'carriedIn', 'outcomeTotal'] as const).map(
    row => figures[row]?.total?.value ?? 0,
  );
  return [received, received + carriedIn, finished];
});
