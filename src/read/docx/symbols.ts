/** Characters of symbol fonts (w:sym, ISO/IEC 29500-1, 17.3.3.30) as characters that every font has. */
import type { XmlElement } from '../xml/element.ts';

const wingdings: Readonly<Record<number, string>> = {
  82: '☑',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  116: '◆',
  117: '◆',
  118: '❖',
  159: '•',
  161: '○',
  167: '▪',
  168: '◻',
  216: '➢',
  224: '→',
  228: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const symbol: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
};

/** Where nothing else is known something must show that a sign stands here. */
const UNKNOWN = '□';

export function symbolText({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (Number.isNaN(code) || code > 0xffff) return UNKNOWN;
  // Symbol fonts are mapped to a private area, and files give either code.
  const own = code >= 0xf000 ? code - 0xf000 : code;
  const font = (attributes['w:font'] ?? '').toLowerCase();
  if (font.startsWith('wingdings')) return wingdings[own] ?? UNKNOWN;
  if (font === 'symbol') return symbol[own] ?? UNKNOWN;
  if (own >= 0x2460 && own <= 0x2473) return String.fromCharCode(own);
  return code < 0x20 || (code >= 0xd800 && code < 0xf900) ? UNKNOWN : String.fromCharCode(code);
}
