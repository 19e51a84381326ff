/** From text to tree: YAML or JSON, every mistake of writing told at its place. */
import { parseDocument } from 'yaml';
import type { Failure } from '../../result.ts';
import { buildTree } from './build-tree.ts';
import { jsonFailures, jsonSyntaxFailure } from './json-strictness.ts';
import { findSlips } from './slips/index.ts';
import type { Slip } from './slips/slip.ts';
import type { Source } from './source.ts';
import { overBudget } from './syntax-budget.ts';
import { syntaxFailure } from './syntax-errors.ts';
import { isEmpty, type MapNode } from './tree.ts';

/** `failures`: all independent mistakes of writing, in the order of their lines. */
export type ParseResult =
  | { readonly ok: true; readonly root: MapNode }
  | { readonly ok: false; readonly failure: Failure; readonly failures: readonly Failure[] };

const MOST_FAILURES = 20;

/** What is said of a file without content; which file it should have been differs. */
export interface EmptinessWords {
  readonly empty: Failure;
  readonly noEntries: Failure;
}

const dataFile: EmptinessWords = {
  empty: {
    what: '文件是空的。',
    remedy: '请用“nianbao init”生成一份数据文件，再填写。',
  },
  noEntries: {
    what: '文件里没有“项目名称: 内容”，不是年报的数据文件。',
    remedy: '请核对选的文件；新的数据文件可以用“nianbao init”生成。',
  },
};

const failed = (failure: Failure, failures: readonly Failure[] = [failure]): ParseResult => ({
  ok: false,
  failure,
  failures: failures.slice(0, MOST_FAILURES),
});

const slipFailure = ({ what, remedy, line, column }: Slip): Failure => ({ what, remedy, line, column });

/**
 * What stops a YAML file: the slips where they explain why it does not parse, else what the library says of its first
 * mistake (those after it mostly follow from it).
 */
function yamlFailures(errors: readonly Parameters<typeof syntaxFailure>[0][], source: Source): Failure[] {
  const slips = findSlips(source.lines);
  const [first] = errors;
  const telling = first ? slips : slips.filter(({ weight }) => weight === 'certain');
  if (telling.length > 0) return telling.map(slipFailure);
  return first ? [syntaxFailure(first, source)] : [];
}

/** @param isJson strict JSON, as the file name says; else YAML */
export function parse(source: Source, isJson: boolean, { empty, noEntries } = dataFile): ParseResult {
  if (source.text.trim() === '') return failed(empty);
  const excess = overBudget(source.text);
  if (excess) return failed(excess);
  // Failsafe: every plain value stays the text that was typed; the contract decides what is a number.
  const document = parseDocument(source.text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  const written = isJson
    ? error
      ? [jsonSyntaxFailure(error, source)]
      : jsonFailures(document, source)
    : yamlFailures(document.errors, source);
  const tree = error ? undefined : buildTree(document.contents, source, isJson);
  const failures = [...written, ...(tree?.failures ?? [])].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const [failure] = failures;
  if (failure) return failed(failure, failures);
  if (!tree?.ok) throw new Error('a tree that was not built must say why');
  return tree.value.kind === 'map' ? { ok: true, root: tree.value } : failed(isEmpty(tree.value) ? empty : noEntries);
}
