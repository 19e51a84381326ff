/** What a word can mean to the grammar of figure phrases. */
import type { ColumnId } from '../../../format/index.ts';
import type { Measure } from '../measures.ts';

export type Action = 'receive' | 'handle' | 'finish' | 'occur' | 'decide' | 'make' | 'repeal' | 'keep';

/** What a word is another one of, or the own: 上年 is another time, 各乡镇 other organs. */
export type ScopeOf = 'time' | 'organ';

export type Meaning =
  | { readonly kind: 'subject'; readonly measure: Measure }
  /** One group of applicants, or their kind alone. */
  | { readonly kind: 'applicant'; readonly columns: readonly ColumnId[] }
  /** How cases of part four ended. */
  | { readonly kind: 'result'; readonly column: ColumnId }
  | { readonly kind: 'action'; readonly action: Action; readonly doubtful?: true }
  | { readonly kind: 'negation' }
  /** 其中, 包括: what follows is part of what stood before. */
  | { readonly kind: 'among' }
  /** 共: what follows is the whole again. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'each' }
  | { readonly kind: 'respectively' }
  | { readonly kind: 'list' }
  /** 等: the list goes on. */
  | { readonly kind: 'open' }
  | { readonly kind: 'comma' }
  /** 全部办结; doubtful where what is not yet due may be left: 均按期答复. */
  | { readonly kind: 'all-done'; readonly doubtful: boolean }
  /** 主动撤回. */
  | { readonly kind: 'withdrawn' }
  /** Another matter: 建议, 来信, 咨询. */
  | { readonly kind: 'foreign' }
  /** A part, a comparison or an estimate: numbers up to the next comma are none of the tables'. */
  | { readonly kind: 'aside' }
  /** A channel: numbers up to the next 共 are parts. */
  | { readonly kind: 'channel' }
  /** Another organ or another time: numbers up to the own one again are none of the tables'. */
  | { readonly kind: 'elsewhere'; readonly of: ScopeOf }
  | { readonly kind: 'own'; readonly of: ScopeOf; readonly doubtful?: true }
  | { readonly kind: 'doubt' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'unknown' };
