/** Mending the forms of a data file: its bytes in, the bytes of the mended file out. */
import { type CheckResult, check } from '../check/check.ts';
import { mendText } from '../check/fix/mend-text.ts';
import { decodeText } from '../report/load/decode-text.ts';
import type { LoadedReport } from '../report/load/load.ts';
import type { Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import type { Failure, Result } from '../result.ts';
import { encodeText } from '../text/encode.ts';
import { type DataFile, type OpenedReport, openData } from './report-file.ts';
import { type SubjectContext, subjectOf } from './subject.ts';

/** A data file and what came of its check. */
export interface CheckedData {
  readonly source: DataFile;
  readonly result: CheckResult;
}

export interface MendedFile {
  /** In the encoding of the original, with its byte order mark and line ends. */
  readonly bytes: Uint8Array;
  /** How many findings were mended; with none the bytes are the original ones. */
  readonly count: number;
  readonly before: CheckedData;
  /** The mended bytes, loaded and checked anew. */
  readonly after: CheckedData;
}

export interface MendContext extends SubjectContext {
  /** What the file breaks of a supplement schema. */
  readonly supplement?: ((loaded: LoadedReport) => readonly Problem[]) | undefined;
}

/**
 * Mends every finding that carries a fix. Figures, as far as they could be read, keep their values.
 * @param opened a data file that was opened from `bytes`
 * Errors: bytes that their encoding would not give back exactly.
 * @throws where a mend would change a figure, or make the file unreadable: a bug
 */
export function mendFile(opened: OpenedReport, bytes: Uint8Array, context: MendContext): Result<MendedFile> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const original = encodeText(decoded.value.typed, decoded.value);
  if (!original || !isSame(original, bytes)) return { ok: false, failure: notKept };
  const seen: CheckedData[] = [];
  const { text, count } = mendText(decoded.value.typed, (current, mayReadMore) => {
    const checked = checkText(current);
    const last = seen.at(-1);
    if (last && !mayReadMore && figuresOf(last.source.report) !== figuresOf(checked.source.report)) {
      throw new Error('a mend has changed a figure');
    }
    seen.push(checked);
    return checked.result.findings;
  });
  const [before, after] = [seen[0], seen.at(-1)];
  if (!before || !after) throw new Error('mended without a check');
  return { ok: true, value: { bytes: bytesOf(text), count, before, after } };

  function bytesOf(typed: string): Uint8Array {
    const encoded = decoded.ok ? encodeText(typed, decoded.value) : undefined;
    if (!encoded) throw new Error('a mend brings in what the encoding lacks');
    return encoded;
  }

  function checkText(typed: string): CheckedData {
    const source = openData(opened.source.file, bytesOf(typed));
    if (!source.ok) throw new Error(`a mend has made the file unreadable: ${source.failures[0].what}`);
    const problems = context.supplement?.(source.loaded);
    return { source, result: check(subjectOf({ ...opened, source }, { ...context, problems })) };
  }
}

const notKept: Failure = {
  what: '文件里有的字符用原来的编码写回去会变样，所以没有自动改正。',
  remedy: '请先在记事本里把文件另存为 UTF-8 编码，再运行一次。',
};

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Every number that a report states. */
function figuresOf({ year, tables, charts }: Report): string {
  const figures = Object.values(tables).map(table => table.figures);
  const points = charts.map(({ content }) =>
    content.kind === 'image' ? [] : content.points.map(({ value }) => value),
  );
  return JSON.stringify([year, figures, points]);
}
