/** Where each character of a value stands in the line of the file that it was typed in. */
import { trimBlanks } from '../../text/blanks.ts';

/** Offsets in the line, from the first character to behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '/': '/',
  '\\': '\\',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  ' ': ' ',
  _: '\u00a0',
};
const escaped = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([^\n]))/y;

interface Piece {
  readonly text: string;
  /** Characters of the file that stand for it. */
  readonly length: number;
}

/** Reads what stands at an offset in one way of writing; undefined where nothing sensible does. */
type Reader = (typed: string, at: number) => Piece | undefined;

const literal: Reader = (typed, at) => ({ text: typed.charAt(at), length: 1 });

const doubleQuoted: Reader = (typed, at) => {
  if (typed[at] === '"') return undefined;
  if (typed[at] !== '\\') return literal(typed, at);
  escaped.lastIndex = at;
  const match = escaped.exec(typed);
  if (!match) return undefined;
  const [whole, four, two, eight, sign = ''] = match;
  const code = four ?? two ?? eight;
  // A code beyond Unicode was told as a mistake of writing.
  if (code !== undefined) return { text: String.fromCodePoint(Number.parseInt(code, 16)), length: whole.length };
  const text = escapes[sign];
  return text === undefined ? undefined : { text, length: whole.length };
};

const singleQuoted: Reader = (typed, at) => {
  if (typed[at] !== "'") return literal(typed, at);
  return typed[at + 1] === "'" ? { text: "'", length: 2 } : undefined;
};

function read(value: string, typed: string, from: number, reader: Reader): Span[] | undefined {
  const spans: Span[] = [];
  let at = from;
  while (spans.length < value.length) {
    const piece = at < typed.length ? reader(typed, at) : undefined;
    // A value has no blanks at its ends, however they are written.
    if (piece && spans.length === 0 && trimBlanks(piece.text) === '') {
      at += piece.length;
      continue;
    }
    if (!piece || !value.startsWith(piece.text, spans.length)) return undefined;
    for (let unit = 0; unit < piece.text.length; unit++) spans.push({ start: at, end: at + piece.length });
    at += piece.length;
  }
  return spans;
}

/**
 * @param value a line of text as the loader has read it
 * @param typed the line of the file from the place of the value on; in front may stand blanks and a quotation mark
 * @returns a span for every UTF-16 unit, characters written as escapes among them; undefined where the value does not
 *   stand there
 */
export function spansOf(value: string, typed: string): readonly Span[] | undefined {
  for (const reader of [literal, doubleQuoted, singleQuoted]) {
    const spans = read(value, typed, 0, reader);
    if (spans) return spans;
  }
  const reader = quotedReaders[typed.charAt(0)];
  return reader && read(value, typed, 1, reader);
}

const quotedReaders: Readonly<Record<string, Reader>> = { '"': doubleQuoted, "'": singleQuoted };
