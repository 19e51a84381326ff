/** The rules as SARIF describes them to the reader of a result. */
import { families } from '../catalogue/families.ts';
import { explainRule, ruleFacts } from '../catalogue/rules-text.ts';
import type { Rule } from '../rule.ts';
import type { Severity } from '../severity.ts';
import { messageText } from './sarif-text.ts';

/** Levels of SARIF: a hint is a note. */
export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
};

/** A `reportingDescriptor`. */
export function sarifRule(rule: Rule) {
  const { id, name, severity, explanation } = rule;
  const family = families.find(known => id.startsWith(`${known.id}/`))?.name;
  return {
    id,
    name,
    shortDescription: { text: messageText(name) },
    fullDescription: { text: messageText(explanation) },
    help: { text: messageText(explainRule(rule)), markdown: messageText(ruleMarkdown(rule)) },
    defaultConfiguration: { level: sarifLevels[severity] },
    ...(family !== undefined && { properties: { tags: [family] } }),
  };
}

function ruleMarkdown(rule: Rule): string {
  const { name, id, explanation, examples } = rule;
  const lines = [
    `**${name}**（\`${id}\`）`,
    '',
    ...ruleFacts(rule).map(([label, words]) => `- ${label}：${words}`),
    '',
    explanation,
    '',
    ...example('错的', examples.wrong),
    '',
    ...example('对的', examples.right),
  ];
  return lines.join('\n');
}

const example = (label: string, text: string): readonly string[] => [`${label}：`, '', '```', text, '```'];
