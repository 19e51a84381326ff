/** What a template prints, and where: for contracts that want some names to stand there, or to stand there once. */
import { isBlock, isMustache } from './check.ts';
import type { Program } from './parse.ts';

type Mustache = hbs.AST.MustacheStatement;

export interface Tag {
  readonly node: Mustache;
  /** What is printed: 部分 of `{{部分 "总体情况"}}`. */
  readonly name: string;
  readonly line: number;
  readonly column: number;
  /** Whether it stands under a condition. */
  readonly nested: boolean;
}

/** In the order of the template. */
export function tagsIn({ body }: Program, nested = false): Tag[] {
  return body.flatMap(node => {
    if (isBlock(node)) return [node.program, node.inverse].flatMap(inner => (inner ? tagsIn(inner, true) : []));
    if (!isMustache(node)) return [];
    const { line, column } = node.loc.start;
    const name = 'original' in node.path ? String(node.path.original) : '';
    return [{ node, name, line, column: column + 1, nested }];
  });
}
