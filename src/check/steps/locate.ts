/** Step of a check: from a path of the report to the place in the file and the official labels around it. */
import { type FormatDefinition, format2021 } from '../../format/index.ts';
import { officialPath, type Path, resolvePath } from '../../report/paths.ts';
import { type Place, placeOf } from '../../report/places.ts';
import { expandQuantities } from '../../report/quantities.ts';
import { findExcerpt } from '../../text/masked.ts';
import type { Location } from '../finding.ts';
import { spansOfPrinted } from '../fix/printed-spans.ts';
import { narrativeOf } from '../subject/narrative-of.ts';
import type { Subject } from '../subject.ts';
import type { Raised } from './raise.ts';

/** A value longer than this is no excerpt: the source line shows it well enough. */
const EXCERPT_LENGTH = 40;

/** The source's lines, whatever ends them. */
export function sourceLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r]/);
}

export interface Located {
  readonly location: Location;
  readonly excerpt: string | undefined;
}

/** Line `line` of the source from `column` on, both from 1. */
function textAt(lines: readonly string[], place: Place): string {
  return place.line === undefined ? '' : (lines[place.line - 1] ?? '').slice((place.column ?? 1) - 1);
}

/** The column where the excerpt stands in its line; where the line begins if it is not there word for word. */
function columnOf(subject: Subject, lines: readonly string[], place: Place, raised: Raised): number | undefined {
  if (raised.place || raised.excerpt === undefined || place.column === undefined) return place.column;
  const text = textAt(lines, place);
  const at = citedAt(subject, raised, text) ?? findExcerpt(text, raised.excerpt, raised.offset);
  return at < 0 ? place.column : place.column + at;
}

/** Where the words begin in a line that cites quantities: a rule has read these as their values. */
function citedAt(subject: Subject, { path, line, offset }: Raised, text: string): number | undefined {
  if (line === undefined || offset === undefined || !text.includes('{{')) return undefined;
  const written = narrativeOf(subject, path)?.split('\n')[line];
  if (written === undefined || !text.startsWith(written)) return undefined;
  const printed = expandQuantities(written, subject.report, subject.format, path).text;
  return spansOfPrinted(written, printed, subject, path)?.[offset]?.start;
}

function indexOf(raised: Raised): number | undefined {
  if (raised.line !== undefined) return raised.line + 1;
  const item = /^[a-z]+\.(\d+)(?:\.|$)/i.exec(raised.path)?.[1];
  return item === undefined ? undefined : Number(item) + 1;
}

/** Leaves out what does not apply, as `exactOptionalPropertyTypes` and the JSON output want it. */
export function defined<Value extends object>(value: { [Key in keyof Value]: Value[Key] | undefined }): Partial<Value> {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries) as Partial<Value>;
}

/** A part that the format of an old report lacks is named as in the format in force. */
export function formatOf({ format }: Subject, path: Path): FormatDefinition {
  const [head] = path.split('.');
  const isOwn = format.parts.some(({ id }) => id === head);
  return !isOwn && format2021.parts.some(({ id }) => id === head) ? format2021 : format;
}

/** @param lines of the source, none where it is not a text file */
export function locate(subject: Subject, raised: Raised, lines: readonly string[]): Located {
  const place: Place = raised.place ?? placeOf(subject.places, raised.path, raised.line) ?? {};
  const format = formatOf(subject, raised.path);
  const { part, row, column } = resolvePath(raised.path, format);
  const path = officialPath(raised.path, format);
  const location = defined<Location>({
    line: place.line,
    column: columnOf(subject, lines, place, raised),
    path: path === '' ? undefined : path,
    part: part?.label,
    table: part?.kind === 'table' ? part.label : undefined,
    row: row?.label.text,
    cell: column?.label.text,
    index: indexOf(raised),
    paragraph: place.paragraph,
    page: place.page,
    sheet: place.sheet,
    reference: place.reference,
  });
  const { length = 0 } = place;
  const written = length <= EXCERPT_LENGTH ? textAt(lines, place).slice(0, length) : '';
  // The loader points at what it means; a rule quotes the words it has read, wherever in their line they stand.
  const [first, second] = raised.place ? [written, raised.excerpt] : [raised.excerpt, written];
  return { location, excerpt: first || second || undefined };
}
