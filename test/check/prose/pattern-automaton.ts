/**
 * Regular expressions as automata, to prove things of all that they match. What surrounds a match is taken in where it must
 * stand at either end of it; other assertions are left out, so that more is accepted than the expression matches.
 */

type Node =
  | { readonly kind: 'atom'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly ways: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly least: number; readonly most: number }
  /** A character, and the same again. */
  | { readonly kind: 'twice'; readonly source: string }
  | { readonly kind: 'look'; readonly isBehind: boolean; readonly isDenied: boolean; readonly node: Node };

const empty: Node = { kind: 'sequence', parts: [] };

function parse(source: string): Node {
  let at = 0;
  let groups = 0;
  const atoms = new Map<string, string>();
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const match = sticky.exec(source);
    at = match ? sticky.lastIndex : at;
    return match;
  };
  const choice = (): Node => {
    const ways = [sequence()];
    while (take(/\|/)) ways.push(sequence());
    return ways.length === 1 && ways[0] ? ways[0] : { kind: 'choice', ways };
  };
  const sequence = (): Node => {
    const parts: Node[] = [];
    while (at < source.length && !/[|)]/.test(source.charAt(at))) {
      const again = take(/\\k<(\w+)>|\\([1-9])/);
      const twice = again && atoms.get(again[1] ?? again[2] ?? '');
      if (twice) parts[parts.length - 1] = { kind: 'twice', source: twice };
      else if (again) throw new Error(`${source}: only a single character can be said twice`);
      else parts.push(repeated(single()));
    }
    return { kind: 'sequence', parts };
  };
  const repeated = (node: Node): Node => {
    const [sign, least, comma, most] = take(/(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/) ?? [];
    if (sign === undefined) return node;
    if (least !== undefined)
      return { kind: 'repeat', node, least: Number(least), most: comma ? Number(most || Infinity) : Number(least) };
    return { kind: 'repeat', node, least: sign.startsWith('+') ? 1 : 0, most: sign.startsWith('?') ? 1 : Infinity };
  };
  const single = (): Node => {
    if (take(/\^|\$|\\b/)) return empty;
    const look = take(/\(\?(<?)([=!])/);
    const group = look ?? take(/\((?:\?:|\?<(\w+)>)?/);
    if (!group)
      return { kind: 'atom', source: take(/\[(?:\\.|[^\]\\])*\]|\\p\{[^}]*\}|\\u\w{4}|\\?[\s\S]/)?.[0] ?? '' };
    const number = String(group[0] === '(' || (!look && group[1]) ? ++groups : 0);
    const node = choice();
    if (!take(/\)/)) throw new Error(`${source}: “)” is wanted at ${at}`);
    const [only, ...more] = node.kind === 'sequence' ? node.parts : [];
    if (only?.kind === 'atom' && more.length === 0)
      for (const name of [number, group[1]]) atoms.set(name ?? '', only.source);
    return look ? { kind: 'look', isBehind: look[1] === '<', isDenied: look[2] === '!', node } : node;
  };
  const node = choice();
  if (at < source.length) throw new Error(`${source}: “${source.charAt(at)}” at ${at} was not understood`);
  return node;
}

/** Without assertions. @param isExact throws rather than accept more than the expression matches */
function plain(node: Node, isFirst: boolean, isLast: boolean, isExact: boolean): Node {
  if (node.kind === 'choice') return { ...node, ways: node.ways.map(way => plain(way, isFirst, isLast, isExact)) };
  if (node.kind === 'repeat') return { ...node, node: plain(node.node, false, false, isExact) };
  if (node.kind === 'look') {
    if (!node.isDenied && (node.isBehind ? isFirst : isLast)) return plain(node.node, isFirst, isLast, isExact);
    if (isExact) throw new Error('an assertion within a sign');
    return empty;
  }
  if (node.kind !== 'sequence') return node;
  const [first, second] = node.parts;
  // /x(?<=yx)/ is quicker to look for than /yx/, and means the same.
  const isSaidLast = node.parts.length === 2 && first?.kind === 'atom' && second?.kind === 'look' && second.isBehind;
  if (isSaidLast && !second.isDenied && second.node.kind === 'sequence') {
    const [end] = second.node.parts.slice(-1);
    if (end?.kind === 'atom' && end.source === '.')
      return { ...node, parts: [...second.node.parts.slice(0, -1), first] };
  }
  // What looks the other way takes no room at an edge.
  const passes = (parts: readonly Node[], isBehind: boolean): boolean =>
    parts.every(part => part.kind === 'look' && (part.isDenied || part.isBehind === isBehind));
  const edge = (index: number): [boolean, boolean] => [
    isFirst && passes(node.parts.slice(0, index), false),
    isLast && passes(node.parts.slice(index + 1), true),
  ];
  return { ...node, parts: node.parts.map((part, index) => plain(part, ...edge(index), isExact)) };
}

