/** What mends a finding, as SARIF says it: replacements in the file. */
import type { Fix } from '../../report/edit.ts';
import { artifactLocation } from './sarif-locations.ts';
import { messageText } from './sarif-text.ts';
import { fixWords } from './words.ts';

/** A `fix` (3.55). @param index of the file among the run's artifacts */
export function sarifFix(fix: Fix, file: string, index: number) {
  return {
    description: { text: messageText(fixWords(fix)) },
    artifactChanges: [
      {
        artifactLocation: artifactLocation(file, index),
        replacements: fix.edits.map(({ line, column, length, text }) => ({
          deletedRegion: { startLine: line, startColumn: column, endColumn: column + length },
          insertedContent: { text },
        })),
      },
    ],
  };
}
