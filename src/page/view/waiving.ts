/** How a finding is accepted, for the notes wherever they stand; undefined where there is nothing to write it into. */
import { createContext } from 'preact';
import type { Finding } from '../../check/finding.ts';

export type Waive = (finding: Finding, reason: string) => void;

export const Waiving = createContext<Waive | undefined>(undefined);
