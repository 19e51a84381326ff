/** Operands as the library hands them over: they come from a stranger's file, so that each is looked at before use. */
import type { Matrix } from './matrix.ts';
import type { FontGlyph } from './text-state.ts';

export const asNumber = (value: unknown, otherwise = 0): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Undefined where the value is no object, or has no such property. */
export const propertyOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** A list of numbers, typed or not; empty where it is none. */
export function asNumbers(value: unknown): readonly number[] | Float32Array | Float64Array {
  if (value instanceof Float32Array || value instanceof Float64Array) return value;
  return asList(value).map(item => asNumber(item));
}

export function asMatrix(value: unknown): Matrix | undefined {
  const [a, b, c, d, e, f] = asNumbers(value);
  return f === undefined || a === undefined || b === undefined || c === undefined || d === undefined || e === undefined
    ? undefined
    : [a, b, c, d, e, f];
}

export function asBounds(value: unknown): readonly [number, number, number, number] | undefined {
  const [left, top, right, bottom] = asNumbers(value);
  return left === undefined || top === undefined || right === undefined || bottom === undefined
    ? undefined
    : [left, top, right, bottom];
}

/** What a text operator shows; whatever is neither glyph nor number is left out. */
export function asFontGlyphs(value: unknown): (FontGlyph | number)[] {
  return asList(value).flatMap((item): (FontGlyph | number)[] => {
    if (typeof item === 'number') return [asNumber(item)];
    if (typeof item !== 'object' || item === null || !('unicode' in item)) return [];
    const width = 'width' in item ? asNumber(item.width) : 0;
    const isSpace = 'isSpace' in item && item.isSpace === true;
    const [advance, x, y] = 'vmetric' in item ? asNumbers(item.vmetric) : [];
    const vmetric =
      advance === undefined || x === undefined || y === undefined ? undefined : ([advance, x, y] as const);
    return [{ unicode: asText(item.unicode), width, isSpace, vmetric }];
  });
}
