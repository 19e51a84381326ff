import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The template that is shipped. */
export const templates = {
  report: {
    file: 'report.hbs',
    text: readFileSync(join(import.meta.dirname, '../../templates/2021-30/report.hbs'), 'utf8'),
  },
};
