import { rowById, tableById } from '../../../format/index.ts';
import { figurePath } from '../../../report/paths.ts';
import { defineRule } from '../../rule.ts';
import { organKindOf } from '../../subject/organ-kind.ts';
import type { Subject } from '../../subject.ts';

/** Not known of an organ whose name leaves its level open: 示例市人民政府 may. */
const mayMakeRegulations = (subject: Subject): boolean => organKindOf(subject)?.makesRegulations ?? true;

export const stockRange = defineRule({
  id: 'table/stock-range',
  name: '现行有效件数过小',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '本年制发的文件，到年底不是现行有效，就是已经废止。现行有效件数与本年废止件数相加，不会少于本年制发件数。',
  wordings: {
    'too-small': {
      what: '“{row}”本年制发{issued}件，而现行有效{inForce}件、本年废止{repealed}件，相加只有{sum}件，至少少了{difference}件。',
      remedy: '核对三个数：现行有效件数要把本年制发、年底仍有效的也算进去。',
    },
  },
  examples: {
    wrong: '行政规范性文件　本年制发 5　本年废止 0　现行有效 2',
    right: '行政规范性文件　本年制发 5　本年废止 0　现行有效 9',
  },
  *check(subject) {
    const { format, report } = subject;
    for (const id of ['regulations', 'normativeDocuments'] as const) {
      const { issued, repealed, inForce } = report.tables.disclosure.figures[id] ?? {};
      if (!issued || !repealed || !inForce) continue;
      // A row that must be 0 has no stock: table/regulation tells of it.
      if (id === 'regulations' && !mayMakeRegulations(subject)) continue;
      const sum = inForce.value + repealed.value;
      if (sum >= issued.value) continue;
      yield {
        kind: 'too-small',
        path: figurePath('disclosure', id, 'inForce'),
        values: {
          row: rowById(tableById(format, 'disclosure'), id).label.text,
          issued: issued.value,
          repealed: repealed.value,
          inForce: inForce.value,
          sum,
          difference: issued.value - sum,
        },
      };
    }
  },
});
