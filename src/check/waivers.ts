/** Step of a check: findings that somebody has looked at and accepted, and waivers that no longer hold. */
import { nearest } from '../format/nearest.ts';
import type { Waiver } from '../report/report.ts';
import type { Finding } from './finding.ts';
import type { Fact, Rule } from './rule.ts';
import type { RetiredRule } from './rules/retired.ts';

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

/** What a waiver may name, by id or Chinese name. */
export interface NamedRules {
  readonly rules: readonly Rule[];
  readonly retired: readonly RetiredRule[];
}

export function applyWaivers<Item extends Marked>(
  items: readonly Item[],
  waivers: readonly Waiver[],
  named: NamedRules,
): WaiversApplied<Item> {
  let open = items;
  const waived: Waived<Item>[] = [];
  const facts: Fact<WaiverTrouble>[] = [];
  waivers.forEach((waiver, index) => {
    const rule = named.rules.find(isNamed(waiver.rule));
    const trouble = (kind: WaiverTrouble, values: Record<string, string>): void => {
      facts.push({ kind, path: `waivers.${index}`, values: { name: rule?.name ?? waiver.rule, ...values } });
    };
    if (!rule) return trouble('unknownRule', { remedy: unknownRuleRemedy(waiver.rule, named) });
    if (rule.binding) return trouble('binding', {});
    if (waiver.reason.trim() === '') return trouble('noReason', {});

    const here = items.filter(({ finding }) => finding.rule === rule.id && finding.location.path === waiver.position);
    const meant = here.filter(({ fingerprint }) => fingerprint === waiver.basis);
    if (meant.length > 0) {
      waived.push(...meant.filter(item => open.includes(item)).map(item => ({ item, waiver })));
      open = open.filter(item => !meant.includes(item));
      return;
    }
    // With several findings at one place, a waiver for another of them says nothing about these.
    const unclaimed = here.filter(({ fingerprint }) => !waivers.some(({ basis }) => basis === fingerprint));
    const [changed] = unclaimed;
    if (changed) trouble('lapsed', { basis: waiver.basis, current: changed.fingerprint });
    else trouble('unmatched', { position: waiver.position });
  });
  return { open, waived, facts };
}

const isNamed =
  (name: string) =>
  (rule: { readonly id: string; readonly name: string }): boolean =>
    rule.id === name || rule.name === name;

function unknownRuleRemedy(name: string, { rules, retired }: NamedRules): string {
  const former = retired.find(isNamed(name));
  if (former) return `这条规则已于${former.date}停用：${former.reason}；请删去这条豁免`;
  const known = nearest(name, rules.map(rule => rule.name));
  return known === undefined ? '请照校核结果给出的写法改' : `是不是“${known}”？请照校核结果给出的写法改`;
}
