/** Keys and list indexes that lead from the root of a data file to one of its values. */

/** Indexes count from 0. */
export type Pointer = readonly (string | number)[];

/** Reads a JSON Pointer as a validator prints it. @param root the data it points into, which tells indexes from keys */
export function parsePointer(text: string, root: unknown): Pointer {
  let at = root;
  return text
    .split('/')
    .slice(1)
    .map(step => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const list = Array.isArray(at);
      at = valueAt(at, [key]);
      return list ? Number(key) : key;
    });
}

/** The value that a pointer leads to; undefined where there is none. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let at = root;
  for (const step of pointer) {
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined;
  }
  return at;
}
