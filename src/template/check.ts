/**
 * A template against its contract, on the syntax tree and before it runs. Strict mode alone would print nothing for a null,
 * let a misspelt {{#if}} pass, and know helpers that we do not want.
 */
import { nearest } from '../text/nearest.ts';
import type { TemplateContract, TemplateMistake, ValueKind, Values } from './contract.ts';
import type { Program } from './parse.ts';

type Node = hbs.AST.Node;

export const isContent = (node: Node): node is hbs.AST.ContentStatement => node.type === 'ContentStatement';
export const isMustache = (node: Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
export const isBlock = (node: Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isWord = (node: Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral';

const CONDITIONS = ['if', 'unless'];

/** Where a name stands: printed, or asked for by a block. */
type Use = 'print' | 'print-raw' | 'if' | 'each';

/** @returns every mistake, in the order of the template */
export function checkProgram(program: Program, contract: TemplateContract): TemplateMistake[] {
  const mistakes: TemplateMistake[] = [];

  const report = (node: Node, what: string, remedy: string): void => {
    mistakes.push({ line: node.loc.start.line, column: node.loc.start.column + 1, what, remedy });
  };

  const namesFor = (values: Values, use: Use): string[] => [
    ...Object.entries(values).flatMap(([name, kind]) => (suits(kind, use) ? [name] : [])),
    ...(use === 'print' ? Object.keys(contract.helpers) : []),
  ];
  const listOf = (values: Values, use: Use): string => namesFor(values, use).join('、') || '（没有）';

  /** The kind of the value a plain name stands for; anything else is reported. */
  const lookUp = (node: Node, values: Values, use: Use): ValueKind | undefined => {
    if (!isPath(node) || node.data || node.depth > 0 || node.parts.length !== 1) {
      const shown = isPath(node) || isWord(node) ? `“${node.original}”` : '这样的写法';
      report(node, `模板里不能用${shown}`, `这里只能写一个名称：${listOf(values, use)}`);
      return undefined;
    }
    const name = String(node.parts[0]);
    const kind = Object.hasOwn(values, name) ? values[name] : undefined;
    if (kind !== undefined && suits(kind, use)) return kind;
    if (kind === undefined) {
      const near = nearest(name, namesFor(values, use));
      const hint = near === undefined ? '' : `是不是要写“${near}”？`;
      report(node, `“${name}”不是模板可以用的名称`, `${hint}这里可以用：${listOf(values, use)}`);
    } else report(node, `“${name}”不能这样用`, rightUse(name, kind));
    return undefined;
  };

  const mustache = (node: hbs.AST.MustacheStatement, values: Values): void => {
    const name = isPath(node.path) ? node.path.original : '';
    if (Object.hasOwn(contract.helpers, name)) helperCall(node, name, contract.helpers[name] ?? []);
    else if ((node.params.length > 0 || node.hash) && Object.hasOwn(values, name)) {
      report(node, `“${name}”后面多写了内容`, `请只写“{{${name}}}”，后面不带别的内容`);
    } else lookUp(node.path, values, node.escaped ? 'print' : 'print-raw');
  };

  const helperCall = (node: hbs.AST.MustacheStatement, name: string, words: readonly string[]): void => {
    const [word, ...more] = node.params;
    const expected = words.map(candidate => `“${candidate}”`).join('、');
    if (!word || !isWord(word) || more.length > 0 || node.hash || !node.escaped) {
      report(node, `“${name}”的写法不对`, `请写成“{{${name} "${words[0]}"}}”，引号里可以是：${expected}`);
      return;
    }
    if (words.includes(word.value)) return;
    const near = nearest(word.value, words);
    report(
      word,
      `“${name}”后面的“${word.value}”不在可以用的名称里`,
      `${near ? `是不是要写“${near}”？` : ''}可以用：${expected}`,
    );
  };

  const block = (node: hbs.AST.BlockStatement, values: Values): void => {
    const name = isPath(node.path) ? node.path.original : '';
    // Of a raw block {{{{if x}}}} the tree keeps no strip flags; {{^name}} has no main program.
    const isRaw = node.openStrip?.open === undefined;
    const known = CONDITIONS.includes(name) || name === 'each';
    const [subject, ...more] = node.params;
    if (!known || isRaw || !node.program || !subject || more.length > 0 || node.hash || node.program.blockParams) {
      report(
        node,
        known ? `“{{#${name}}}”的写法不对` : `模板里不能用“{{#${name}}}”`,
        '可以用的只有“{{#if 名称}}……{{else}}……{{/if}}”和“{{#unless 名称}}……{{/unless}}”，名称只写一个',
      );
      return;
    }
    const kind = lookUp(subject, values, name === 'each' ? 'each' : 'if');
    const inner = name === 'each' ? (typeof kind === 'object' ? kind.each : undefined) : values;
    if (inner) body(node.program, inner);
    if (node.inverse) body(node.inverse, values);
  };

  const body = ({ body: statements }: Program, values: Values): void => {
    for (const node of statements) {
      if (isMustache(node)) mustache(node, values);
      else if (isBlock(node)) block(node, values);
      else if (!isContent(node) && node.type !== 'CommentStatement') {
        report(node, '模板里不能引用别的模板，也不能带程序', '请删去；需要的文字直接写在这里');
      }
    }
  };

  body(program, contract.values);
  return mistakes;
}

/** How a value of that kind is written. */
function rightUse(name: string, kind: ValueKind): string {
  if (kind === 'text') return `请写成“{{${name}}}”，前后各两个花括号`;
  if (kind === 'markup') return `请写成“{{{${name}}}}”，前后各三个花括号`;
  if (kind === 'condition') return `它只能放在条件里：“{{#if ${name}}}……{{/if}}”`;
  return `请写成“{{#each ${name}}}……{{/each}}”`;
}

function suits(kind: ValueKind, use: Use): boolean {
  if (use === 'each') return typeof kind === 'object';
  if (use === 'if') return true;
  return kind === (use === 'print' ? 'text' : 'markup');
}
