/** docs/rules/: a page for every rule and an index by family, made from the rules themselves. */

import { ruleFacts, ruleFamilies } from '../../src/check/catalogue/rules-text.ts';
import { severityWords } from '../../src/check/output/words.ts';
import type { Rule } from '../../src/check/rule.ts';
import type { GeneratedFile } from './generated-file.ts';

const NOTE = '<!-- Generated from src/check/rules by `npm run generate`. -->';

export function rulesDocuments(): GeneratedFile[] {
  const pages = ruleFamilies().flatMap(family => family.rules.map(rulePage));
  return [index(), ...pages];
}

function index(): GeneratedFile {
  const families = ruleFamilies().map(({ name, about, rules }) => [
    `## ${name}`,
    '',
    about,
    '',
    '| 规则 | 名称 | 程度 |',
    '| --- | --- | --- |',
    ...rules.map(({ id, name: rule, severity }) => `| [${id}](${id}.md) | ${rule} | ${severityWords[severity]} |`),
    '',
  ]);
  const intro = [
    NOTE,
    '# 校核规则',
    '',
    '编号和名称可以通用：设置和豁免里写哪个都行。错误：不能这样发布；警告：多半有误，应改正或说明；提示：请看一眼。',
    '',
  ];
  return { path: 'docs/rules/README.md', content: `${[...intro, ...families.flat()].join('\n').trimEnd()}\n` };
}

const block = (text: string): readonly string[] => ['```', text, '```'];

function rulePage(rule: Rule): GeneratedFile {
  const { id, name, explanation, wordings, examples } = rule;
  const words = Object.values<{ what: string; remedy: string }>(wordings);
  const lines = [
    NOTE,
    `# ${name}`,
    '',
    `\`${id}\``,
    '',
    ...ruleFacts(rule).map(([label, value]) => `- ${label}：${value}`),
    '',
    explanation,
    '',
    '错的：',
    '',
    ...block(examples.wrong),
    '',
    '对的：',
    '',
    ...block(examples.right),
    ...(words.length > 0 ? ['', '## 会怎么说', ''] : []),
    ...words.flatMap(({ what, remedy }) => [`- ${placeholders(what)}`, `  怎么改：${placeholders(remedy)}`]),
  ];
  return { path: `docs/rules/${id}.md`, content: `${lines.join('\n')}\n` };
}

/** `{name}` stands for what the finding fills in. */
const placeholders = (wording: string): string => wording.replace(/(?:\{\w+\})+/g, '…');
