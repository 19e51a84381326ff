import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, type BenchCase, mebibytes, ms, type Row, times } from '../measurement.ts';
import { againstEmptyProcess } from '../processes.ts';
import { county, program, town } from '../reports.ts';

const CHECK_LIMIT = 3;
const RENDER_LIMIT = 8;

function row(what: string, args: readonly string[], limit?: number): Row {
  const { empty, own, ratio, memory } = againstEmptyProcess([program, ...args]);
  return {
    what,
    values: {
      wall: ms(own.wall),
      'of empty': times(ratio.wall),
      CPU: ms(own.cpu),
      'CPU of empty': times(ratio.cpu),
      'empty wall/CPU': `${ms(empty.wall)} / ${ms(empty.cpu)}`,
      memory: mebibytes(memory),
    },
    ...(limit !== undefined && { goal: atMost(ratio.wall, limit, `≤ ${limit} ×`) }),
  };
}

export const benchCase: BenchCase = {
  title: 'Cold start',
  method:
    'Whole processes of the built program, in turn with `node -e 0`; medians over the pairs. CPU is user and system time of all threads, which other work on the machine disturbs least.',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
    try {
      const render = (file: string): string[] => ['render', file, '-o', folder, '--force'];
      return [
        row('`--help`', ['--help']),
        row('`check`, a town', ['check', town], CHECK_LIMIT),
        row('`check`, a county and last year’s file', ['check', county]),
        row('`render` docx, html, txt, a town', render(town), RENDER_LIMIT),
        row('`render` docx, html, txt, a county with a chart', render(county)),
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
