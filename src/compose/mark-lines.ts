/** Lets a template print, before everything else, which of its lines it comes from. */
import { isBlock, isContent } from '../template/check.ts';
import { type Program, parseTemplate } from '../template/parse.ts';
import { lineMark } from './marks.ts';

/** Puts the number of its line before everything that a template prints. */
export function markLines(program: Program): void {
  program.body = program.body.flatMap((node): hbs.AST.Statement[] => {
    const { line } = node.loc.start;
    if (isContent(node)) {
      // Blanks that the parser took away at the start, lines of their own among them, count all the same.
      const original = String(node.original);
      let current = line + countLines(original.slice(0, Math.max(0, original.indexOf(node.value))));
      node.value = lineMark(current) + node.value.replace(/\n/g, () => `\n${lineMark(++current)}`);
      return [node];
    }
    if (isBlock(node)) {
      for (const inner of [node.program, node.inverse]) if (inner) markLines(inner);
      return [node];
    }
    return node.type === 'CommentStatement' ? [node] : [...markStatement(line), node];
  });
}

function markStatement(line: number): readonly hbs.AST.Statement[] {
  const parsed = parseTemplate(lineMark(line));
  return parsed.ok ? parsed.program.body : [];
}

const countLines = (text: string): number => text.split('\n').length - 1;
