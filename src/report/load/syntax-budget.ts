/** Whether a text may be parsed at all: how much structure it has and how deep it goes, counted without recursion. */
import { Lexer } from 'yaml';
import type { Failure } from '../../result.ts';

/** A full report has about 300 values; a file has at least three tokens a value. */
export const MOST_TOKENS = 100_000;
/** The data file nests five deep. */
export const MOST_DEPTH = 40;
/** Values after `*` references are followed. */
export const MOST_NODES = 30_000;

export const tooLarge: Failure = {
  what: '文件里的项目太多，不像是一份年报的数据文件。',
  remedy: '请核对选的文件；正文要写成“|”开头的一整块，一份年报一个文件。',
};

export const tooDeep: Failure = {
  what: '文件一层套一层，套得太深，不像是年报的数据文件。',
  remedy: '请核对选的文件，检查括号和短横线是不是多打了。',
};

/**
 * Counts what the lexer finds. Depth of brackets is exact; of blocks it is that of the columns at which `-`, `?` and
 * the first words of lines stand, one inside the other.
 * @returns why the text must not be parsed
 */
export function overBudget(text: string): Failure | undefined {
  let tokens = 0;
  let offset = 0;
  let lineStart = 0;
  let brackets = 0;
  let atLineStart = true;
  const columns: number[] = [];
  for (const token of new Lexer().lex(text)) {
    if (++tokens > MOST_TOKENS) return tooLarge;
    const column = offset - lineStart;
    const isMark = token === '\u0002' || token === '\u0018' || token === '\u001f' || token === '\ufeff';
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    if (!isMark && token.trim() !== '' && brackets === 0) {
      const opens = token === '-' || token === '?' || token === ':';
      if (atLineStart || opens) {
        while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
        columns.push(column);
      }
      atLineStart = false;
    }
    if (brackets + columns.length > MOST_DEPTH) return tooDeep;
    if (!isMark) offset += token.length;
    const feed = token.lastIndexOf('\n');
    if (feed !== -1) {
      lineStart = offset - (token.length - feed - 1);
      atLineStart = true;
    }
  }
  return undefined;
}
