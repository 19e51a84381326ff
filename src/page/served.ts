/**
 * The page served from 127.0.0.1 with a file in it (`nianbao form FILE`): what the server writes into it, what the page reads
 * there. The served page opens the file at once and saves by PUT to where it came from; see docs/page.md.
 */

import { isRecord, isText } from './json.ts';

/** Id of the `<script type="application/json">` that the server writes before the program. */
export const SERVED_BLOCK = 'nianbao-served';
/** Header of the PUT that carries the token. */
export const TOKEN_HEADER = 'X-Nianbao-Token';
/** Header of the PUT, and of its answer, that carries the version of the file: a save over any other version is refused. */
export const VERSION_HEADER = 'X-Nianbao-Version';

export interface ServedFile {
  /** Name to show people, without folders. */
  readonly fileName: string;
  /** The bytes of the file in base64. */
  readonly content: string;
  /** How it is saved; undefined for a draft, which is only looked at. */
  readonly saving?: ServedSaving | undefined;
  /** Last year's report where the file names one that can be read: name and bytes in base64. */
  readonly previous?: { readonly fileName: string; readonly content: string } | undefined;
  /** Pictures that the file names, by the name it gives, in base64. */
  readonly pictures?: Readonly<Record<string, string>> | undefined;
}

export interface ServedSaving {
  /** Path on the same origin that takes the data file by PUT: `/file`. */
  readonly url: string;
  readonly token: string;
  /** What the server knows the bytes by; the PUT sends it back. */
  readonly version: string;
}

/** @param json the text of the block @returns undefined where it is not what a server of ours writes */
export function readServed(json: string): ServedFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { fileName, content, saving, previous, pictures } = value;
  if (!isText(fileName) || !isText(content)) return undefined;
  return {
    fileName,
    content,
    saving: savingOf(saving),
    previous: previousOf(previous),
    pictures: picturesOf(pictures),
  };
}

function savingOf(value: unknown): ServedSaving | undefined {
  if (!isRecord(value)) return undefined;
  const { url, token, version } = value;
  if (!isText(url) || !isText(token) || !isText(version)) return undefined;
  // Only ever back to where the page came from.
  return /^\/[^/\\]/.test(url) ? { url, token, version } : undefined;
}

function previousOf(value: unknown): ServedFile['previous'] {
  if (!isRecord(value) || !isText(value.fileName) || !isText(value.content)) return undefined;
  return { fileName: value.fileName, content: value.content };
}

function picturesOf(value: unknown): ServedFile['pictures'] {
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(Object.entries(value).flatMap(([name, text]) => (isText(text) ? [[name, text]] : [])));
}

const PROGRAM = '<script id="program">';
const CLOSED = "connect-src 'none'";

/**
 * The page with a file in it, allowed to speak to where it came from and nowhere else.
 * @param page the built page @throws where it is not one
 */
export function servedPage(page: string, served: ServedFile): string {
  if (!page.includes(PROGRAM) || !page.includes(CLOSED)) throw new Error('not a built page');
  // No `<` in the JSON: nothing that a file holds can end the block.
  const json = JSON.stringify(served).replaceAll('<', '\\u003c');
  const block = `<script type="application/json" id="${SERVED_BLOCK}">${json}</script>\n`;
  return page.replace(CLOSED, "connect-src 'self'").replace(PROGRAM, () => block + PROGRAM);
}
