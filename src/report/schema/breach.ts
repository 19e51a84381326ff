/** What validation hands out. */

/** Keys and list indexes from the root of the data file; indexes count from 0. */
export type Pointer = readonly (string | number)[];

/** One mistake in a data file, in a clerk's words. */
export interface Breach {
  readonly rule: 'data/unknown-key' | 'data/missing-key' | 'data/wrong-value' | 'data/supplement';
  readonly pointer: Pointer;
  /** Whether the key at `pointer` is meant, not its value. */
  readonly onKey: boolean;
  /** What is to stand for the key or value, where only its form is wrong. */
  readonly rename?: string;
  /** The key that was meant by one that is none. */
  readonly meant?: string;
  /** 错在哪. */
  readonly what: string;
  /** 怎么改. */
  readonly remedy: string;
}

/** Reads a JSON Pointer as a validator prints it. @param root the data it points into, which tells indexes from keys */
export function parsePointer(text: string, root: unknown): Pointer {
  let at = root;
  return text
    .split('/')
    .slice(1)
    .map(step => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const list = Array.isArray(at);
      at = Reflect.get(Object(at), key);
      return list ? Number(key) : key;
    });
}
