/** A template's text into its syntax tree, with what is wrong with it in Chinese. */
import Handlebars from 'handlebars';
import type { TemplateMistake } from './contract.ts';

export type Program = hbs.AST.Program;

export type ParsedTemplate =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly mistake: TemplateMistake };

/** @param text with any line ends, with or without byte order mark */
export function parseTemplate(text: string): ParsedTemplate {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const mistake = tooDeep(source);
  if (mistake) return { ok: false, mistake };
  try {
    return { ok: true, program: Handlebars.parse(source) };
  } catch (error) {
    // The parser throws on every slip of syntax; its words are for programmers.
    return { ok: false, mistake: unclosedBlock(source) ?? brokenTag(source, String(error)) };
  }
}

/** Blocks within blocks: the parser takes time by the square of their depth, and then all of the stack. */
const MAX_DEPTH = 50;

function tooDeep(source: string): TemplateMistake | undefined {
  let depth = 0;
  for (const { 1: sign, index } of source.matchAll(/\{\{~?([#/])/g)) {
    depth += sign === '#' ? 1 : -1;
    if (depth > MAX_DEPTH) {
      return {
        ...position(source, index),
        what: `条件一层套一层，超过了${MAX_DEPTH}层`,
        remedy: '请看看前面有没有漏写“{{/if}}”，或者把条件写得简单些',
      };
    }
  }
  return undefined;
}

interface OpenBlock {
  readonly name: string;
  readonly at: number;
}

/** The first {{#…}} without its {{/…}}, or the other way round. */
function unclosedBlock(source: string): TemplateMistake | undefined {
  const comments = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}/g;
  const bare = source.replace(comments, comment => comment.replace(/[^\n]/g, ' '));
  const open: OpenBlock[] = [];
  for (const match of bare.matchAll(/\{\{~?([#/])\s*([^\s{}~]+)[^{}]*\}\}/g)) {
    const [, sign, name = ''] = match;
    if (sign === '#') {
      open.push({ name, at: match.index });
      continue;
    }
    const last = open.pop();
    if (last?.name === name) continue;
    return {
      ...position(source, match.index),
      what: last ? `“{{#${last.name} …}}”用“{{/${name}}}”结束，前后不一致` : `“{{/${name}}}”前面没有“{{#${name} …}}”`,
      remedy: last ? `请改成“{{/${last.name}}}”` : `请删去“{{/${name}}}”，或者在前面补上“{{#${name} …}}”`,
    };
  }
  const last = open.pop();
  return (
    last && {
      ...position(source, last.at),
      what: `“{{#${last.name} …}}”没有结束`,
      remedy: `请在它管到的内容后面补上“{{/${last.name}}}”`,
    }
  );
}

function brokenTag(source: string, message: string): TemplateMistake {
  const line = Number(/ on line (\d+)/.exec(message)?.[1] ?? 1);
  const column = (source.split('\n')[line - 1] ?? '').indexOf('{{') + 1;
  return {
    line,
    column: Math.max(1, column),
    what: '这一行的花括号写得不完整，读不懂',
    remedy: '每个“{{”都要有“}}”，中间只写一个名称；条件写成“{{#if 名称}}……{{/if}}”',
  };
}

function position(source: string, at: number): Pick<TemplateMistake, 'line' | 'column'> {
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
