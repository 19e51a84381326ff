/** How the form of one finding is mended, for the notes wherever they stand; undefined where nothing can be written. */
import { createContext } from 'preact';
import type { Finding } from '../../check/finding.ts';

export const Mending = createContext<((finding: Finding) => void) | undefined>(undefined);
