/** Something found while a file was loaded or composed; a value with a place and a remedy, never an exception. */
import type { Fix } from './edit.ts';
import type { Path } from './paths.ts';
import type { Place } from './places.ts';

export interface Problem {
  /** Id of the rule under which a check reports it: `data/wrong-value`. */
  readonly rule: string;
  /** 错在哪, in a clerk's words. */
  readonly what: string;
  /** 怎么改. */
  readonly remedy: string;
  /** The value it is about; the nearest one around it where it has no path of its own. */
  readonly path: Path;
  /** The value that is given under a key that is none, and so is not missing. */
  readonly meant?: Path;
  /** Index of the line in a narrative's normal form, from 0. */
  readonly line?: number;
  /** Where it stands, when that is not simply the place of `path`. */
  readonly place?: Place;
  /** The words it is about, as they stand in the source. */
  readonly excerpt?: string;
  /** What mends it in the file, where only the form is wrong. */
  readonly fix?: Fix;
  /** Severity, where it differs from the rule's own. */
  readonly severity?: 'error' | 'warning' | 'hint';
}
