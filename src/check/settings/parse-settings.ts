/** Reading a settings file: what it sets, or everything that is wrong with it, at line and column. */

import { forbiddenCharacterFailures } from '../../report/load/forbidden-characters.ts';
import { parse } from '../../report/load/parse.ts';
import { pointerPlace } from '../../report/load/pointer-place.ts';
import { Source } from '../../report/load/source.ts';
import { type DataNode, isEmpty, type MapNode } from '../../report/load/tree.ts';
import type { Failure } from '../../result.ts';
import { defined } from '../steps/locate.ts';
import { type Config, configSchema } from './config-schema.ts';
import { conflictsIn, type Mistake } from './conflicts.ts';
import { issueWords } from './issue-words.ts';
import type { Settings } from './settings.ts';
import { settingsOf } from './settings-of.ts';

export interface Configuration {
  readonly settings: Settings;
  /** Folder of the office's own templates, from the folder of the file; undefined where it has none. */
  readonly templates: string | undefined;
}

export type ConfigurationReading =
  | { readonly ok: true; readonly value: Configuration }
  /** In the order of the file. */
  | { readonly ok: false; readonly failures: readonly [Failure, ...Failure[]] };

/** Characters; thousands of words take less. */
const MOST_CHARACTERS = 256 * 1024;
const MOST_FAILURES = 20;

const tooLong: Failure = {
  what: `设置文件超过 ${MOST_CHARACTERS / 1024} K 字，太大了。`,
  remedy: '请核对是不是设置文件。',
};
const noEntries: Failure = {
  what: '文件里没有“项目名称: 内容”，不是设置文件。',
  remedy: '每项写成“名称: 值”，冒号用半角，后面空一格，如“公布期限: 01-31”。',
};
/** A file of remarks alone sets nothing. */
const empty: Failure = { what: '', remedy: '' };

/** @param text of a nianbao.config.yaml, line ends as `\n`; it is data and never executed */
export function parseSettings(text: string): ConfigurationReading {
  if (text.length > MOST_CHARACTERS) return failed([tooLong]);
  const source = new Source(text);
  const characters = forbiddenCharacterFailures(source.lines);
  if (characters.length > 0) return failed(characters);
  const parsed = parse(source, false, { empty, noEntries });
  if (!parsed.ok && parsed.failure !== empty) return failed(parsed.failures);
  const root: MapNode = parsed.ok ? parsed.root : { kind: 'map', start: 0, end: 0, inBrackets: false, entries: [] };
  const written = plainOf(root);
  const result = configSchema.safeParse(written);
  const placed = ({ pointer, onKey = false, what, remedy }: Mistake): Failure => {
    const { line, column } = pointerPlace(root, pointer, source, onKey);
    return { what, remedy, ...defined<{ line: number; column: number }>({ line, column }) };
  };
  if (!result.success) {
    return failed(oncePerPlace(result.error.issues.flatMap(issue => issueWords(issue, written))).map(placed));
  }
  const conflicts = conflictsIn(result.data);
  if (conflicts.length > 0) return failed(conflicts.map(placed));
  return { ok: true, value: configurationOf(result.data) };
}

const configurationOf = (config: Config): Configuration => ({ settings: settingsOf(config), templates: config.模板 });

/** Of what is said of one value only the first: that it is no text explains that it is too short. */
function oncePerPlace(mistakes: readonly Mistake[]): readonly Mistake[] {
  const byPlace = new Map<string, Mistake>();
  for (const mistake of mistakes) {
    const key = JSON.stringify(mistake.pointer);
    if (!byPlace.has(key)) byPlace.set(key, mistake);
  }
  return [...byPlace.values()];
}

function failed(failures: readonly Failure[]): ConfigurationReading {
  const inOrder = [...failures].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const [first, ...more] = inOrder.slice(0, MOST_FAILURES);
  if (!first) throw new Error('a settings file that cannot be read must say why');
  return { ok: false, failures: [first, ...more] };
}

/**
 * Text, lists and records: every plain value stays as typed. A section with nothing under it sets nothing and is left
 * out; any other empty value is null.
 */
function plainOf(node: DataNode, isSection = true): unknown {
  if (node.kind === 'scalar') return node.style === 'empty' ? null : node.text;
  if (node.kind === 'list') return node.items.map(item => plainOf(item, false));
  const stated = isSection ? node.entries.filter(entry => !isEmpty(entry.node)) : node.entries;
  // fromEntries makes own properties of any name, __proto__ included.
  return Object.fromEntries(stated.map(({ key, node: child }) => [key, plainOf(child, key === '词表')]));
}
