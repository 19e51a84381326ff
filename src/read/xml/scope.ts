/** Which vocabulary a prefix stands for at a place of an XML document (Namespaces in XML 1.0). */

/** The prefix that a reader knows a namespace by; several namespaces may share one. */
export type Vocabulary = ReadonlyMap<string, string>;

type Attributes = Readonly<Record<string, string>>;

export class Scope {
  readonly #vocabulary: Vocabulary;
  /** What stands for the prefixes of the file, '' for the default one. */
  readonly #prefixes: ReadonlyMap<string, string>;
  /** Names are as the file writes them: so nearly all of a document's are. */
  readonly #isPlain: boolean;
  readonly #elements = new Map<string, string>();

  constructor(vocabulary: Vocabulary, prefixes: ReadonlyMap<string, string> = new Map()) {
    this.#vocabulary = vocabulary;
    this.#prefixes = prefixes;
    this.#isPlain = [...prefixes].every(([written, meant]) => written === meant);
  }

  /** Prefixes that are declared here and around. */
  get size(): number {
    return this.#prefixes.size;
  }

  /** The scope inside an element that declares namespaces. */
  within(attributes: Attributes): Scope {
    const prefixes = new Map(this.#prefixes);
    for (const [name, uri] of Object.entries(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const written = name.slice(6);
      prefixes.set(written, this.#vocabulary.get(uri) ?? this.#foreign(written, uri));
    }
    return new Scope(this.#vocabulary, prefixes);
  }

  element(name: string): string {
    if (this.#isPlain) return name;
    let known = this.#elements.get(name);
    if (known === undefined) {
      known = this.#resolve(name, this.#prefixes.get('') ?? '');
      this.#elements.set(name, known);
    }
    return known;
  }

  /** The default namespace does not hold for attributes. */
  attributes(attributes: Attributes): Attributes {
    if (this.#isPlain) return attributes;
    return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [this.#resolve(name, ''), value]));
  }

  /** A foreign namespace keeps its prefix, unless a known one could be taken for it. */
  #foreign(written: string, uri: string): string {
    const isTaken = [...this.#vocabulary.values()].includes(written);
    return isTaken || (written === '' && uri !== '') ? `{${uri}}` : written;
  }

  #resolve(name: string, defaultPrefix: string): string {
    const colon = name.indexOf(':');
    const written = colon < 0 ? '' : name.slice(0, colon);
    const prefix = colon < 0 ? defaultPrefix : (this.#prefixes.get(written) ?? written);
    return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  }
}
