import { check } from '../../src/check/check.ts';
import { compose } from '../../src/compose/compose.ts';
import { inTurn } from '../loops.ts';
import { atMost, type BenchCase, ms } from '../measurement.ts';
import { county, load, subjectOf, templates, town } from '../reports.ts';

const CHECK_LIMIT_MS = 3;

export const benchCase: BenchCase = {
  title: 'Rules, warm',
  method:
    'One report in one process that has done it before: reading the file, composing the page, and all rules on a fresh subject.',
  async run() {
    const outline = templates();
    const rows = [];
    for (const [name, file] of [
      ['a town', town],
      ['a county and last year’s file', county],
    ] as const) {
      const loaded = load(file);
      const { report, format } = loaded;
      // The subject is made anew outside of what is timed.
      let subject = subjectOf(file, loaded, outline);
      const measured = await inTurn({
        load: () => load(file),
        compose: () => compose({ report, format, templates: outline }),
        prepare: () => {
          subject = subjectOf(file, loaded, outline);
        },
        check: () => check(subject),
      });
      rows.push({
        what: name,
        values: {
          load: ms(measured.load.wall),
          compose: ms(measured.compose.wall),
          'all rules': ms(measured.check.wall),
          'all rules, CPU': ms(measured.check.cpu),
        },
        goal: atMost(measured.check.cpu, CHECK_LIMIT_MS, `rules ≤ ${CHECK_LIMIT_MS} ms`),
      });
    }
    return rows;
  },
};
