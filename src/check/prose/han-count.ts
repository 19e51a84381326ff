/** How much is written: Chinese characters alone, no signs, digits or blanks. */
export const hanCount = (text: string): number => [...text.matchAll(/\p{Script=Han}/gu)].length;
