/** `nianbao rules`: the rules by family, or one of them explained. */

import { explainRule, listRules, ruleData, rulesAbout, unknownRuleWords } from '../../check/catalogue/rules-text.ts';
import { findRule, rules } from '../../check/rules/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export interface RulesOptions {
  readonly format: 'pretty' | 'json';
}

/** @param name id or Chinese name of one rule, or of a family, or words of names; all of them without it */
export async function runRules(
  name: string | undefined,
  { format }: RulesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const rule = name === undefined ? undefined : findRule(name);
  const listed = name === undefined ? rules : rulesAbout(name);
  if (name !== undefined && !rule && listed.length === 0) {
    terminal.say(unknownRuleWords(name));
    return exitCodes.failed;
  }
  if (format === 'json') terminal.print(JSON.stringify(rule ? ruleData(rule) : listed.map(ruleData), null, 2));
  else terminal.print(rule ? explainRule(rule) : listRules(listed));
  return exitCodes.clean;
}
