/** What a file is by its first bytes: endings are often wrong. */

export type Kind =
  | 'zip'
  | 'pdf'
  | 'html'
  | 'compound'
  | 'rtf'
  | 'mht'
  | 'word-xml'
  | 'archive'
  | 'picture'
  | 'text'
  | 'binary'
  | 'empty';

const ascii = (text: string): readonly number[] => [...text].map(character => character.charCodeAt(0));

const signatures: readonly (readonly [Kind, readonly number[]])[] = [
  ['zip', ascii('PK\u0003\u0004')],
  ['zip', ascii('PK\u0005\u0006')],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', ascii('{\\rtf')],
  ['archive', ascii('Rar!')],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b]],
  ['picture', [0x89, ...ascii('PNG')]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', ascii('GIF8')],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** Bytes that are looked at for marks of a text format. */
const BEGINNING = 2048;
/** Readers of PDF accept bytes before its mark, so others write them. */
const PDF_WITHIN = 1024;

/** Two or four letters alone could begin a text. */
const picture = /^(?:RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0{4})/;
const wordXml = /^<\?xml[^>]*>\s*<\?mso-application\s+progid="Word\.Document"|<(?:w:wordDocument|pkg:package)\b/i;
const html =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|style|script|div|table|p|span|h[1-6]|font|center|article|section|ul|ol)\b/i;

export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty';
  const known = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return known[0];
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING));
  if (picture.test(beginning)) return 'picture';
  if (beginning.slice(0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  // In UTF-16 every second byte of markup is zero; in UTF-8 a mark may lead.
  const text = beginning
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (/^MIME-Version:|^From:[\s\S]*?\nMIME-Version:/i.test(text)) return 'mht';
  if (wordXml.test(text)) return 'word-xml';
  if (html.test(text)) return 'html';
  return isBinary(bytes) ? 'binary' : 'text';
}

/** Zero bytes on both even and odd places, or control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  let controls = 0;
  const sample = bytes.subarray(0, 64 * 1024);
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 0x08 || (byte > 0x0d && byte < 0x1a)) controls += 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd === 0) return controls > sample.length / 100;
  // UTF-16: zeros beside Latin letters stand on one side only; Chinese characters may hold any byte.
  return Math.min(even, odd) > Math.max(even, odd) / 10;
}
