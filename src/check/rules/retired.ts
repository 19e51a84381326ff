/** Rules that were withdrawn: their ids and names are never used again, and whoever still names one is told why. */
export interface RetiredRule {
  readonly id: string;
  readonly name: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** In a clerk's words. */
  readonly reason: string;
}

export const retiredRules: readonly RetiredRule[] = [];
