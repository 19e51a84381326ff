/** Settings that are sound one by one and make no sense together. */

import type { Pointer } from '../../report/pointer.ts';
import type { Failure } from '../../result.ts';
import { findRule } from '../rules/index.ts';
import type { Config } from './config-schema.ts';

export interface Mistake extends Pick<Failure, 'what' | 'remedy'> {
  /** Keys and indices from the root to what is wrong. */
  readonly pointer: Pointer;
  /** The key itself is wrong, not what stands under it. */
  readonly onKey?: boolean;
}

export function conflictsIn(config: Config): readonly Mistake[] {
  return [...rulesSetTwice(config), ...correctionsThatNeverEnd(config)];
}

/** By its name and by its id. */
function rulesSetTwice({ 规则级别 = {} }: Config): readonly Mistake[] {
  const seen = new Map<string, string>();
  return Object.keys(规则级别).flatMap(name => {
    const id = findRule(name)?.id ?? name;
    const earlier = seen.get(id);
    seen.set(id, name);
    if (earlier === undefined) return [];
    const what = `“${name}”与上面的“${earlier}”是同一条规则，写了两次。`;
    return [{ pointer: ['规则级别', name], onKey: true, what, remedy: '请只留一处。' }];
  });
}

/** What is right holds what is wrong, and would be found again. */
function correctionsThatNeverEnd({ 词表 = {} }: Config): readonly Mistake[] {
  const lists = { 错别字: 词表.错别字, 固定提法: 词表.固定提法 };
  return Object.entries(lists).flatMap(([list, entries = {}]) =>
    Object.entries(entries).flatMap(([wrong, right]) =>
      right.includes(wrong)
        ? [
            {
              pointer: ['词表', list, wrong],
              onKey: true,
              what: `“${right}”里面还有“${wrong}”，改好了也会再提示。`,
              remedy: '错的写法请写长一些，写到对的写法里没有它为止。',
            },
          ]
        : [],
    ),
  );
}
