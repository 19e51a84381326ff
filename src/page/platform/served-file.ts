/** The file that a server on this computer has put into the page, and the way back to it. */
import { readServed, SERVED_BLOCK, type ServedFile, TOKEN_HEADER, VERSION_HEADER } from '../served.ts';
import type { OutputFile } from '../state/output.ts';

let known: ServedFile | undefined;
let version: string | undefined;

/** @returns undefined where the page was opened from disk */
export function servedFile(): ServedFile | undefined {
  const text = known ? undefined : document.getElementById(SERVED_BLOCK)?.textContent;
  if (text) known = readServed(text);
  return known;
}

/** Saves wait for each other: what is sent goes with the version that the save before it has made. */
let last: Promise<unknown> = Promise.resolve();

/** @returns what went wrong, for people; undefined where the file was saved */
export function saveServed(file: OutputFile): Promise<string | undefined> {
  const saving = last.then(() => put(file));
  last = saving;
  return saving;
}

async function put({ content }: OutputFile): Promise<string | undefined> {
  const saving = servedFile()?.saving;
  if (!saving) return '没有要保存的文件。';
  try {
    const answer = await fetch(saving.url, {
      method: 'PUT',
      headers: { [TOKEN_HEADER]: saving.token, [VERSION_HEADER]: version ?? saving.version },
      body: typeof content === 'string' ? content : new Uint8Array(content),
    });
    if (answer.ok) {
      version = answer.headers.get(VERSION_HEADER) ?? version;
      return undefined;
    }
    return (await answer.text()) || '没有保存成功。';
  } catch {
    return '没有保存：nianbao 程序已经关了。请先把这里的内容另存成文件。';
  }
}

/** Bytes that stand in the page in base64. */
export const bytesOfBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), character => character.charCodeAt(0));
