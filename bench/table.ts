/** Results as Markdown, which reads well on a terminal too. */
import type { BenchCase, Row } from './measurement.ts';

const GOAL = 'goal';

export function sectionOf({ title, method }: BenchCase, rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const hasGoals = rows.some(({ goal }) => goal);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    method,
    '',
    line(['', ...columns, ...(hasGoals ? [GOAL] : [])]),
    line(['---', ...columns.map(() => '---:'), ...(hasGoals ? ['---'] : [])]),
    ...rows.map(({ what, values, goal }) => {
      const judged = goal ? `${goal.text}: ${goal.reached ? 'reached' : '**missed**'}` : '';
      return line([what, ...columns.map(column => values[column] ?? ''), ...(hasGoals ? [judged] : [])]);
    }),
    '',
  ].join('\n');
}
