/** 字号, the named sizes of Chinese typography. Apart from the contract of the style, which whoever sets a page does not need. */

/** In points. */
const namedSizes = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
} as const;

export type SizeName = keyof typeof namedSizes;
export const sizeNames: readonly SizeName[] = [
  '初号',
  '小初',
  '一号',
  '小一',
  '二号',
  '小二',
  '三号',
  '小三',
  '四号',
  '小四',
  '五号',
  '小五',
  '六号',
  '小六',
];

/** @param value a name, or points @returns points */
export function sizeInPoints(value: SizeName | number): number {
  return typeof value === 'number' ? value : namedSizes[value];
}
