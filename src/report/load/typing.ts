/**
 * Values that YAML reads otherwise than they were meant, without an error: narrative glued together or cut at ` #`, and
 * a separator in brackets that makes two values of one.
 */

import { type FormatDefinition, formats, ownColumns } from '../../format/index.ts';
import { ownKeys, pathOfKeys, resolvePath } from '../paths.ts';
import type { Place } from '../places.ts';
import type { Pointer } from '../pointer.ts';
import { numberPosition } from './number-positions.ts';
import type { Source } from './source.ts';
import { type DataNode, isEmpty, type ListNode, type MapEntry, type MapNode, type ScalarNode, walk } from './tree.ts';

export interface TypingProblem {
  readonly pointer: Pointer;
  readonly node: DataNode;
  readonly place: Place;
  readonly what: string;
  readonly remedy: string;
  readonly excerpt: string;
}

const narrativeKeys: ReadonlySet<string> = new Set([
  ownKeys.opening,
  ownKeys.before,
  ownKeys.note,
  ...formats.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'narrative' ? [part.label] : []))),
]);

type Report = (start: number, end: number, what: string, remedy: string) => TypingProblem;

/** Where a value stands, and how to tell of it. */
interface Context {
  readonly source: Source;
  readonly report: Report;
  /** How many values a list has here; undefined where no list belongs. */
  readonly listLength: number | undefined;
  readonly isNumber: boolean;
}

const blockRemedy = (key: string): string => `请写成“${key}: |”，从下一行起写正文，一段一行，每行前面两个空格。`;

/** A narrative over several lines that is no literal block, so that its lines run together. */
function glued(node: ScalarNode, key: string, { source, report }: Context): TypingProblem[] {
  if (node.style === 'literal' || node.style === 'empty') return [];
  if (node.style === 'folded') {
    return [report(node.start, node.start + 1, `“${key}”用了“>”，各段会连成一段。`, blockRemedy(key))];
  }
  if (!source.text.slice(node.start, node.end).includes('\n')) return [];
  return [report(node.start, node.end, `“${key}”写了几行，但没有用“|”，各段会连成一段。`, blockRemedy(key))];
}

/** What follows a plain value behind ` #` is a comment; in narrative, and where no blank follows, it was meant as text. */
function cutAtHash(node: ScalarNode, key: string, { source, report }: Context): TypingProblem[] {
  if (node.style !== 'plain') return [];
  const line = source.lineIndexAt(node.end);
  const behind = source.text.slice(node.end, source.startOf(line) + (source.lines[line]?.length ?? 0));
  const comment = /^([ \t]+)#(.*)$/.exec(behind);
  if (!comment) return [];
  const isNarrative = narrativeKeys.has(key);
  if (!isNarrative && /^(?:[\s#]|$)/.test(comment[2] ?? '')) return [];
  const start = node.end + (comment[1]?.length ?? 0);
  const what = `“${key}”在“ #”处断开了，“#”和后面的文字没有读进来。`;
  const remedy = isNarrative
    ? blockRemedy(key)
    : '“#”是内容的一部分的，请把整个内容放进半角双引号；后面是给自己看的说明的，请在“#”后面空一格。';
  return [report(start, node.end + behind.length, what, remedy)];
}

const isThousandsPair = (left: string, right: string): boolean => /^[1-9]\d{0,2}$/.test(left) && /^\d{3}$/.test(right);

const twoValues = (left: string, right: string): readonly [what: string, remedy: string] => [
  `“${left},${right}”会被当成 ${left} 和 ${right} 两个数。`,
  `一个数中间不要加逗号，请写成 ${left}${right}；真是两个数的，请在逗号后面空一格。`,
];

/** [1,234, 0]: a comma without a blank where others have one, before exactly three digits. */
function separatorsInList({ items }: ListNode, { source, report, listLength }: Context): TypingProblem[] {
  const scalars = items.filter(item => item.kind === 'scalar');
  const isTight = scalars.slice(1).map((item, index) => source.text.slice(scalars[index]?.end, item.start) === ',');
  // With no blank behind any comma and the right number of values the list is merely typed tightly.
  if (isTight.every(Boolean) && scalars.length === listLength) return [];
  return scalars.slice(1).flatMap((right, index) => {
    const left = scalars[index];
    if (!left || !isTight[index] || !isThousandsPair(left.text, right.text)) return [];
    return [report(left.start, right.end, ...twoValues(left.text, right.text))];
  });
}

/** { 自然人: 1,234 }: three digits stand where a key should. */
function separatorsInMap({ entries, inBrackets }: MapNode, { source, report }: Context): TypingProblem[] {
  if (!inBrackets) return [];
  return entries.flatMap(({ key, keyStart, keyEnd, node }, index) => {
    const left = entries[index - 1]?.node;
    if (left?.kind !== 'scalar' || !isThousandsPair(left.text, key) || !isEmpty(node)) return [];
    if (source.text.slice(left.end, keyStart) !== ',') return [];
    return [report(left.start, keyEnd, ...twoValues(left.text, key))];
  });
}

function look(node: DataNode, entry: MapEntry | undefined, context: Context): TypingProblem[] {
  if (node.kind === 'list') return node.inBrackets ? separatorsInList(node, context) : [];
  if (node.kind === 'map') return separatorsInMap(node, context);
  if (!entry || context.isNumber) return [];
  const narrative = narrativeKeys.has(entry.key) ? glued(node, entry.key, context) : [];
  return narrative.length > 0 ? narrative : cutAtHash(node, entry.key, context);
}

/** In the order of the file. */
export function typingProblems(root: MapNode, source: Source, format: FormatDefinition): TypingProblem[] {
  const problems: TypingProblem[] = [];
  walk(root, (node, pointer, entry) => {
    const report: Report = (start, end, what, remedy) => {
      const excerpt = source.text.slice(start, end).split('\n', 1)[0] ?? '';
      return { pointer, node, place: source.placeAt(start, end), what, remedy, excerpt };
    };
    const { row } = resolvePath(pathOfKeys(pointer, format), format);
    const listLength = row && ownColumns(row).length;
    problems.push(
      ...look(node, entry, { source, report, listLength, isNumber: numberPosition(pointer) !== undefined }),
    );
  });
  return problems;
}
