/**
 * A tolerant look at the lines of a YAML file as a clerk typed it: which are narrative, which are structure, and what of
 * a line is inside quotes, brackets or a comment. It works on files that do not parse.
 */
import { knownKeyPattern } from '../known-keys.ts';

/** `continued`: inside brackets or quotes opened above. `stray`: narrative that goes on where its block has ended. */
export type LineKind = 'blank' | 'comment' | 'narrative' | 'structure' | 'continued' | 'stray';

export interface ScannedLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly kind: LineKind;
  /** Whatever blanks the line begins with, of any width. */
  readonly lead: string;
  /** The text with what is quoted or a comment blanked out by NUL, character by character. */
  readonly bare: string;
  /** `bare` with everything outside of brackets blanked out as well. */
  readonly bracketed: string;
  /** The narrative block that the line stands in, or that it ended by not being indented enough. */
  readonly block: Block | undefined;
  /** A quote or bracket that this line opens and no line closes in its place. */
  readonly unclosed: { readonly sign: string; readonly column: number } | undefined;
}

export interface Block {
  /** Line of the `|`, from 1. */
  readonly header: number;
  /** Blanks before the key that the block belongs to; its text is indented by more. */
  readonly parentIndent: number;
}

const anyBlank = /^[\s\u200b]*/;
const blockHeader = /^( *(?:- +)*)(?:[^\s].*?:\s+|)[|>][-+1-9]{0,2}\s*(?:#.*)?$/;
const startsEntry = new RegExp(`^ *(?:- +)*["'“]?(?:${knownKeyPattern})["'”]?\\s*[:：]`);

const looksLikeEntry = (text: string): boolean =>
  startsEntry.test(text) || /^ *(?:- +)*[^\s:：]{1,30}:(?:\s|$)/.test(text);

const blank = (text: string): string => '\0'.repeat(text.length);

interface Opening {
  readonly sign: string;
  readonly column: number;
  readonly line: number;
  readonly indent: number;
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Reads one line after the other, remembering what is open. */
class Scanner {
  readonly result: ScannedLine[] = [];
  private block: Block | undefined;
  private ended: Block | undefined;
  private isStray = false;
  private quote: Opening | undefined;
  private brackets: Opening[] = [];

  scan(lines: readonly string[]): readonly ScannedLine[] {
    for (const [index, text] of lines.entries()) this.line(text, index + 1);
    this.abandon();
    return this.result;
  }

  private line(text: string, number: number): void {
    const lead = anyBlank.exec(text)?.[0] ?? '';
    const indent = /^ */.exec(text)?.[0].length ?? 0;
    const isBlank = lead.length === text.length;
    if (!isBlank) this.leaveBlock(text, indent);
    const kind = isBlank ? 'blank' : this.kindOf(text, lead);
    const isRead = kind === 'structure' || kind === 'continued';
    const masked = isRead
      ? this.mask(text, number, indent, lead.length)
      : { bare: blank(text), bracketed: blank(text) };
    const block = kind === 'narrative' || kind === 'structure' ? (this.block ?? this.ended) : undefined;
    this.result.push({ number, text, kind, lead, ...masked, block, unclosed: undefined });
    if (kind !== 'structure') return;
    if (this.ended && !looksLikeEntry(text)) this.isStray = true;
    this.ended = undefined;
    const header = blockHeader.exec(masked.bare.replaceAll('\0', ' '));
    if (header) this.block = { header: number, parentIndent: header[1]?.length ?? indent };
  }

  /** Ends what the line shows to be over: a block, brackets and quotes that were not closed. */
  private leaveBlock(text: string, indent: number): void {
    if (this.block && indent <= this.block.parentIndent) {
      this.ended = this.block;
      this.block = undefined;
    }
    const opening = this.brackets[0] ?? this.quote;
    if (opening && indent <= opening.indent && startsEntry.test(text)) this.abandon();
    if (this.isStray && looksLikeEntry(text)) this.isStray = false;
  }

  private kindOf(text: string, lead: string): LineKind {
    if (this.block) return 'narrative';
    if (this.quote || this.brackets.length > 0) return 'continued';
    if (text[lead.length] === '#') {
      this.isStray = false;
      return 'comment';
    }
    return this.isStray ? 'stray' : 'structure';
  }

  /** Marks the lines whose quote or bracket nobody closed. */
  private abandon(): void {
    const opening = this.quote ?? this.brackets[0];
    const line = opening && this.result[opening.line - 1];
    if (opening && line) {
      this.result[opening.line - 1] = { ...line, unclosed: { sign: opening.sign, column: opening.column } };
    }
    this.quote = undefined;
    this.brackets = [];
  }

  private mask(text: string, line: number, indent: number, start: number): { bare: string; bracketed: string } {
    const isOpen = this.quote !== undefined || this.brackets.length > 0;
    if (!isOpen && !/["'#{[]/.test(text)) return { bare: text, bracketed: blank(text) };
    let bare = '';
    let bracketed = '';
    let valueMayStart = true;
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      const depth = this.brackets.length;
      const keep = (shown: string): void => {
        bare += shown;
        bracketed += this.brackets.length > 0 || depth > 0 ? shown : '\0';
      };
      if (this.quote) {
        const isEscape = this.quote.sign === '"' && character === '\\';
        if (isEscape && at + 1 < text.length) {
          keep('\0');
          at++;
        } else if (character === this.quote.sign) this.quote = undefined;
        keep('\0');
      } else if (character === '#' && (at === 0 || /\s/.test(text.charAt(at - 1)))) {
        const rest = blank(text.slice(at));
        return { bare: bare + rest, bracketed: bracketed + rest };
      } else if (valueMayStart && (character === '"' || character === "'")) {
        this.quote = { sign: character, column: at + 1, line, indent };
        keep('\0');
      } else {
        if ((character === '{' || character === '[') && (valueMayStart || depth > 0)) {
          this.brackets.push({ sign: character, column: at + 1, line, indent });
        } else if (depth > 0 && character === closers[this.brackets[depth - 1]?.sign ?? '']) this.brackets.pop();
        keep(character);
      }
      const opensValue = depth > 0 || this.brackets.length > 0 ? /[,:，：{[]/ : /[:：]/;
      if (opensValue.test(character) || (character === '-' && at === start)) valueMayStart = true;
      else if (!/\s/.test(character)) valueMayStart = at < start;
    }
    return { bare, bracketed };
  }
}

/** @param lines of the file, without their line ends */
export function scanLines(lines: readonly string[]): readonly ScannedLine[] {
  return new Scanner().scan(lines);
}
