/**
 * Bytes as text of the page: four bytes are five characters, where base64 takes five and a third. The 85 characters from ( to |
 * mean nothing to HTML within a script, unless they spell its end.
 */
const FIRST = '('.charCodeAt(0);
const BASE = 85;
/** Characters and bytes of a group. */
const [LONG, SHORT] = [5, 4];

/** @param bytes any; the last group is filled up with zeros, which whoever reads the bytes must know to leave */
export function toBase85(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += SHORT) {
    let rest = 0;
    for (let byte = 0; byte < SHORT; byte++) rest = rest * 256 + (bytes[at + byte] ?? 0);
    let group = '';
    for (let digit = 0; digit < LONG; digit++) {
      group = String.fromCharCode(FIRST + (rest % BASE)) + group;
      rest = Math.floor(rest / BASE);
    }
    groups.push(group);
  }
  return groups.join('');
}

/** @param text of `toBase85` */
export function fromBase85(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((text.length / LONG) * SHORT);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += LONG) {
    let group = 0;
    for (let digit = at; digit < at + LONG; digit++) group = group * BASE + text.charCodeAt(digit) - FIRST;
    view.setUint32((at / LONG) * SHORT, group);
  }
  return bytes;
}
