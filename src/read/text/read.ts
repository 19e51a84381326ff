/** A draft in plain text. */

import { noTraces } from '../../document/traces.ts';
import type { Result } from '../../result.ts';
import { splitLines, trimBlanks, withoutInvisible } from '../../text/blanks.ts';
import { decodeBytes } from '../../text/decode.ts';
import type { Draft } from '../draft.ts';
import { emptyFile, excessive, unknownKind } from '../refusals.ts';
import { watermarkOf } from '../watermark.ts';
import { MOST_LINES, textBlocks } from './blocks.ts';
import { withoutMarkdown } from './markdown.ts';

/** The longest reports have some 50 KB of text. */
const MOST_MEGABYTES = 2;

/**
 * Reads UTF-8, GB18030 and UTF-16. Lines are paragraphs, joined only where all were cut at one width; tables are read in every form that text has them:
 * box characters, tabs, one cell a line, columns set apart by blanks, bars. The marks of Markdown are left out. Origins are lines of the file, from 1.
 */
export function readText(bytes: Uint8Array): Result<Draft> {
  if (bytes.length === 0) return { ok: false, failure: emptyFile };
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) {
    return { ok: false, failure: excessive(`文字超过 ${MOST_MEGABYTES} MB`) };
  }
  const decoded = decodeBytes(bytes, { lenient: true });
  if (!decoded) return { ok: false, failure: unknownKind };
  // A form feed stands where a page ended, and counts for no line.
  const lines = splitLines(withoutInvisible(decoded.text).replace(/[\f\v]/g, ''));
  if (lines.length > MOST_LINES) return { ok: false, failure: excessive(`文字超过 ${MOST_LINES / 10_000} 万行`) };
  const first = lines.findIndex(line => trimBlanks(line) !== '');
  if (first < 0) return { ok: false, failure: emptyFile };
  const watermark = watermarkOf(trimBlanks(lines[first] ?? ''));
  const content = watermark === undefined ? lines : lines.map((line, index) => (index === first ? '' : line));
  const blocks = textBlocks(withoutMarkdown(content), line => ({ kind: 'draft', line: line + 1 }));
  return {
    ok: true,
    value: {
      document: { title: '', organ: '', watermark, blocks },
      medium: 'text',
      traces: noTraces,
      carriedData: undefined,
    },
  };
}
