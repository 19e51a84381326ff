/** Attribute values as WordprocessingML writes them (ISO/IEC 29500-1, 17.17 and 22.9). */
import { childOf, type XmlElement } from '../xml/element.ts';

/** `w:val` of the child of that name. */
export function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}

/** Undefined for what is no whole number. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** A toggle: on when it is there and does not say otherwise; undefined when it is not there. */
export function toggleOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  if (!element) return undefined;
  return !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '');
}

const twipsPer: Readonly<Record<string, number>> = {
  pt: 20,
  in: 1440,
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  pc: 240,
  pi: 240,
};

/** A measure in twips: a bare number, or one with a unit as strict files write it. */
export function twips(value: string | undefined): number | undefined {
  const [, amount, unit] = /^(-?\d{1,9}(?:\.\d{1,9})?)(pt|in|mm|cm|pc|pi)?$/.exec(value ?? '') ?? [];
  if (amount === undefined) return undefined;
  return Math.round(Number(amount) * (unit === undefined ? 1 : (twipsPer[unit] ?? 1)));
}
