/** Sentences that tell the numbers of an office's own table or chart, and one of them otherwise. */
import { contradictions } from '../figure-phrases/contradictions.ts';
import { type CountedNumber, countsIn } from '../prose/counts.ts';
import { linesOf, type ProseLine } from '../prose/lines.ts';
import { LONGEST_SENTENCE } from '../prose/sentences.ts';
import { oncePerSubject, type Subject } from '../subject.ts';
import { ownMismatches } from './own-claims.ts';
import { type OwnTable, ownTables } from './own-tables.ts';

export interface OwnWords {
  readonly table: OwnTable;
  readonly line: ProseLine;
  readonly label: string;
  readonly said: CountedNumber;
  readonly stated: number;
  readonly start: number;
}

export const ownWords = oncePerSubject((subject): readonly OwnWords[] =>
  ownTables(subject).flatMap(table => differingIn(table, subject)),
);

/** No sentence tells more. */
const MOST_LABELS = 40;
/** 「（条）」 behind a label, and what it is called besides: 「县人民政府网站（条）」. */
const beside = /[（(][^（）()]*[）)]$/;
/** The table is of the whole year. */
const otherTime = /季度|半年|[上去]年|同期|以来|\d月/;
/** Between a label and its number. */
const between =
  /^(?:共|约)?(?:公开|发布|收到|受理|办理)?(?:政府)?(?:信息|申请|数量)?(?:数量?)?(?:[为是达]|共|计|共计)?[ ]*$/;

function differingIn(table: OwnTable, subject: Subject): readonly OwnWords[] {
  const labels = labelsOf(table);
  if (labels.length < 2 || labels.length > MOST_LABELS) return [];
  return linesOf(subject, table.path).flatMap(line => {
    const { text } = line;
    if (text.length > LONGEST_SENTENCE || labels.filter(({ label }) => text.includes(label)).length < 2) return [];
    const counts = countsIn(text);
    const told = labels.flatMap(({ label, stated }): OwnWords[] => {
      const start = text.indexOf(label);
      const end = start + label.length;
      const said = start < 0 ? undefined : counts.find(count => count.start >= end);
      // What is told twice has two meanings.
      if (!said?.exact || text.includes(label, end) || !between.test(text.slice(end, said.start))) return [];
      if (otherTime.test(text.slice(text.lastIndexOf('。', start) + 1, start))) return [];
      return [{ table, line, label, said, stated, start }];
    });
    const [first] = told;
    if (told.some(({ said }) => said.unit !== first?.said.unit)) return [];
    const wrong = told.filter(({ said, stated }) => said.value !== stated);
    // One beside others that are right is a slip; more of them are told of something else.
    return wrong.length === 1 && told.length > 1 ? wrong.filter(words => !isTold(words, subject)) : [];
  });
}

/** Whether the number, or that of the table, is told as one that the official tables hold otherwise. */
function isTold({ table, line, start }: OwnWords, subject: Subject): boolean {
  return (
    ownMismatches(subject).some(mismatch => mismatch.table === table) ||
    contradictions(subject).some(({ line: told, claim }) => told === line && claim.start <= start && start < claim.end)
  );
}

/** The labels that no other holds, each with its number; none where a row has several. */
function labelsOf({ rows }: OwnTable): readonly { readonly label: string; readonly stated: number }[] {
  const labelled = rows.flatMap(({ label, cells }) => {
    const [cell, other] = cells.filter(found => found !== undefined);
    const name = label.replace(beside, '');
    return cell && !other && !cell.isBlank && name.length > 1 ? [{ label: name, stated: cell.value }] : [];
  });
  return labelled.filter(({ label }) => labelled.filter(other => other.label.includes(label)).length === 1);
}
