/** Everything that the narrative of a report states about its tables. */

import { type ProseLine, proseLines } from '../prose/lines.ts';
import { ownNames, ownRegions } from '../prose/own-names.ts';
import { oncePerSubject } from '../subject.ts';
import { type LineReading, readLine } from './claims.ts';
import { lexiconOf } from './lexicon/lexicon.ts';
import { type Vocabulary, vocabularyOf } from './tokens.ts';

export interface ReadProseLine extends LineReading {
  readonly line: ProseLine;
}

/** The words by which the report is read: those of its format and year, and the names of its organ. */
export const vocabularyIn = oncePerSubject((subject): Vocabulary => {
  const { year } = subject.report;
  return vocabularyOf(lexiconOf(subject.format, year), year, ownNames(subject), ownRegions(subject));
});

/** Line by line; a heading tells what the lines below it in the same narrative are about. */
export const readProse = oncePerSubject((subject): readonly ReadProseLine[] => {
  const vocabulary = vocabularyIn(subject);
  let heading: ProseLine | undefined;
  return proseLines(subject).map(line => {
    if (line.block.kind === 'heading') heading = line;
    const above = heading?.path === line.path ? heading.text : '';
    return { line, ...readLine(line.text, above, vocabulary) };
  });
});
