/** `{{…}}` in narrative: the values of the report that it may cite, so that text and tables cannot disagree. */

import type { FormatDefinition } from '../format/index.ts';
import { nearest } from '../text/nearest.ts';
import { shortened } from '../text/shortened.ts';
import { printValue } from './figure.ts';
import type { Path } from './paths.ts';
import type { Problem } from './problem.ts';
import { canonicalName, type QuantitySource, quantityNames } from './quantity-names.ts';
import { type Report, UNFILLED } from './report.ts';
import { completeTables } from './totals.ts';

export interface Quantity {
  readonly name: string;
  /** Where the value stands; of a sum the row or group that is added up. */
  readonly path: Path;
  /** As it is printed; undefined where it is not yet given. */
  readonly value: string | undefined;
}

export { UNFILLED };

/** The values that narrative may cite, under their short names: for `nianbao figures`. */
export function quantities(report: Report, format: FormatDefinition): readonly Quantity[] {
  return quantityNames(format).listed.map(({ name, source }) => quantityOf(name, source, report, format));
}

export type ResolvedQuantity =
  | { readonly ok: true; readonly quantity: Quantity }
  /** No such name; the one that was probably meant. */
  | { readonly ok: false; readonly nearest: string | undefined };

/**
 * The value of a name: a short one, an official label that stands for one row or group alone, or an official path, whole or
 * from any group or row on: 不予公开.属于国家秘密.自然人. A row gives its 总计, a group its sum.
 */
export function resolveQuantity(name: string, report: Report, format: FormatDefinition): ResolvedQuantity {
  const { named } = quantityNames(format);
  const found = named.get(canonicalName(name));
  if (found) return { ok: true, quantity: quantityOf(found.name, found.source, report, format) };
  const names = [...named.values()].map(candidate => candidate.name);
  const completed = names.find(candidate => candidate.startsWith(`${name}.`) || candidate.endsWith(`.${name}`));
  return { ok: false, nearest: completed ?? nearest(name, names) };
}

const completed = new WeakMap<Report, Report['tables']>();

function quantityOf(name: string, source: QuantitySource, report: Report, format: FormatDefinition): Quantity {
  const { path } = source;
  if (source.kind === 'text') return { name, path, value: source.read(report) };
  const tables = completed.get(report) ?? completeTables(format, report);
  completed.set(report, tables);
  const { figures } = tables[source.table.id];
  const addends = source.rows.flatMap(row => source.columns.map(column => figures[row]?.[column]));
  const [only] = addends;
  if (addends.length === 1) return { name, path, value: only?.printed };
  let sum = 0;
  for (const figure of addends) {
    if (!figure) return { name, path, value: undefined };
    sum += figure.value;
  }
  return { name, path, value: printValue(sum, 'count') };
}

export interface Expansion {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** From two braces to two braces of one line, or braces that have lost their partners. */
const citation = /[{｛]{2,}([^{}｛｝]*)[}｝]{2,}|[{｛]{2,}|[}｝]{2,}/g;
const wellFormed = /^\{\{[^{}]*\}\}$/;
/** A text that is wrong all over is not listed to the end. */
const MAX_PROBLEMS = 100;
/** Signs of a template language, and words that mean something to programs. */
const syntax = /^[#/^!>&*@~]|[\s"'()=\\/|[\]]|\.\.|^(?:this|else|constructor|prototype|__\w+__)\b/;

/**
 * Puts the values in the place of `{{名称}}`. A value not yet given becomes 【待填】; what cannot be read stays as it is.
 * @param path of the text, for the places of the problems
 * Problems: unknown names, and anything but a name between the braces. A figure not yet given is none, as the check for it
 * (`data/unfilled`) says it once and for all; an optional entry that is missing is.
 */
export function expandQuantities(text: string, report: Report, format: FormatDefinition, path: Path = ''): Expansion {
  if (!/[{｛]{2}|[}｝]{2}/.test(text)) return { text, problems: [] };
  const problems: Problem[] = [];
  const lines = text.split('\n').map((content, line) => {
    const refuse = (excerpt: string, what: string, remedy: string): string => {
      problems.push({ rule: 'content/placeholder', what, remedy, path, line, excerpt: excerpt.slice(0, 60) });
      return excerpt;
    };
    return content.replace(citation, (whole: string, inner: string | undefined) => {
      if (problems.length >= MAX_PROBLEMS) return whole;
      const name = inner?.trim() ?? '';
      if (inner === undefined) {
        return refuse(
          whole,
          `花括号“${short(whole)}”没有成对。`,
          '引用数据写成“{{名称}}”，前后各两个半角花括号，写在同一行里。',
        );
      }
      if (!wellFormed.test(whole)) {
        return refuse(whole, `“${short(whole)}”的花括号写得不对。`, '引用数据写成“{{名称}}”，前后各两个半角花括号。');
      }
      const resolved = resolveQuantity(name, report, format);
      if (resolved.ok) {
        const { value, path: source } = resolved.quantity;
        if (value === undefined && isOptional(source)) {
          refuse(whole, `“${whole}”引用的内容还没有填写。`, `请在数据文件里填写“${name}”，或者删去这处引用。`);
        }
        return value?.replaceAll('\n', '') ?? UNFILLED;
      }
      if (syntax.test(name)) {
        return refuse(
          whole,
          `正文里不能写“${short(whole)}”。`,
          '正文里只能用“{{名称}}”引用数据，不能带条件、参数或其他写法。',
        );
      }
      const hint = resolved.nearest === undefined ? '' : `是不是要写“{{${resolved.nearest}}}”？`;
      const what = name === '' ? `“${whole}”里没有写名称。` : `没有叫“${short(name)}”的数据。`;
      return refuse(whole, what, `${hint}可以引用的名称，运行“nianbao figures 本文件”查看。`);
    });
  });
  return { text: lines.join('\n'), problems };
}

/** Enough of what was typed to know it again. */
const short = (typed: string): string => shortened(typed, 40);

/** Entries that a report may lack: nothing else says so when they do. */
function isOptional(path: Path): boolean {
  return /^(?:organ|publication|site|signature)\./.test(path) && path !== 'organ.name';
}
