/** Reading a style file: what it sets, or everything that is wrong with it, line by line. */
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type * as z from 'zod';
import { nearest } from '../../text/nearest.ts';
import { clashes, type Style, styleSchema } from './style-schema.ts';

/** A mistake in a style file. */
export interface StyleProblem {
  readonly file: string;
  /** From 1; undefined where the file as a whole is meant. */
  readonly line: number | undefined;
  /** 错在哪, in a clerk's words. */
  readonly what: string;
  /** 怎么改. */
  readonly remedy: string;
}

export type StyleReading =
  | { readonly ok: true; readonly value: Style }
  | { readonly ok: false; readonly problems: readonly StyleProblem[] };

/** More aliases than any style file needs; fewer than it takes to exhaust the memory. */
const MAX_ALIASES = 20;

/**
 * Reads the text of a style.yaml. An empty file is GB/T 9704-2012 unchanged; every mistake is told at once.
 * @param file how messages call the file
 */
export function parseStyle(text: string, file: string): StyleReading {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const lineAt = (offset: number | undefined): number | undefined =>
    offset === undefined ? undefined : lines.linePos(offset).line;
  const [broken] = yaml.errors;
  if (broken) {
    const what = '这一行附近的写法读不懂';
    const remedy = '每项写成“名称: 值”：冒号用半角，后面空一格；下一级行首比上一级多两个空格，不用 Tab';
    return { ok: false, problems: [{ file, line: lineAt(broken.pos[0]), what, remedy }] };
  }

  let stated: unknown;
  try {
    stated = yaml.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    const problem = { file, line: undefined, what: '引用（& 和 *）太多', remedy: '直接写出各项的值' };
    return { ok: false, problems: [problem] };
  }
  const result = styleSchema.safeParse(stated ?? {});
  if (result.success) {
    const found = clashes(result.data).map(({ path, message }) => ({
      file,
      line: lineAt(keyOffset(yaml.contents, path)),
      what: whatIsWrong(path, valueAt(stated, path)),
      remedy: message,
    }));
    return found.length === 0 ? { ok: true, value: result.data } : { ok: false, problems: found };
  }

  const problems = result.error.issues.flatMap(issue => {
    const at = issue.path.map(key => (typeof key === 'symbol' ? '' : key));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => unknownKey(file, lineAt(keyOffset(yaml.contents, [...at, key])), at, key));
    }
    return [
      {
        file,
        line: lineAt(keyOffset(yaml.contents, at)),
        what: whatIsWrong(at, valueAt(stated, at)),
        remedy: remedyOf(issue),
      },
    ];
  });
  return { ok: false, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function unknownKey(
  file: string,
  line: number | undefined,
  at: readonly (string | number)[],
  key: string,
): StyleProblem {
  const known = knownKeys(at);
  const near = nearest(key, known);
  return {
    file,
    line,
    what: `没有“${[...at, key].join('.')}”这一项`,
    remedy: near === undefined ? `可以写的有：${known.join('、')}` : `是否为“${near}”`,
  };
}

function knownKeys(at: readonly (string | number)[]): string[] {
  const [name] = at;
  if (name === undefined) return Object.keys(styleSchema.shape);
  const found = Object.entries(styleSchema.shape).find(([key]) => key === name)?.[1];
  const inner = found && 'unwrap' in found ? found.unwrap() : undefined;
  return inner && 'shape' in inner ? Object.keys(inner.shape) : [];
}

function whatIsWrong(at: readonly (string | number)[], value: unknown): string {
  return at.length === 0 ? '不是版式设置' : `“${at.join('.')}”的值${printed(value)}不对`;
}

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? '不能空着' : `不应小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `不应超过 ${issue.maximum} 个字` : `不应大于 ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function printed(value: unknown): string {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain && value !== '' ? ` ${value} ` : '';
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let at = value;
  for (const key of path) {
    at =
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([name]) => name === String(key))?.[1]
        : undefined;
  }
  return at;
}

/** Where the key at the end of the path stands. */
function keyOffset(contents: Node | null, path: readonly (string | number)[]): number | undefined {
  let node: unknown = contents;
  let offset: number | undefined;
  for (const name of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name))
      : undefined;
    if (!pair) return offset;
    if (isScalar(pair.key)) offset = pair.key.range?.[0];
    node = pair.value;
  }
  return offset;
}
