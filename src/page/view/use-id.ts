/** Ids for labels and descriptions: one of its own for every field on the page. */
import { useState } from 'preact/hooks';

let last = 0;

export function useId(): string {
  const [id] = useState(() => {
    last += 1;
    return `field-${last}`;
  });
  return id;
}
