/** error: must not be published so; warning: probably wrong, correct it or explain it; hint: look once. */
export type Severity = 'error' | 'warning' | 'hint';
