export type { Failure, Result } from '../format/result.ts';
