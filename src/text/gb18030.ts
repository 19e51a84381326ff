/**
 * Text into GB18030, which runtimes decode and do not encode. The table is what their own decoder says of every code, so
 * that both ways agree; it is made when first needed (some 60,000 codes, a tenth of a second).
 */

type Bytes = readonly number[];

let table: ReadonlyMap<string, Bytes> | undefined;

/** @returns undefined where a character cannot be written: a half pair */
export function encodeGb18030(text: string): Uint8Array | undefined {
  table ??= basicPlane();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code =
      point < 0x80 ? [point] : point > 0xffff ? fourBytes(SUPPLEMENTARY + point - 0x10000) : table.get(character);
    if (!code) return undefined;
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

/** How many four-byte codes there are for the basic plane, and where those for the others begin. */
const BASIC = 39_420;
const SUPPLEMENTARY = 189_000;

/** The four-byte code of a number: each byte counts up within its own range. */
function fourBytes(pointer: number): Bytes {
  const last = pointer % 10;
  const third = Math.floor(pointer / 10) % 126;
  const second = Math.floor(pointer / 1260) % 10;
  return [0x81 + Math.floor(pointer / 12_600), 0x30 + second, 0x81 + third, 0x30 + last];
}

/** Every character of the basic plane but ASCII; where two codes mean the same, the shorter and first one. */
function basicPlane(): ReadonlyMap<string, Bytes> {
  const codes = new Map<string, Bytes>();
  const decoder = new TextDecoder('gb18030');
  const add = (code: Bytes): void => {
    const character = decoder.decode(Uint8Array.from(code));
    // A code that stands for nothing is shown as more than one character, or as U+FFFD.
    if (character.length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, code);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add([lead, trail]);
  }
  for (let pointer = 0; pointer < BASIC; pointer++) add(fourBytes(pointer));
  return codes;
}
