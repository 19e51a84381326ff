/** What zod finds wrong with a settings file, in a clerk's words. */

import type * as z from 'zod';
import { type Pointer, valueAt } from '../../report/pointer.ts';
import { nearest } from '../../text/nearest.ts';
import { shortened } from '../../text/shortened.ts';
import { findRule, rules } from '../rules/index.ts';
import { type RetiredRule, retiredRules } from '../rules/retired.ts';
import { aspectList } from '../words/lists.ts';
import { configSchema } from './config-schema.ts';
import type { Mistake } from './conflicts.ts';

/** @param written the whole file as plain values */
export function issueWords(
  issue: z.core.$ZodIssue,
  written: unknown,
  retired: readonly RetiredRule[] = retiredRules,
): readonly Mistake[] {
  const pointer = issue.path.filter(step => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey([...pointer, key], retired));
  if (issue.code === 'invalid_key') return [wrongWord(pointer, issue)];
  const value = valueAt(written, pointer);
  const name = `“${pointer.map(step => (typeof step === 'number' ? `第${step + 1}个` : step)).join('.')}”`;
  const what =
    typeof value === 'string'
      ? `${name}写成了“${opening(value)}”。`
      : `${name}${value === null ? '空着' : '的写法不对'}。`;
  return [{ pointer, what, remedy: `${issue.message}。` }];
}

/** A key that is not among those that may stand there. */
function unknownKey(pointer: Pointer, retired: readonly RetiredRule[]): Mistake {
  const key = String(pointer.at(-1));
  if (pointer[0] === '规则级别') return { pointer, onKey: true, ...wrongRule(key, retired) };
  const remedy = offer(key, knownKeys(pointer));
  return { pointer, onKey: true, what: `没有“${opening(key)}”这一项设置。`, remedy };
}

function knownKeys(pointer: Pointer): readonly string[] {
  if (pointer.length === 1) return Object.keys(configSchema.shape);
  if (pointer[1] === '五个方面') return aspectList.entries.map(({ name }) => name);
  return Object.keys(configSchema.shape.词表.unwrap().shape);
}

/** A word that no list can have: too short or too long. */
function wrongWord(pointer: Pointer, { issues: [first] }: z.core.$ZodIssueInvalidKey): Mistake {
  const shown = opening(String(pointer.at(-1)));
  return { pointer, onKey: true, what: `“${shown}”不能这样写。`, remedy: `${first?.message ?? '请核对'}。` };
}

function wrongRule(name: string, retired: readonly RetiredRule[]): Pick<Mistake, 'what' | 'remedy'> {
  const rule = findRule(name);
  if (rule) {
    const what = `规则“${rule.name}”不能改级别，也不能关闭。`;
    return { what, remedy: '它查的问题不改正，报告就不能公布；请删去这一行。' };
  }
  const former = retired.find(({ id, name: word }) => id === name || word === name);
  if (former) return { what: `规则“${name}”已于${former.date}停用：${former.reason}`, remedy: '请删去这一行。' };
  const near = nearest(
    name,
    rules.flatMap(({ id, name: word, binding }) => (binding ? [] : [id, word])),
  );
  const all = '“nianbao rules”列出全部规则的名称和编号。';
  return { what: `没有规则“${opening(name)}”。`, remedy: near === undefined ? all : `是不是“${near}”？${all}` };
}

function offer(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  const all = `可以写的有：${known.join('、')}。`;
  return near === undefined ? all : `是不是“${near}”？${all}`;
}

const LONGEST_SHOWN = 30;
/** Of several lines the first. */
const opening = (text: string): string => {
  const [line = ''] = text.split('\n', 1);
  const start = shortened(line, LONGEST_SHOWN);
  return line === text || start !== line ? start : `${line}……`;
};
