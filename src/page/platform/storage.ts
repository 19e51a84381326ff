/** What the browser keeps of unsaved work, in this browser on this computer alone. */
import { readStored, type StoredWork, storedText } from '../state/stored.ts';
import type { Work } from '../state/work.ts';

const KEY = 'nianbao.work';

/** @returns undefined where nothing is kept, or the browser keeps nothing */
export function storedWork(): StoredWork | undefined {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? undefined : readStored(text);
  } catch {
    return undefined;
  }
}

/** @returns whether it was kept: a browser may refuse, or be full */
export function storeWork(work: Work, saved: boolean): boolean {
  try {
    localStorage.setItem(KEY, storedText(work, new Date().toISOString(), saved));
    return true;
  } catch {
    return false;
  }
}

export function clearStored(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept there is nothing to clear.
  }
}
