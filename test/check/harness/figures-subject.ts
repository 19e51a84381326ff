/** A subject that holds nothing but the figures of one table. */
import { prepareSubject, type Subject } from '../../../src/check/subject.ts';
import { noTraces } from '../../../src/document/traces.ts';
import { format2021, type TableId } from '../../../src/format/index.ts';
import { emptyReport, type Figures } from '../../../src/report/report.ts';

export function figuresSubject(
  table: TableId,
  figures: Figures,
  parts: Partial<Pick<Subject, 'settings' | 'problems'>> & { readonly kind?: 'data' | 'draft' } = {},
): Subject {
  const { kind = 'draft', ...more } = parts;
  const { file, text } = { file: '年报', text: undefined };
  const section = { ...emptyReport.tables[table], figures };
  return prepareSubject({
    source: kind === 'data' ? { kind, file, text } : { kind, file, text, medium: 'docx', traces: noTraces },
    format: format2021,
    report: { ...emptyReport, tables: { ...emptyReport.tables, [table]: section } },
    document: { title: '', organ: '', watermark: undefined, blocks: [] },
    places: new Map(),
    ...more,
  });
}
