/** The names by which code speaks of the things in the official format. Official wording is in the definitions only. */

export type FormatId = '2021-30' | '2019-60';

export type NarrativeId = 'overview' | 'problems' | 'otherMatters';
export type TableId = 'disclosure' | 'applications' | 'review';
export type PartId = NarrativeId | TableId;

export type DisclosureRowId =
  | 'regulations'
  | 'normativeDocuments'
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'administrativeFees';

export type OutcomeRowId =
  | 'granted'
  | 'partlyGranted'
  | 'stateSecret'
  | 'forbiddenByLaw'
  | 'threeSecuritiesOneStability'
  | 'thirdPartyRights'
  | 'internalAffairs'
  | 'deliberative'
  | 'enforcementFiles'
  | 'administrativeEnquiry'
  | 'notHeld'
  | 'needsCreation'
  | 'stillUnclear'
  | 'petition'
  | 'repeated'
  | 'publications'
  | 'excessive'
  | 'reissue'
  | 'overdueCorrection'
  | 'overdueFee'
  | 'otherOutcome';

export type ApplicationsRowId = 'received' | 'carriedIn' | OutcomeRowId | 'outcomeTotal' | 'carriedOut';

export type ReviewRowId = 'reconsideration' | 'directLitigation' | 'litigationAfterReconsideration';

export type RowId = DisclosureRowId | ApplicationsRowId | ReviewRowId;

export type GroupId = 'outcomes' | 'refused' | 'unavailable' | 'notProcessed' | 'otherHandling' | 'litigation';

export type DisclosureColumnId = 'issued' | 'repealed' | 'inForce' | 'decisions' | 'amount';
export type ApplicantColumnId = 'naturalPerson' | 'business' | 'research' | 'nonprofit' | 'legalService' | 'otherOrg';
export type ReviewColumnId = 'upheld' | 'corrected' | 'otherResult' | 'pending';
export type ColumnId = DisclosureColumnId | ApplicantColumnId | ReviewColumnId | 'total';

export type SumRuleId = 'sum/balance' | 'sum/outcome-total' | 'sum/row-total' | 'sum/review-total';
