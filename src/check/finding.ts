/** What a check says: where, what is wrong, on what basis, what to do. */
import type { Fix } from '../report/edit.ts';
import type { RuleId } from './rule.ts';
import type { Severity } from './severity.ts';

/** Part, table, row and cell are official labels; line, column, paragraph and page count from 1. */
export interface Location {
  readonly line?: number;
  readonly column?: number;
  /** Official path: 收到和处理政府信息公开申请情况.本年度办理结果.予以公开.自然人 */
  readonly path?: string;
  readonly part?: string;
  readonly table?: string;
  readonly row?: string;
  readonly cell?: string;
  /** Which of several like things, from 1. */
  readonly index?: number;
  readonly paragraph?: number;
  readonly page?: number;
  /** Sheet of a workbook, and the cell on it: C5. */
  readonly sheet?: string;
  readonly reference?: string;
}

export interface Finding {
  readonly rule: RuleId;
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly basis?: string;
  readonly related?: readonly RuleId[];
  readonly location: Location;
  readonly excerpt?: string;
  /** Of rule, place and what was seen there; the same as long as these are. */
  readonly fingerprint: string;
  /** The entry of 豁免 that accepts this finding, ready to paste; absent where it cannot be waived. */
  readonly waiver?: string;
  /** What mends it in the file, where only the form is wrong; absent where a person must decide. */
  readonly fix?: Fix;
}
