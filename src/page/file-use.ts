/** What a chosen file is for: to go on with, to begin from, or only to be checked. */
export type FileUse = 'continue' | 'last-year' | 'check';
