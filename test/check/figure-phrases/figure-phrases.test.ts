/** The examples of docs/figure-phrases.md: what stands there is what is read. `UPDATE=1` writes the second column anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/check/figure-phrases/claims.ts';
import { lexiconOf } from '../../../src/check/figure-phrases/lexicon/lexicon.ts';
import type { Claim, Measure } from '../../../src/check/figure-phrases/measures.ts';
import { type Vocabulary, vocabularyOf } from '../../../src/check/figure-phrases/tokens.ts';
import { namesOf, regionsOf } from '../../../src/check/prose/own-names.ts';
import { format2021, groupsOf, rowsOf, tablesOf } from '../../../src/format/index.ts';

const file = join(import.meta.dirname, '../../../docs/figure-phrases.md');
const text = readFileSync(file, 'utf8');
const report = /^### In a report of (\S+) for (\d{4})$/;
const example = /^\| (.+) \| `(.*)` \|$/;

interface Example {
  readonly index: number;
  readonly sentence: string;
  readonly says: string;
  readonly vocabulary: Vocabulary;
}

function* examples(lines: readonly string[]): Iterable<Example> {
  let vocabulary: Vocabulary | undefined;
  for (const [index, line] of lines.entries()) {
    const [, organ, year] = report.exec(line) ?? [];
    if (organ && year) vocabulary = vocabularyFor(organ, Number(year));
    const [, sentence, says] = example.exec(line) ?? [];
    if (vocabulary && sentence && says !== undefined) yield { index, sentence, says, vocabulary };
  }
}

const vocabularyFor = (organ: string, year: number): Vocabulary =>
  vocabularyOf(lexiconOf(format2021, year), year, namesOf(organ), regionsOf(organ));

/** Rows of a group by the group's id. */
const groups = tablesOf(format2021)
  .flatMap(({ nodes }) => groupsOf(nodes))
  .map(
    ({ id, children }) =>
      [
        rowsOf(children)
          .map(row => row.id)
          .join('+'),
        id,
      ] as const,
  );

const rowsAs = (rows: readonly string[]): string =>
  groups.reduce((shown, [all, id]) => (shown === all ? id : shown), rows.join('+'));

const measureAs = ({ readings, table }: Measure): string =>
  readings.map(rows => (table === 'review' && rows.length === 2 ? 'litigation' : rowsAs(rows))).join(' | ');

const others = 'business+research+nonprofit+legalService+otherOrg';

function claimAs({ said, denied, measures, columns, doubtful }: Claim): string {
  const column = (columns?.[0]?.join('+') ?? measures[0]?.column ?? '').replace(others, 'organisations');
  const shown = column === 'total' || column === '' ? '' : ` [${column}]`;
  return `${denied ? 'none' : said} ${measures.map(measureAs).join(' & ')}${shown}${doubtful ? ' ?' : ''}`;
}

function reads(sentence: string, vocabulary: Vocabulary): string {
  const { claims, allDone } = readLine(sentence, '', vocabulary);
  const all = [...claims.map(claimAs), ...allDone.map(({ doubtful }) => `all done${doubtful ? ' ?' : ''}`)];
  return all.length > 0 ? all.join('; ').replaceAll('|', '\\|') : '—';
}

const lines = text.split('\n');
const all = [...examples(lines)];
if (process.env.UPDATE === '1') {
  for (const { index, sentence, vocabulary } of all)
    lines[index] = `| ${sentence} | \`${reads(sentence, vocabulary)}\` |`;
  writeFileSync(file, lines.join('\n'));
}

describe('docs/figure-phrases.md', () => {
  it('has examples', () => expect(all.length).toBeGreaterThan(30));

  it.each([...examples(lines)].map(({ sentence, says, vocabulary }) => [sentence, says, vocabulary] as const))(
    '%s',
    (sentence, says, vocabulary) => {
      expect(reads(sentence, vocabulary)).toBe(says);
    },
  );
});
