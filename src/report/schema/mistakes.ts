/** Folds a validator's errors into mistakes: one for each thing that somebody would correct. */

import type { FormatDefinition } from '../../format/index.ts';
import { fieldKeys } from '../paths.ts';
import { type Pointer, parsePointer, valueAt } from '../pointer.ts';

import { differsInForm, type Meaning, meaningOf } from './keys.ts';
import { nameOf } from './name-of.ts';
import { schemaAt } from './schema-at.ts';
import { inYaml, quoted, shown } from './shown.ts';
import { rowPointers } from './spots.ts';
import type { SchemaError, Validator } from './validator.ts';
import type { Mistake } from './wordings.ts';
import { isFineAmount, wrongValue } from './wrong-values.ts';

/** More would help nobody; the work on a hostile file stays bounded. */
const MAX_MISTAKES = 100;
const MAX_UNKNOWN_KEYS = 10;

/** The errors at one place, told apart by what they ask of the reader. */
interface Errors {
  readonly unknown: string[];
  readonly missing: string[];
  /** Keys that may not stand beside those that do. */
  readonly excluded: string[];
  wrong: boolean;
}

interface Context {
  readonly value: unknown;
  readonly format: FormatDefinition;
  readonly validator: Validator;
}

/** Every mistake of a data file, at most about a hundred. */
export function mistakesIn(context: Context): Mistake[] {
  const groups = grouped(context.validator.validate(context.value));
  const mistakes: Mistake[] = [];
  let left = 0;
  for (const [path, errors] of groups) {
    if (mistakes.length < MAX_MISTAKES) mistakes.push(...mistakesAt(path, errors, context));
    else left += errors.unknown.length + errors.missing.length + (errors.wrong ? 1 : 0);
  }
  mistakes.push(...coarseAmounts(context));
  if (left > 0) mistakes.push({ kind: 'breaches-many', pointer: [], values: { count: left } });
  return mistakes;
}

function grouped(errors: readonly SchemaError[]): Map<string, Errors> {
  const groups = new Map<string, Errors>();
  const at = (path: string): Errors => {
    const known = groups.get(path) ?? { unknown: [], missing: [], excluded: [], wrong: false };
    groups.set(path, known);
    return known;
  };
  for (const { instancePath, keyword, params } of errors) {
    if (keyword === 'additionalProperties') at(instancePath).unknown.push(String(params.additionalProperty));
    else if (keyword === 'required') at(instancePath).missing.push(String(params.missingProperty));
    else if (keyword === 'false schema') {
      const cut = instancePath.lastIndexOf('/');
      at(instancePath.slice(0, cut)).excluded.push(instancePath.slice(cut + 1));
    } else if (keyword !== 'if') at(instancePath).wrong = true;
  }
  return groups;
}

function mistakesAt(path: string, errors: Errors, { value: root, format, validator }: Context): Mistake[] {
  const pointer = parsePointer(path, root);
  const spot = schemaAt(validator.schema, pointer);
  if (!spot) throw new Error(`the schema knows nothing at ${path}`);
  const value = valueAt(root, pointer);
  if (errors.wrong) {
    const mistake = wrongValue({ pointer, value, spot, format });
    return [mistake.kind === 'format-reference' ? { ...mistake, ...rewriting(value, format) } : mistake];
  }

  const mistakes: Mistake[] = [];
  if (errors.excluded.length > 0) {
    mistakes.push({
      kind: 'chart-both',
      pointer,
      values: { name: nameOf(pointer, format), keys: quoted(errors.excluded) },
    });
  }
  const properties = spot.schema.properties ?? {};
  const unknown = unknownKeys({ pointer, errors, allowed: Object.keys(properties), value, format });
  mistakes.push(...unknown.mistakes);
  const missing = errors.missing.filter(key => !unknown.meant.has(key));
  const { points, kind } = fieldKeys.charts;
  const content = [points, kind].every(key => missing.includes(key));
  if (content) mistakes.push({ kind: 'chart-content', pointer, values: { name: nameOf(pointer, format) } });
  for (const key of missing) {
    if (content && (key === points || key === kind)) continue;
    const [example] = propertyExamples(validator, [...pointer, key]);
    const values = { where: whereOf(pointer, format), key, example: `${key}: ${inYaml(example)}` };
    mistakes.push({ kind: 'key-missing', pointer, onKey: typeof pointer.at(-1) === 'string', values });
  }
  return mistakes;
}

