/** Step of a check: findings that somebody has looked at and accepted, and waivers that no longer hold. */

import type { Waiver } from '../../report/report.ts';
import { nearest } from '../../text/nearest.ts';
import type { Finding } from '../finding.ts';
import type { Fact, Rule } from '../rule.ts';
import type { RetiredRule } from '../rules/retired.ts';

/** A finding with the fingerprint of what it was raised for. */
export interface Marked {
  readonly finding: Finding;
  readonly fingerprint: string;
}

export interface Waived<Item extends Marked = Marked> {
  readonly item: Item;
  readonly waiver: Waiver;
}

export type WaiverTrouble = 'lapsed' | 'unmatched' | 'unknownRule' | 'noReason' | 'binding';

export interface WaiversApplied<Item extends Marked> {
  readonly open: readonly Item[];
  readonly waived: readonly Waived<Item>[];
  /** What is wrong with the waivers themselves. */
  readonly facts: readonly Fact<WaiverTrouble>[];
}

/** The entry of 豁免 that accepts a finding; the reason is left for the clerk to write. */
export function waiverEntry(rule: Pick<Rule, 'name'>, position: string, fingerprint: string): string {
  return `- { 规则: ${rule.name}, 位置: ${position}, 依据值: ${fingerprint}, 理由: "" }`;
}

export interface WaiverContext {
  /** What a waiver may name, by id or Chinese name. */
  readonly rules: readonly Rule[];
  readonly retired: readonly RetiredRule[];
  /** Whether a rule was run at all: if not, that it found nothing says nothing. */
  wasAsked(rule: Rule): boolean;
}

interface Trouble {
  readonly kind: WaiverTrouble;
  readonly values: Readonly<Record<string, string>>;
}

/** @param items every finding, waivable or not */
export function applyWaivers<Item extends Marked>(
  items: readonly Item[],
  waivers: readonly Waiver[],
  context: WaiverContext,
): WaiversApplied<Item> {
  let open = items;
  const waived: Waived<Item>[] = [];
  const facts: Fact<WaiverTrouble>[] = [];
  for (const [index, waiver] of waivers.entries()) {
    const verdict = judge(waiver, items, waivers, context);
    if ('kind' in verdict) facts.push({ ...verdict, path: `waivers.${index}` });
    else {
      waived.push(...verdict.meant.filter(item => open.includes(item)).map(item => ({ item, waiver })));
      open = open.filter(item => !verdict.meant.includes(item));
    }
  }
  return { open, waived, facts };
}

/** The findings that a waiver accepts, or why it accepts none. */
function judge<Item extends Marked>(
  waiver: Waiver,
  items: readonly Item[],
  waivers: readonly Waiver[],
  context: WaiverContext,
): { readonly meant: readonly Item[] } | Trouble {
  const rule = context.rules.find(isNamed(waiver.rule));
  const name = rule?.name ?? waiver.rule;
  if (!rule) return { kind: 'unknownRule', values: { name, remedy: unknownRuleRemedy(waiver.rule, context) } };
  if (rule.binding) return { kind: 'binding', values: { name } };
  if (waiver.reason.trim() === '') return { kind: 'noReason', values: { name } };

  const here = items.filter(({ finding }) => finding.rule === rule.id && finding.location.path === waiver.position);
  const meant = here.filter(({ fingerprint }) => fingerprint === waiver.basis);
  if (meant.length > 0 || !context.wasAsked(rule)) return { meant };
  // With several findings at one place, one that has a waiver of its own says nothing about this one.
  const changed = here.filter(({ fingerprint }) => !waivers.some(({ basis }) => basis === fingerprint));
  if (changed.length === 0) return { kind: 'unmatched', values: { name, position: waiver.position } };
  const current = changed.map(({ fingerprint }) => fingerprint).join(' 或 ');
  return { kind: 'lapsed', values: { name, basis: waiver.basis, current } };
}

const isNamed =
  (name: string) =>
  (rule: { readonly id: string; readonly name: string }): boolean =>
    rule.id === name || rule.name === name;

function unknownRuleRemedy(name: string, { rules, retired }: WaiverContext): string {
  const former = retired.find(isNamed(name));
  if (former) return `这条规则已于${former.date}停用：${former.reason}；请删去这条豁免`;
  const known = nearest(
    name,
    rules.map(rule => rule.name),
  );
  return known === undefined ? '请照校核结果给出的写法改' : `是不是“${known}”？请照校核结果给出的写法改`;
}
