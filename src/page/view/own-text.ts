/** A field that keeps what is typed in it, while the report holds the normal form. */
import { useState } from 'preact/hooks';

/**
 * @param value in normal form
 * @returns the text to show: what was typed, as long as it still says the value
 */
export function useOwnText(
  value: string,
  normal: (typed: string) => string,
): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  return [normal(typed) === value ? typed : value, setTyped];
}
