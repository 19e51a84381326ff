/** What stands in a cell of figures, told by its form alone. */
import { trimBlanks } from '../../text/blanks.ts';

const figure = /^(?:[-+]?\d[\d,]*(?:\.\d+)?%?(?:[件条个次宗元]|万元)?(?:\([^()]*\))?|[-–—/、.…]+|无|【待填】)$/;

/** A number, with a remark in brackets or without, or what people write instead of one. */
export function isNumber(text: string): boolean {
  const trimmed = trimBlanks(text);
  return trimmed !== '' && trimmed.length <= 40 && figure.test(trimmed.normalize('NFKC'));
}