/** Where one may go on from a state: by a character, or without any where `accepts` is undefined. */
interface Step {
  readonly accepts: ReadonlySet<string> | undefined;
  readonly to: number;
}

export class Automaton {
  readonly #steps: Step[][] = [];
  readonly #start: number;
  readonly #end: number;

  constructor(pattern: RegExp, alphabet: readonly string[], isExact: boolean) {
    const flags = pattern.flags.replace(/[gy]/g, '');
    const known = new Map<string, ReadonlySet<string>>();
    const charactersOf = (source: string): ReadonlySet<string> => {
      const expression = new RegExp(`^${source}$`, flags);
      const accepted = known.get(source) ?? new Set(alphabet.filter(character => expression.test(character)));
      known.set(source, accepted);
      return accepted;
    };
    this.#start = this.#state();
    this.#end = this.#add(plain(parse(pattern.source), true, true, isExact), this.#start, charactersOf);
  }

  #state(): number {
    return this.#steps.push([]) - 1;
  }

  #join(from: number, to: number, accepts?: ReadonlySet<string>): number {
    this.#steps[from]?.push({ accepts, to });
    return to;
  }

  /** @returns the state in which what the node accepts ends */
  #add(node: Node, from: number, charactersOf: (source: string) => ReadonlySet<string>): number {
    const add = (next: Node, start: number): number => this.#add(next, start, charactersOf);
    if (node.kind === 'atom') return this.#join(from, this.#state(), charactersOf(node.source));
    if (node.kind === 'sequence') return node.parts.reduce((at, part) => add(part, at), from);
    const end = this.#state();
    if (node.kind === 'choice') for (const way of node.ways) this.#join(add(way, from), end);
    if (node.kind === 'twice') {
      for (const character of charactersOf(node.source)) {
        const only = new Set([character]);
        this.#join(this.#join(from, this.#state(), only), end, only);
      }
    }
    if (node.kind === 'repeat') {
      let at = this.#join(from, this.#state());
      for (let count = 0; count < node.least; count++) at = add(node.node, at);
      if (node.most === Infinity) this.#join(add(node.node, at), at);
      for (let count = node.least; count < node.most && node.most < Infinity; count++) {
        this.#join(at, end);
        at = add(node.node, at);
      }
      this.#join(at, end);
    }
    return end;
  }

  /** The states that are reached from some by a character, and without any more. */
  after(states: ReadonlySet<number>, character: string): ReadonlySet<number> {
    return this.#closed([...states].flatMap(state => this.#on(state, character)));
  }

  #on(state: number, character: string): readonly number[] {
    return (this.#steps[state] ?? []).flatMap(({ accepts, to }) => (accepts?.has(character) ? [to] : []));
  }

  #closed(states: readonly number[]): ReadonlySet<number> {
    const all = new Set(states);
    for (const state of all) for (const { accepts, to } of this.#steps[state] ?? []) if (!accepts) all.add(to);
    return all;
  }

  get begin(): ReadonlySet<number> {
    return this.#closed([this.#start]);
  }

  isEnd(states: ReadonlySet<number>): boolean {
    return states.has(this.#end);
  }
}

/** Every character that either expression names, and one of each kind that a class may mean. */
const alphabetOf = (...patterns: readonly RegExp[]): readonly string[] => [
  ...new Set([
    ...patterns.flatMap(({ source }) => [...source, ...source.toLowerCase(), ...source.toUpperCase()]),
    ...'中0123456789qQ_-. \t\u3000\u00a0，“é\n',
  ]),
];

/**
 * @returns something that the pattern may match, beginning and end of it included, with nothing in it that the sign matches;
 * undefined where that is proved to be impossible
 */
export function matchWithoutSign(pattern: RegExp, sign: RegExp): string | undefined {
  const alphabet = alphabetOf(pattern, sign);
  const matches = new Automaton(pattern, alphabet, false);
  const signs = new Automaton(sign, alphabet, true);
  const keyOf = (...states: readonly ReadonlySet<number>[]): string =>
    states.map(all => [...all].sort().join()).join(' ');
  const queue = [{ text: '', inMatch: matches.begin, inSign: signs.begin }];
  const seen = new Set(queue.map(({ inMatch, inSign }) => keyOf(inMatch, inSign)));
  for (const { text, inMatch, inSign } of queue) {
    if (matches.isEnd(inMatch)) return text;
    for (const character of alphabet) {
      const next = matches.after(inMatch, character);
      const sought = new Set([...signs.after(inSign, character), ...signs.begin]);
      const key = keyOf(next, sought);
      if (next.size === 0 || signs.isEnd(sought) || seen.has(key)) continue;
      seen.add(key);
      queue.push({ text: text + character, inMatch: next, inSign: sought });
    }
  }
  return undefined;
}
