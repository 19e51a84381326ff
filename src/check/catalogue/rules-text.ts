/** The rules as people and other systems ask for them: `nianbao rules`. */

import { nearest } from '../../text/nearest.ts';
import { padEnd } from '../../text/width.ts';
import { severityWords } from '../output/words.ts';
import type { Rule, RuleId } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { type RetiredRule, retiredRules } from '../rules/retired.ts';
import type { Severity } from '../severity.ts';
import { type FamilyWords, families } from './families.ts';

export interface RuleFamily extends FamilyWords {
  readonly rules: readonly Rule[];
}

/** A rule without its code. */
export interface RuleData {
  readonly id: RuleId;
  readonly name: string;
  /** Chinese name of its family. */
  readonly family: string;
  readonly severity: Severity;
  readonly appliesTo: Rule['appliesTo'];
  /** Whether 豁免 may name it. */
  readonly waivable: boolean;
  /** Which of its findings `--fix` mends; absent where none. */
  readonly mendable?: string;
  readonly basis?: string;
  readonly explanation: string;
  readonly examples: Rule['examples'];
}

/** The families, each with its rules in order. */
export function ruleFamilies(): readonly RuleFamily[] {
  return families.map(family => ({ ...family, rules: rules.filter(({ id }) => id.startsWith(`${family.id}/`)) }));
}

/** One rule as plain data, for `--format json`. */
export function ruleData(rule: Rule): RuleData {
  const { id, name, severity, appliesTo, binding, mendable, basis, explanation, examples } = rule;
  const family = families.find(known => id.startsWith(`${known.id}/`))?.name ?? '';
  const waivable = binding !== true;
  return {
    id,
    name,
    family,
    severity,
    appliesTo,
    waivable,
    ...(mendable && { mendable }),
    ...(basis && { basis }),
    explanation,
    examples,
  };
}

/** The rules that a person may mean who has written a family, by id or name, or some words of names. */
export function rulesAbout(words: string): readonly Rule[] {
  const family = ruleFamilies().find(({ id, name }) => id === words.replace(/\/$/, '') || name === words);
  return family ? family.rules : rules.filter(({ name }) => words !== '' && name.includes(words));
}

/** Rules by family, a line each. */
export function listRules(wanted: readonly Rule[] = rules): string {
  const width = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const line = ({ id, name, severity }: Rule): string => `  ${padEnd(id, width)}${severityWords[severity]}　${name}`;
  const blocks = ruleFamilies().flatMap(({ name, about, rules: own }) => {
    const lines = own.filter(rule => wanted.includes(rule)).map(line);
    return lines.length > 0 ? [[`${name}：${about}`, ...lines].join('\n')] : [];
  });
  return `${blocks.join('\n\n')}\n`;
}

const sourceWords: Readonly<Record<Rule['appliesTo'][number], string>> = { data: '数据文件', draft: '文稿' };

/** What is known of a rule in short, label and words. */
export function ruleFacts({
  severity,
  appliesTo,
  basis,
  binding,
  mendable,
}: Rule): readonly (readonly [string, string])[] {
  return [
    ['程度', severityWords[severity]],
    ['适用', appliesTo.map(kind => sourceWords[kind]).join('、')],
    ['豁免', binding ? '不能豁免' : '核实无误的，可以写明理由豁免'],
    ...(mendable === undefined ? [] : [['可自动改正', mendable] as const]),
    ...(basis === undefined ? [] : [['依据', basis] as const]),
  ];
}

/** What a rule finds, why, and how it looks when it is wrong and right. */
export function explainRule(rule: Rule): string {
  const { id, name, explanation, examples } = rule;
  const example = (text: string): string =>
    text
      .split('\n')
      .map(line => `  ${line}`)
      .join('\n');
  const lines = [
    `${name}（${id}）`,
    ...ruleFacts(rule).map(([label, words]) => `${label}：${words}`),
    '',
    explanation,
    '',
    `错的：\n${example(examples.wrong)}`,
    `对的：\n${example(examples.right)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What to say of a name that no rule has. */
export function unknownRuleWords(name: string, retired: readonly RetiredRule[] = retiredRules): string {
  const former = retired.find(rule => rule.id === name || rule.name === name);
  if (former) return `规则“${name}”已于${former.date}停用：${former.reason}`;
  const known = nearest(
    name,
    rules.flatMap(rule => [rule.id, rule.name]),
  );
  const guess = known === undefined ? '' : `，是不是“${known}”？`;
  return `没有规则“${name}”${guess}${guess === '' ? '。' : ''}不写编号，可以列出全部规则。`;
}
