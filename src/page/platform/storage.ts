/**
 * What the browser keeps of unsaved work, in this browser on this computer alone. Every work has a place of its own:
 * several windows, and one work after another in one window, never write over each other.
 */
import { readStored, type StoredWork, storedText } from '../state/stored.ts';
import type { Work } from '../state/work.ts';

const PREFIX = 'nianbao.work';

export interface KeptWork extends StoredWork {
  readonly key: string;
}

/** The place of a work, by the work as it was begun. */
const places = new WeakMap<Work, string>();

/** All that is kept, the latest first; nothing where the browser keeps nothing. */
export function keptWorks(): readonly KeptWork[] {
  try {
    const kept = keys().flatMap(key => {
      const stored = readStored(localStorage.getItem(key) ?? '');
      return stored ? [{ ...stored, key }] : [];
    });
    return kept.sort((one, other) => (one.at < other.at ? 1 : -1));
  } catch {
    return [];
  }
}

const keys = (): readonly string[] => Object.keys(localStorage).filter(key => key.startsWith(PREFIX));

/**
 * @param begun the work as it was begun: what tells one from the next
 * @returns whether it was kept: a browser may refuse, or be full
 */
export function keepWork(begun: Work, work: Work, saved: boolean): boolean {
  try {
    const place = places.get(begun) ?? `${PREFIX}.${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
    if (!places.has(begun)) forgetSaved();
    localStorage.setItem(place, storedText(work, new Date().toISOString(), saved));
    places.set(begun, place);
    return true;
  } catch {
    return false;
  }
}

/** What stands in files gives way to a new work; a window that still has it open keeps it again. */
function forgetSaved(): void {
  for (const { key, saved } of keptWorks()) if (saved) localStorage.removeItem(key);
}

/** Goes on with what was kept: in a place of its own, since another window may have it open still. */
export function takeUp({ key, work, saved }: KeptWork): void {
  if (keepWork(work, work, saved)) forget(key);
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
