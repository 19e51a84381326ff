/** Saving a file: by the system's own dialog where the browser has one, else as a download. */
import type { OutputFile } from '../state/output.ts';

/** The part of the File System Access API that is used here; not every browser has it. */
interface SaveHandle {
  readonly name: string;
  createWritable(): Promise<{ write(data: BlobPart): Promise<void>; close(): Promise<void> }>;
}
type SavePicker = (options: { suggestedName: string }) => Promise<SaveHandle>;

export type Saved =
  /** `where` is known where the person chose it. */
  | { readonly kind: 'saved'; readonly name: string; readonly handle: SaveHandle | undefined }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' };

/** For people, where a save has failed. */
export const notSaved = '没有保存成功，请换一个文件夹再试。';

const picker = (): SavePicker | undefined => {
  const candidate: unknown = Reflect.get(globalThis, 'showSaveFilePicker');
  return typeof candidate === 'function' ? options => Reflect.apply(candidate, globalThis, [options]) : undefined;
};

/** A file on its way: the browser refuses a second dialog, which must not be taken for a browser without any. */
let isSaving = false;

/**
 * One file at a time: a second one, as a key that is held down asks for, is cancelled.
 * @param handle of the same file, saved before: it is written again without asking
 */
export async function saveFile({ name, content }: OutputFile, handle?: SaveHandle): Promise<Saved> {
  const choose = picker();
  if (!choose) return download(name, content);
  if (isSaving) return { kind: 'cancelled' };
  isSaving = true;
  try {
    const target = handle ?? (await choose({ suggestedName: name }));
    // Written beside the file first and put in its place by close: whole or not at all.
    const stream = await target.createWritable();
    await stream.write(blobPart(content));
    await stream.close();
    return { kind: 'saved', name: target.name, handle: target };
  } catch (error) {
    const reason = error instanceof DOMException ? error.name : '';
    if (reason === 'AbortError') return { kind: 'cancelled' };
    // Some browsers have the dialog and refuse it to pages on disk.
    if (reason === 'SecurityError' || reason === 'NotAllowedError') return download(name, content);
    return { kind: 'failed' };
  } finally {
    isSaving = false;
  }
}

function blobPart(content: string | Uint8Array): BlobPart {
  return typeof content === 'string' ? content : new Uint8Array(content);
}

function download(name: string, content: string | Uint8Array): Saved {
  const url = URL.createObjectURL(new Blob([blobPart(content)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { kind: 'saved', name, handle: undefined };
}
