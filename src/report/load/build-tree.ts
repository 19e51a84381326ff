/** From the YAML library's syntax tree to ours; what a data file has no use for is refused here. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Failure, Result } from '../../result.ts';
import { characterFailure, forbiddenCharacter } from './forbidden-characters.ts';
import type { Source } from './source.ts';
import { MOST_DEPTH, MOST_NODES, tooDeep, tooLarge } from './syntax-budget.ts';
import type { DataNode, MapEntry, ScalarNode, ScalarStyle } from './tree.ts';

const nullWords: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

const styles: Readonly<Record<Scalar.Type, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_DOUBLE: 'quoted',
  QUOTE_SINGLE: 'quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Ends the building where nothing sensible can follow. */
class Stop extends Error {
  constructor(readonly failure: Failure) {
    super(failure.what);
  }
}

class TreeBuilder {
  readonly failures: Failure[] = [];
  private readonly anchors = new Map<string, Node>();
  private nodes = 0;

  constructor(
    private readonly source: Source,
    private readonly isJson: boolean,
  ) {}

  build(node: unknown, at: number, depth = 0): DataNode {
    if (++this.nodes > MOST_NODES) throw new Stop(tooLarge);
    if (depth > MOST_DEPTH) throw new Stop(tooDeep);
    if (isAlias(node)) {
      const target = this.anchors.get(node.source);
      if (target) return this.build(target, at, depth + 1);
      this.fail(node.range?.[0] ?? at, {
        what: `这里以星号开头，被当成了引用“${node.source}”，可是文件里没有它。`,
        remedy: '星号是文字的，请把整个内容放进半角双引号。',
      });
      return emptyAt(at);
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return emptyAt(at);
    const [start, end] = node.range ?? [at, at];
    this.refuseProperties(node, start);
    if (node.anchor) this.anchors.set(node.anchor, node);
    if (isScalar(node)) return this.scalar(node, start, end);
    const inBrackets = node.flow === true;
    if (isSeq(node)) {
      return {
        kind: 'list',
        start,
        end,
        inBrackets,
        items: node.items.map(item => this.build(item, start, depth + 1)),
      };
    }
    const entries = node.items.flatMap(pair => this.entry(pair, start, depth + 1));
    this.refuseRepeatedKeys(entries);
    return { kind: 'map', start, end, inBrackets, entries };
  }

  private entry(pair: Pair, at: number, depth: number): MapEntry[] {
    if (!isScalar(pair.key)) {
      const start = isMap(pair.key) || isSeq(pair.key) || isAlias(pair.key) ? (pair.key.range?.[0] ?? at) : at;
      this.fail(start, {
        what: '冒号前面应该是项目名称，这里不是文字。',
        remedy: '请照抄项目名称；以“{”“[”“*”开头的文字请放进半角双引号。',
      });
      return [];
    }
    const [keyStart, keyEnd] = pair.key.range ?? [at, at];
    const key = textOf(pair.key);
    if (key === '<<' && pair.key.type === 'PLAIN') {
      this.fail(keyStart, {
        what: '数据文件里不能用“<<”合并。',
        remedy: '请把要合并的内容直接写在这里。',
      });
    }
    this.refuseCharacters(key, keyStart);
    return [{ key, keyStart, keyEnd, node: this.build(pair.value, keyEnd, depth) }];
  }

  private scalar(node: Scalar, start: number, end: number): ScalarNode {
    const text = textOf(node);
    this.refuseCharacters(text, start);
    const style = styles[node.type === undefined || !isScalarType(node.type) ? 'PLAIN' : node.type];
    if (style === 'plain' && nullWords.has(text)) return { ...emptyAt(start), end, text };
    const literal = this.isJson && style === 'plain' ? jsonLiteral(text) : undefined;
    return { kind: 'scalar', start, end, text, style, literal };
  }

  /** Marks that YAML reads as its own where a clerk meant text, or that no data file needs. */
  private refuseProperties(
    node: Node & { tag?: string | undefined; anchor?: string | undefined },
    start: number,
  ): void {
    if (node.tag !== undefined) {
      const sign = this.source.text.lastIndexOf('!', start);
      this.fail(sign === -1 ? start : sign, {
        what: '这里以叹号“!”开头，被当成了类型标记，后面的字读不出来。',
        remedy: '叹号是文字的，请把整个内容放进半角双引号；不是文字的，请删去叹号和紧跟着的字。',
      });
    }
    if (node.anchor !== undefined && isScalar(node) && textOf(node) === '') {
      const sign = this.source.text.lastIndexOf(`&${node.anchor}`, start);
      this.fail(sign === -1 ? start : sign, {
        what: `这里以“&”开头，“${node.anchor}”被当成了名字，内容读不出来。`,
        remedy: '请把整个内容放进半角双引号。',
      });
    }
  }

  /** Escapes such as \u0000 bring in what the file's bytes cannot. */
  private refuseCharacters(text: string, start: number): void {
    const character = forbiddenCharacter(text);
    if (character !== undefined) this.fail(start, characterFailure(character));
  }

  private refuseRepeatedKeys(entries: readonly MapEntry[]): void {
    const first = new Map<string, MapEntry>();
    for (const entry of entries) {
      // What follows the comma of 1,234 in brackets is told as such.
      if (/^\d{3}$/.test(entry.key)) continue;
      const earlier = first.get(entry.key);
      if (!earlier) {
        first.set(entry.key, entry);
        continue;
      }
      const line = this.source.lineIndexAt(earlier.keyStart) + 1;
      this.fail(entry.keyStart, {
        what: `“${entry.key}”写了两次，第 ${line} 行已经有了。`,
        remedy: '请只留一处；两处内容不同的，请核对后合成一处。',
      });
    }
  }

  private fail(offset: number, failure: Pick<Failure, 'what' | 'remedy'>): void {
    const { line, column } = this.source.placeAt(offset, offset);
    this.failures.push({ ...failure, ...(line && { line }), ...(column && { column }) });
  }
}

function textOf(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

function emptyAt(offset: number): ScalarNode {
  return { kind: 'scalar', start: offset, end: offset, text: '', style: 'empty', literal: undefined };
}

function isScalarType(type: string): type is Scalar.Type {
  return Object.hasOwn(styles, type);
}

function jsonLiteral(text: string): boolean | number | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** @param contents the library's root node, parsed with the failsafe schema */
export function buildTree(
  contents: Node | null,
  source: Source,
  isJson: boolean,
): Result<DataNode> & { failures: Failure[] } {
  const builder = new TreeBuilder(source, isJson);
  try {
    const value = builder.build(contents, 0);
    const [failure] = builder.failures;
    return failure ? { ok: false, failure, failures: builder.failures } : { ok: true, value, failures: [] };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, failure: error.failure, failures: [error.failure] };
    throw error;
  }
}
