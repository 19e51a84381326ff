/** Loading a data file: bytes into a report, with everything that is wrong in it at its place. */

import type { FormatDefinition } from '../../format/index.ts';
import type { Failure } from '../../result.ts';
import type { Fix } from '../edit.ts';
import { type Path, pathOfKeys } from '../paths.ts';
import type { Place, Places } from '../places.ts';
import type { Pointer } from '../pointer.ts';
import type { Problem } from '../problem.ts';
import type { Report } from '../report.ts';
import type { Breach } from '../schema/breach.ts';
import { formatOf, validateDataFile } from '../schema/validate.ts';
import { keyOf, Recorder } from './decode/recorder.ts';
import { decodeReport } from './decode/report.ts';
import { decodeText } from './decode-text.ts';
import { forbiddenCharacterFailures } from './forbidden-characters.ts';
import { parse } from './parse.ts';
import { plainValue } from './plain-value.ts';
import { pointerPlace } from './pointer-place.ts';
import { Source } from './source.ts';
import { type DataNode, isEmpty, type MapEntry, type MapNode, reach } from './tree.ts';
import { type TypingProblem, typingProblems } from './typing.ts';

export interface LoadedReport {
  readonly ok: true;
  /** What could be understood; whatever is broken or not given is undefined. */
  readonly report: Report;
  readonly format: FormatDefinition;
  /** Place of every value; of what is missing, that of the nearest key around it. */
  readonly places: Places;
  /** What was typed where the report holds something else or nothing: `/`, `３件`. */
  readonly raw: ReadonlyMap<string, string>;
  /** Breaches of the schema, values that YAML reads otherwise than meant, numbers that were mended. */
  readonly problems: readonly Problem[];
  /** The file as text, line ends as `\n`. */
  readonly text: string;
  /** The data as plain values, for a supplement schema. */
  readonly value: unknown;
  /** Where a key or item stands, given by keys and indices from the root; undefined where there is no such thing. */
  pointerPlace(pointer: Pointer): Place | undefined;
}

export interface NotLoaded {
  readonly ok: false;
  /** The first of the failures. */
  readonly failure: Failure;
  /** Every mistake that stands for itself, in the order of the lines. */
  readonly failures: readonly Failure[];
  /** Undefined where the file is no text. */
  readonly text: string | undefined;
}

export type LoadResult = LoadedReport | NotLoaded;

const startsWith = (pointer: Pointer, start: Pointer): boolean => start.every((step, index) => pointer[index] === step);

/** Another form of a key or a value. */
function fixOf(typed: MapEntry | DataNode | undefined, source: Source, wanted: string): Fix | undefined {
  if (!typed) return undefined;
  if ('key' in typed) return source.replacing(keyOf(typed), typed.key, wanted);
  return typed.kind === 'scalar' ? source.replacing(typed, typed.text, wanted) : undefined;
}

/**
 * Breaches and slips of typing as problems in the order of the file. A value that YAML reads otherwise than it was
 * meant breaks the schema too: that is said once.
 */
function problemsOf(
  root: MapNode,
  source: Source,
  format: FormatDefinition,
  breaches: readonly Breach[],
  typing: readonly TypingProblem[],
): Problem[] {
  const told = (pointer: Pointer): boolean => typing.some(problem => startsWith(pointer, problem.pointer));
  return [
    ...typing.map(({ pointer, place, what, remedy, excerpt }) => ({
      rule: 'data/wrong-value',
      path: pathOfKeys(pointer, format),
      place,
      what,
      remedy,
      excerpt,
    })),
    ...breaches
      .filter(({ pointer }) => !told(pointer))
      .map(breach => {
        const { rule, pointer, onKey, rename, what, remedy } = breach;
        const meant = meantBy(breach, format);
        const { node, entry } = reach(root, pointer);
        const fix = rename === undefined ? undefined : fixOf(onKey ? entry : node, source, rename);
        const excerpt = node.kind === 'scalar' && !isEmpty(node) ? node.text.split('\n', 1)[0] : undefined;
        const place = pointerPlace(root, pointer, source, onKey);
        return {
          rule,
          what,
          remedy,
          path: pathOfKeys(pointer, format),
          place,
          ...(excerpt && { excerpt }),
          ...(fix && { fix }),
          ...(meant && { meant }),
        };
      }),
  ];
}

/** The value that a key was meant to name, where it is none: 「(一)予以公开」. */
function meantBy({ pointer, meant }: Breach, format: FormatDefinition): Path | undefined {
  return meant === undefined ? undefined : pathOfKeys([...pointer.slice(0, -1), meant], format);
}

/** By place; what has no place of its own first. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const before = ({ place: one }: Problem, { place: other }: Problem): number =>
    (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
  return [...problems].sort(before);
}

const failed = (failures: readonly Failure[], failure: Failure, text?: string): NotLoaded => ({
  ok: false,
  failure,
  failures,
  text,
});

/**
 * Loads a data file in YAML or JSON.
 * @param fileName decides between them: strict JSON where it ends in `.json`
 * @returns the report as far as it can be understood, or why the file cannot be decoded or parsed
 */
export function loadReport(bytes: Uint8Array, fileName: string): LoadResult {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return failed([decoded.failure], decoded.failure);
  const { text } = decoded.value;
  const source = new Source(text);
  const characters = forbiddenCharacterFailures(source.lines);
  const [character] = characters;
  if (character) return failed(characters, character, text);
  const parsed = parse(source, /\.json$/i.test(fileName));
  if (!parsed.ok) return failed(parsed.failures, parsed.failure, text);

  return loadTree(parsed.root, source, typingProblems);
}

/** Values of a tree that were read otherwise than they were meant. */
type FindTyping = (root: MapNode, source: Source, format: FormatDefinition) => readonly TypingProblem[];

/**
 * Loads what a file says, whatever it was written in.
 * @param source in which every node of the tree has its stretch
 * @param findTyping slips that only this way of writing knows
 */
export function loadTree(root: MapNode, source: Source, findTyping: FindTyping = () => []): LoadedReport {
  const value = plainValue(root);
  const format = formatOf(value);
  const typing = findTyping(root, source, format);
  const breaches = validateDataFile(value);
  const meant = breaches.flatMap(breach => meantBy(breach, format) ?? []);
  const recorder = new Recorder(source, new Set(typing.map(({ node }) => node)), new Set(meant));
  const report = decodeReport(root, format, recorder);
  const problems = problemsOf(root, source, format, breaches, typing);
  return {
    ok: true,
    report,
    format,
    places: recorder.places,
    raw: recorder.raw,
    problems: inOrder([...problems, ...recorder.problems]),
    text: source.text,
    value,
    pointerPlace: pointer => {
      const { entry, node, steps } = reach(root, pointer);
      const { start, end } = entry ? keyOf(entry) : node;
      return steps === pointer.length ? source.placeAt(start, end) : undefined;
    },
  };
}
