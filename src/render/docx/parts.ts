/** The parts of a DOCX package by their paths, and how they are zipped: the same parts give the same bytes anywhere. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** XML as text, so that changes to it cost no conversion; anything else as bytes. */
export type Parts = Map<string, string | Uint8Array>;

export function unzipParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** The content types lead, as OPC readers that stream expect; the other parts follow in the order of their paths. */
const CONTENT_TYPES = '[Content_Types].xml';

export function zipParts(parts: Parts): Uint8Array {
  const paths = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  // Written in local time, read in local time: the same two words in every zone.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const path of paths) {
    const content = parts.get(path) ?? '';
    files[path] = [typeof content === 'string' ? strToU8(content) : content, { mtime }];
  }
  return zipSync(files);
}

const rank = (path: string): number => (path === CONTENT_TYPES ? 0 : path === '_rels/.rels' ? 1 : 2);

export function textOf(parts: Parts, path: string): string {
  const content = parts.get(path);
  if (content === undefined) throw new Error(`the package has no part ${path}`);
  return typeof content === 'string' ? content : strFromU8(content);
}

export function setText(parts: Parts, path: string, text: string): void {
  parts.set(path, text);
}

/** @param change what becomes of the text of a part that must be there */
export function editText(parts: Parts, path: string, change: (text: string) => string): void {
  setText(parts, path, change(textOf(parts, path)));
}

/** Text for an attribute or element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}

export { CONTENT_TYPES };
