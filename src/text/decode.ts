/** From bytes to text: data files, templates and drafts come in every encoding that Chinese offices use. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  /** Without byte order mark, line ends as `\n`. */
  readonly text: string;
  readonly encoding: Encoding;
  /** The text with its line ends as they are in the file. */
  readonly typed: string;
  /** Whether the file begins with a byte order mark. */
  readonly isMarked: boolean;
}

/** Byte order marks. */
export const marks: readonly { readonly signature: readonly number[]; readonly encoding: Encoding }[] = [
  { signature: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { signature: [0xff, 0xfe], encoding: 'utf-16le' },
  { signature: [0xfe, 0xff], encoding: 'utf-16be' },
];

export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Code units of plain ASCII and of the common Chinese characters. */
const isCommon = (unit: number): boolean =>
  unit === 0x0a || (unit >= 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit <= 0x9fff);

/** UTF-16 without a mark: read in the right order of bytes, most of it is common characters. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  let little = 0;
  let big = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (isCommon(first + second * 256)) little++;
    if (isCommon(first * 256 + second)) big++;
  }
  if (Math.max(little, big) * 4 < bytes.length) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** Text has a stray control character here and there, binary data has many. */
function isRubbish(text: string): boolean {
  const controls = text.slice(0, 65_536).match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g)?.length ?? 0;
  return controls > 2 && controls * 20 > Math.min(text.length, 65_536);
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodedText(typed: string, encoding: Encoding, bytes: Uint8Array): DecodedText {
  const isMarked = marks.some(mark => mark.encoding === encoding && startsWith(bytes, mark.signature));
  return { text: typed.replace(/\r\n?/g, '\n'), encoding, typed, isMarked };
}

/** Encodings that the bytes may be in, the likeliest first. @param declared what the file says of itself */
function candidates(bytes: Uint8Array, declared: Encoding | undefined): readonly Encoding[] {
  const marked = marks.find(({ signature }) => startsWith(bytes, signature))?.encoding;
  if (marked) return [marked];
  const guessed = bytes.includes(0) ? unmarkedUtf16(bytes) : undefined;
  return [...new Set([guessed, declared, 'utf-8', 'gb18030'] as const)].filter(encoding => encoding !== undefined);
}

/** One broken character in so many is a slip of whoever cut the text; more is another encoding. */
const CHARACTERS_PER_SLIP = 500;

/**
 * Decodes UTF-8, UTF-16 and GB18030, with or without byte order mark. The whole file decides: short stretches of GBK
 * are often valid UTF-8 too.
 * @param options.declared the encoding that the file itself names; believed where the bytes are valid in it
 * @param options.lenient a few broken characters are read as U+FFFD, as browsers show them
 * @returns undefined where the bytes are no text
 */
export function decodeBytes(
  bytes: Uint8Array,
  options: { readonly declared?: Encoding | undefined; readonly lenient?: boolean } = {},
): DecodedText | undefined {
  const encodings = candidates(bytes, options.declared);
  for (const encoding of encodings) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined && !isRubbish(text)) return decodedText(text, encoding, bytes);
  }
  return options.lenient ? leastBroken(bytes, encodings) : undefined;
}

function leastBroken(bytes: Uint8Array, encodings: readonly Encoding[]): DecodedText | undefined {
  let best: (DecodedText & { readonly slips: number }) | undefined;
  for (const encoding of encodings) {
    const text = new TextDecoder(encoding).decode(bytes);
    const slips = text.split('\ufffd').length - 1;
    if (slips * CHARACTERS_PER_SLIP > text.length || isRubbish(text)) continue;
    if (!best || slips < best.slips) best = { ...decodedText(text, encoding, bytes), slips };
  }
  if (!best) return undefined;
  const { slips: _, ...decoded } = best;
  return decoded;
}
