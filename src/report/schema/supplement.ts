/**
 * Checks a data file against a further schema that a province or city hands out. Loads the schema compiler: import this
 * module where it is needed only.
 */

import {
  type AnySchema,
  Ajv as Draft07,
  type ErrorObject,
  MissingRefError,
  type Options,
  type ValidateFunction,
} from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormatDefinition } from '../../format/index.ts';
import type { Failure, Result } from '../../result.ts';
import { type Pointer, parsePointer } from '../pointer.ts';
import type { Breach } from './breach.ts';
import { isRecord } from './is-record.ts';
import { nameOf } from './name-of.ts';
import { quoted, shown } from './shown.ts';
import { formatOf } from './validate.ts';
import { type Mistake, worded } from './wordings.ts';

const MAX_BREACHES = 100;

const options: Options = {
  allErrors: true,
  verbose: true,
  messages: false,
  ownProperties: true,
  // Strangers' schemas carry keywords of other tools, errorMessage among them.
  strict: false,
  validateFormats: false,
  logger: false,
};

const draft07 = 'http://json-schema.org/draft-07/schema';
const draft2020 = 'https://json-schema.org/draft/2020-12/schema';

const failure = (what: string, remedy: string): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { what, remedy },
});

/**
 * @param value the data file as plain data
 * @param schema a JSON Schema, draft 2020-12 or draft-07; its own `errorMessage` (a text, or one for each keyword or
 *   required key), else `title` and `description`, explain a breach
 * @returns a failure where the schema itself is of no use: damaged, or leaning on files beside it, none of which is opened
 */
export function validateSupplement(value: unknown, schema: unknown): Result<readonly Breach[]> {
  const compiled = compile(schema);
  if (!compiled.ok) return compiled;
  const validate = compiled.value;
  let errors: readonly ErrorObject[];
  try {
    errors = validate(value) === true ? [] : (validate.errors ?? []);
  } catch {
    // A schema that refers to itself without end overflows the stack.
    return failure('补充要求的文件引用自己，没有尽头，无法使用。', '请向印发这个文件的单位索取改正后的文件。');
  }
  const format = formatOf(value);
  return { ok: true, value: mistakes(errors, value, format).map(worded) };
}

function compile(schema: unknown): Result<ValidateFunction> {
  if (!isRecord(schema)) {
    return failure('补充要求的文件内容不是一份数据格式要求。', '核对文件是否选对；它应当是一份 JSON Schema。');
  }
  const draft = typeof schema.$schema === 'string' ? schema.$schema.replace(/#$/, '') : draft2020;
  if (draft !== draft2020 && draft !== draft07) {
    return failure('补充要求的文件用了不支持的版本。', '只支持 JSON Schema 的 2020-12 和 draft-07 两个版本。');
  }
  const compiler = draft === draft07 ? new Draft07(options) : new Ajv2020(options);
  try {
    const meta: AnySchema = schema;
    return { ok: true, value: compiler.compile(meta) };
  } catch (error) {
    if (error instanceof MissingRefError) {
      return failure(
        `补充要求的文件引用了它以外的内容“${shown(error.missingRef, 100)}”，出于安全不会打开。`,
        '把引用的内容并进同一个文件。',
      );
    }
    return failure('补充要求的文件本身有错误，无法使用。', '请向印发这个文件的单位索取改正后的文件。');
  }
}

/** Errors of the branches of a choice say less than the choice itself. */
function mistakes(errors: readonly ErrorObject[], root: unknown, format: FormatDefinition): Mistake[] {
  const choices = errors
    .filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
    .map(({ schemaPath }) => `${schemaPath}/`);
  const told = new Set<string>();
  const found: Mistake[] = [];
  for (const error of errors) {
    if (found.length === MAX_BREACHES) break;
    if (error.keyword === 'if' || choices.some(path => error.schemaPath.startsWith(path))) continue;
    const mistake = mistakeOf(error, parsePointer(error.instancePath, root), format);
    const key = JSON.stringify([
      mistake.pointer,
      mistake.kind === 'supplement-own' ? mistake.values : mistake.kind,
      mistake.values?.key,
    ]);
    if (told.has(key)) continue;
    told.add(key);
    found.push(mistake);
  }
  return found;
}

const kinds = {
  minimum: 'supplement-minimum',
  exclusiveMinimum: 'supplement-minimum',
  maximum: 'supplement-maximum',
  exclusiveMaximum: 'supplement-maximum',
  minLength: 'supplement-short',
  maxLength: 'supplement-long',
  minItems: 'supplement-few',
  minProperties: 'supplement-few',
  maxItems: 'supplement-many',
  maxProperties: 'supplement-many',
} as const satisfies Record<string, Mistake['kind']>;

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  integer: '整数',
  object: '分项',
  array: '列表',
  boolean: '是或否',
  null: '空',
};

const isKind = (keyword: string): keyword is keyof typeof kinds => Object.hasOwn(kinds, keyword);

function mistakeOf(error: ErrorObject, pointer: Pointer, format: FormatDefinition): Mistake {
  const { keyword, params } = error;
  const parent = isRecord(error.parentSchema) ? error.parentSchema : {};
  const name = nameOf(pointer, format);
  const where = pointer.length === 0 ? '文件' : name;
  const onKey = typeof pointer.at(-1) === 'string';
  const missing: unknown = params.missingProperty;
  const own = ownMessage(parent.errorMessage, keyword, missing);
  if (own !== undefined)
    return {
      kind: 'supplement-own',
      pointer,
      onKey: onKey && missing !== undefined,
      values: { name: where, message: own },
    };
  const about = aboutOf(parent);
  const shared = { name, where, about };
  if (typeof missing === 'string') {
    const property = isRecord(parent.properties) ? parent.properties[missing] : undefined;
    const values = { ...shared, key: missing, about: aboutOf(isRecord(property) ? property : parent) };
    return { kind: 'supplement-missing', pointer, onKey, values };
  }
  const surplus: unknown = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof surplus === 'string') {
    return {
      kind: 'supplement-unknown',
      pointer: [...pointer, surplus],
      onKey: true,
      values: { ...shared, key: shown(surplus) },
    };
  }
  if (keyword === 'type') {
    const types = [params.type].flat().map(type => typeNames[String(type)] ?? '');
    return { kind: 'supplement-type', pointer, values: { ...shared, types: types.join('或') } };
  }
  if (keyword === 'enum' || keyword === 'const') {
    const allowed: unknown[] = Array.isArray(params.allowedValues) ? params.allowedValues : [params.allowedValue];
    return {
      kind: 'supplement-choice',
      pointer,
      values: { ...shared, choices: quoted(allowed.map(each => shown(each))) },
    };
  }
  if (isKind(keyword)) return { kind: kinds[keyword], pointer, values: { ...shared, limit: Number(params.limit) } };
  return { kind: 'supplement-other', pointer, values: shared };
}

/** What the schema itself wants said: one text for everything, or one for each keyword or required key. */
function ownMessage(messages: unknown, keyword: string, missing: unknown): string | undefined {
  if (typeof messages === 'string') return messages;
  if (!isRecord(messages)) return undefined;
  const message = messages[keyword];
  if (typeof message === 'string') return message;
  const ofKey = isRecord(message) && typeof missing === 'string' ? message[missing] : undefined;
  return typeof ofKey === 'string' ? ofKey : undefined;
}

const aboutOf = ({ description, title }: Record<string, unknown>): string => {
  const text = [description, title].find(each => typeof each === 'string' && each !== '');
  return text === undefined ? '' : `：${String(text).replace(/[。.]$/, '')}`;
};
