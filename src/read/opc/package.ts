/** The parts of a file of an office program, found by their relationships (ISO/IEC 29500-2, 6.5): names and folders say nothing. */
import type { Failure, Result } from '../../result.ts';
import { damaged } from '../refusals.ts';
import { decodeXml } from '../xml/decode.ts';
import { childrenOf, type XmlElement } from '../xml/element.ts';
import { parseXml } from '../xml/parse.ts';
import type { Vocabulary } from '../xml/scope.ts';
import { Archive } from '../zip/archive.ts';

interface Relationship {
  /** Last word of the type: `styles`. It is the same in transitional and strict files. */
  readonly type: string;
  /** Path of the part in the package. */
  readonly target: string;
}

/** Bytes that pictures leave to the other parts. */
const KEPT_FOR_TEXT = 32 * 1024 * 1024;

export class OfficePackage {
  readonly #archive: Archive;
  readonly #vocabulary: Vocabulary;
  // A part is inflated and parsed once, however often the text points to it.
  readonly #bytes = new Map<string, Uint8Array | undefined>();
  readonly #roots = new Map<string, XmlElement | undefined>();
  readonly #relationships = new Map<string, ReadonlyMap<string, Relationship>>();
  /** The first thing that went wrong in a part that was asked for; what was read is not to be used then. */
  failure: Failure | undefined;

  private constructor(archive: Archive, vocabulary: Vocabulary) {
    this.#archive = archive;
    this.#vocabulary = vocabulary;
  }

  /** @param vocabulary prefixes for the namespaces that the reader knows Errors: what is no whole archive. */
  static open(bytes: Uint8Array, vocabulary: Vocabulary): Result<OfficePackage> {
    const archive = Archive.open(bytes);
    return archive.ok ? { ok: true, value: new OfficePackage(archive.value, vocabulary) } : archive;
  }

  get names(): readonly string[] {
    return this.#archive.names;
  }

  /** @returns undefined where there is no such part, or `failure` is set */
  bytes(path: string): Uint8Array | undefined {
    if (this.failure) return undefined;
    return remembered(this.#bytes, path, () => {
      const content = this.#archive.read(path);
      if (content.ok) return content.value;
      this.failure ??= content.failure;
      return undefined;
    });
  }

  /** The bytes of a picture; undefined also for one that is damaged or too large: the text is read without it. */
  picture(path: string): Uint8Array | undefined {
    return remembered(this.#bytes, path, () => {
      const content = this.#archive.read(path, KEPT_FOR_TEXT);
      return content.ok ? content.value : undefined;
    });
  }

  /** The text of an XML part. @returns as `bytes` */
  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    if (!bytes) return undefined;
    const text = decodeXml(bytes);
    if (text === undefined) this.failure ??= damaged;
    return text;
  }

  /** The root element of an XML part. @returns as `bytes` */
  xml(path: string | undefined): XmlElement | undefined {
    if (path === undefined || this.failure) return undefined;
    return remembered(this.#roots, path, () => {
      const text = this.text(path);
      if (text === undefined) return undefined;
      const root = parseXml(text, this.#vocabulary);
      if (root.ok) return root.value;
      this.failure ??= root.failure;
      return undefined;
    });
  }

  /** Paths of the parts that a part has relationships of this type with. @param source '' for the package itself */
  related(source: string, type: string): string[] {
    return [...this.#of(source).values()]
      .filter(relationship => relationship.type === type)
      .map(({ target }) => target);
  }

  /** Path of the part that an id in the source stands for; undefined for one outside the file. */
  target(source: string, id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#of(source).get(id)?.target;
  }

  /** By id. */
  #of(source: string): ReadonlyMap<string, Relationship> {
    const known = this.#relationships.get(source);
    if (known) return known;
    const slash = source.lastIndexOf('/') + 1;
    const root = this.xml(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
    const folder = source.slice(0, slash);
    const relationships = new Map<string, Relationship>();
    for (const { attributes } of childrenOf(root, 'pr:Relationship')) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      // Nothing outside the file is ever opened.
      if (id === undefined || type === undefined || target === undefined || mode === 'External') continue;
      relationships.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolvePath(folder, target) });
    }
    this.#relationships.set(source, relationships);
    return relationships;
  }
}

function remembered<Value>(
  known: Map<string, Value | undefined>,
  key: string,
  make: () => Value | undefined,
): Value | undefined {
  // A part that is missing or damaged is remembered too: each try would cost its bytes of the archive's bounds.
  const value = known.get(key);
  if (value !== undefined || known.has(key)) return value;
  const made = make();
  known.set(key, made);
  return made;
}

/** @param folder of the source, with `/` at its end */
function resolvePath(folder: string, target: string): string {
  const written = unescapePath(target).replaceAll('\\', '/');
  const path: string[] = [];
  for (const step of (written.startsWith('/') ? written : folder + written).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function unescapePath(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    // A % that escapes nothing.
    return target;
  }
}
