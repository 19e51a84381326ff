/** What a new rule begins with: its file, its fixtures, and its place in the registry and in the catalogue. */
import { families } from '../../src/check/catalogue/families.ts';

export const registry = 'src/check/rules/index.ts';
export const catalogue = 'test/check/catalogue.test.ts';

export interface NewRule {
  readonly family: string;
  readonly rule: string;
  /** Chinese name. */
  readonly name: string;
}

/** @returns nothing where the id or the name is not one that a rule can have */
export function newRule(id: string, name: string): NewRule | undefined {
  const [family = '', rule = '', ...more] = id.split('/');
  const isKnown = families.some(known => known.id === family);
  const isId = /^[a-z]+(-[a-z]+)*$/.test(rule) && more.length === 0;
  return isKnown && isId && /\p{Script=Han}/u.test(name) ? { family, rule, name } : undefined;
}

const constantOf = (rule: string): string => rule.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Path of each file that is new, and what it holds. */
export function newFiles({ family, rule, name }: NewRule): Readonly<Record<string, string>> {
  const fixture = '说明: \n数据: {}\n';
  const folder = `test/check/rules/${family}/${rule}`;
  return {
    [`src/check/rules/${family}/${rule}.ts`]: source({ family, rule, name }),
    [`${folder}/raises.yaml`]: fixture,
    [`${folder}/passes.yaml`]: fixture,
    [`${folder}/edge.yaml`]: fixture,
  };
}

const source = ({ family, rule, name }: NewRule): string => `import { defineRule } from '../../rule.ts';

export const ${constantOf(rule)} = defineRule({
  id: '${family}/${rule}',
  name: '${name}',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation: '',
  wordings: {
    found: { what: '', remedy: '' },
  },
  examples: { wrong: '', right: '' },
  *check(subject) {
    if (subject.report.narratives.overview === '') yield { kind: 'found', path: 'overview' };
  },
});
`;

/** The registry with the rule imported and at the end of its family's list. */
export function registered(text: string, { family, rule }: NewRule): string {
  const constant = constantOf(rule);
  if (new RegExp(`^import \\{ ${constant} \\}`, 'm').test(text))
    throw new Error(`${constant} is taken: rename it in the registry`);
  const line = `import { ${constant} } from './${family}/${rule}.ts';\n`;
  const imports = [...text.matchAll(/^import \{ \w+ \} from '\.\/(.+)\.ts';\n/gm)];
  const next = imports.find(({ 1: path = '' }) => path > `${family}/${rule}`);
  const last = imports.at(-1);
  const at = next?.index ?? (last ? last.index + last[0].length : 0);
  return atEndOf(text.slice(0, at) + line + text.slice(at), family, `  ${constant},\n`);
}

/** Inserts a line behind the family's last one: before the next family's, or before the end of the list. */
function atEndOf(text: string, family: string, line: string): string {
  const head = text.indexOf(`  // ${family}\n`);
  if (head < 0) throw new Error(`the registry has no list of ${family}`);
  const rest = text.slice(head + 1);
  const end = head + 1 + (/^(?: {2}\/\/ |\];)/m.exec(rest)?.index ?? rest.length);
  return text.slice(0, end) + line + text.slice(end);
}

/** The catalogue with the rule behind the last one of its family. */
export function catalogued(text: string, { family, rule }: NewRule): string {
  const last = [...text.matchAll(new RegExp(`^${family}/[a-z-]+ .*\\n`, 'gm'))].at(-1);
  if (!last) throw new Error(`the catalogue has no rule of ${family}`);
  const at = last.index + last[0].length;
  return `${text.slice(0, at)}${family}/${rule} warning data draft\n${text.slice(at)}`;
}
