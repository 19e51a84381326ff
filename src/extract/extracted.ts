/** What extraction gives: the report with its places, the page as a rule wants it, and facts about the page's form. */
import type { Document } from '../document/document.ts';
import type { FormatDefinition } from '../format/index.ts';
import type { Places } from '../report/places.ts';
import type { Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import type { Found, Structure } from '../report/structure.ts';

export type {
  Confidence,
  Found,
  FoundHeading,
  FoundLabel,
  Likeness,
  Structure,
  TableFacts,
} from '../report/structure.ts';

export interface Extracted {
  readonly format: FormatDefinition;
  /** Whatever could not be read is absent. */
  readonly report: Report;
  /**
   * The page from title to 落款 without what stands around it, its narrative parsed as that of a data file is. Every block
   * and figure cell has an origin of kind `report`; `places` says where that stands in the draft.
   */
  readonly document: Document;
  readonly places: Places;
  /** What stands where the report holds something else or nothing, by path; a blank cell is ''. */
  readonly raw: ReadonlyMap<string, string>;
  /** Cells that could not be read or had to be mended, at their places. */
  readonly problems: readonly Problem[];
  readonly structure: Structure;
  /** What belongs to the report and has no place in it. */
  readonly unplaced: readonly Found[];
}
