/** Opening a file that a person has chosen or dropped. */
import {
  type DataFile,
  type DraftFile,
  isDataFile,
  isWorkbook,
  type NotOpened,
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

export const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