const propertyExamples = ({ schema }: Validator, pointer: Pointer): readonly unknown[] =>
  schemaAt(schema, pointer)?.schema.examples ?? [];

const whereOf = (pointer: Pointer, format: FormatDefinition): string =>
  pointer.length === 0 ? '文件' : nameOf(pointer, format);

interface UnknownKeys {
  readonly mistakes: readonly Mistake[];
  /** What the keys were meant to be; these are not missing. */
  readonly meant: ReadonlySet<string>;
}

interface Mapping {
  readonly pointer: Pointer;
  readonly value: unknown;
  readonly errors: Errors;
  readonly allowed: readonly string[];
  readonly format: FormatDefinition;
}

/** Keys that all belong below the same other key are one mistake. */
function unknownKeys({ pointer, value, errors, allowed, format }: Mapping): UnknownKeys {
  const keys = errors.unknown;
  const present = new Set(keys.length === 0 ? [] : Object.keys(Object(value)));
  const meant = new Set<string>();
  const mistakes: Mistake[] = [];
  const misplaced = new Map<string, string[]>();
  for (const key of keys.slice(0, MAX_UNKNOWN_KEYS)) {
    const meaning = meaningOf(key, allowed, present, errors.missing, format);
    if (meaning.kind === 'key-misplaced') {
      for (const parent of meaning.parents) meant.add(parent);
      const together = misplaced.get(meaning.home);
      if (together) {
        together.push(key);
        continue;
      }
      misplaced.set(meaning.home, [key]);
    } else if ('meant' in meaning) meant.add(meaning.meant);
    mistakes.push({
      kind: meaning.kind,
      pointer: [...pointer, key],
      onKey: true,
      ...renaming(key, meaning),
      values: keyValues(key, meaning, allowed, format),
    });
  }
  const many = keys.length - MAX_UNKNOWN_KEYS;
  if (many > 0) mistakes.push({ kind: 'keys-many', pointer, values: { count: many } });
  return {
    meant,
    mistakes: mistakes.map(mistake => {
      const together = misplaced.get(String(mistake.values?.home));
      return together ? { ...mistake, values: { ...mistake.values, keys: quoted(together) } } : mistake;
    }),
  };
}

/** 国办公开办函[2021]30号: brackets of another kind, width and blanks. */
function rewriting(value: unknown, { reference }: FormatDefinition): Pick<Mistake, 'rename'> {
  const written = typeof value === 'string' ? value.normalize('NFKC').replace(/\s/g, '') : '';
  const brackets = written.replace(/[[【(<《〈]/, '〔').replace(/[\]】)>》〉]/, '〕');
  return brackets === reference ? { rename: reference } : {};
}

/** A key that is already there a second time is left to a person. */
function renaming(key: string, meaning: Meaning): Pick<Mistake, 'rename'> {
  const isOne = meaning.kind === 'key-numbered' || meaning.kind === 'key-variant';
  return isOne && differsInForm(key, meaning.meant) ? { rename: meaning.meant } : {};
}

function keyValues(
  key: string,
  meaning: Meaning,
  allowed: readonly string[],
  format: FormatDefinition,
): Record<string, string> {
  const values = {
    key: shown(key),
    reference: format.reference,
    allowed: quoted(allowed.filter(name => name !== '$schema')),
  };
  if ('meant' in meaning) return { ...values, meant: meaning.meant };
  if ('columns' in meaning) return { ...values, columns: quoted(meaning.columns) };
  return 'home' in meaning ? { ...values, home: meaning.home } : values;
}

/** 万元 with more than four decimals, where they are given as a number. */
function coarseAmounts({ value: root, format, validator }: Context): Mistake[] {
  return rowPointers(format).flatMap(({ row, pointer }) => {
    if (!row.columns.some(({ unit }) => unit === 'amount')) return [];
    const value = valueAt(root, pointer);
    const spot = schemaAt(validator.schema, pointer);
    const inRange = typeof value === 'number' && value >= 0 && value <= (spot?.schema.maximum ?? 0);
    return spot && inRange && !isFineAmount(value) ? [wrongValue({ pointer, value, spot, format })] : [];
  });
}
