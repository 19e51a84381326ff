/** Opening a file that a person has chosen or dropped. */
import type { Failure } from '../../result.ts';
import {
  type DataFile,
  type DraftFile,
  isDataFile,
  isWorkbook,
  type NotOpened,
  notOpened,
  openData,
  openDraft,
  openWorkbook,
} from '../../verbs/report-file.ts';
import { readInWorker } from './read-draft.ts';

/** Errors: a file that cannot be decoded, parsed, or is no annual report. */
export async function openFile(name: string, bytes: Uint8Array): Promise<DataFile | DraftFile | NotOpened> {
  if (isWorkbook(name)) return openWorkbook(name, bytes);
  if (isDataFile(name)) return openData(name, bytes);
  return openDraft(name, bytes, await readInWorker(bytes, name));
}

/**
 * The same of a file in the browser's hands. Errors: also one that is gone since it was chosen, or on which a reader
 * fails, which is a bug: it is told, and the page goes on.
 */
export async function openChosen(file: File): Promise<DataFile | DraftFile | NotOpened> {
  try {
    return await openFile(file.name, await bytesOf(file));
  } catch (error) {
    console.error(error);
    return notOpened(notReadable);
  }
}

const notReadable: Failure = {
  what: '读这个文件时出了错。',
  remedy: '请在 WPS 或 Word 里打开，另存为 .docx 再试。',
};

export const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
