/** Opening what a server on this computer has put into the page. */
import type { Image } from '../document/document.ts';
import { readPicture } from '../verbs/picture.ts';
import { openFile } from './platform/open-file.ts';
import { templates } from './platform/templates.ts';
import type { ServedFile } from './served.ts';
import { checkDraft } from './state/draft.ts';
import { failureText } from './state/failure-text.ts';
import { draftSession, type Session, workSession } from './state/session.ts';
import { startedFrom } from './state/start.ts';

/** @returns the session with the file open; what went wrong, for people, where it cannot be opened */
export async function openServed(
  { fileName, content, saving, previous, pictures = {} }: ServedFile,
  bytesOfBase64: (text: string) => Uint8Array,
): Promise<Session | string> {
  const opened = await openFile(fileName, bytesOfBase64(content));
  if (!opened.ok) return `${fileName}：${failureText(opened)}`;
  if (opened.kind === 'draft') return draftSession(opened, checkDraft(opened, templates));
  const last = previous && (await openFile(previous.fileName, bytesOfBase64(previous.content)));
  const images = new Map<string, Image>();
  for (const [name, text] of Object.entries(pictures)) {
    const picture = await readPicture(bytesOfBase64(text));
    if (typeof picture !== 'string') images.set(name, picture);
  }
  const started = startedFrom(opened);
  const work = {
    ...started.work,
    images,
    previous: last?.ok ? { file: last.file, report: last.report } : undefined,
  };
  return { ...workSession({ ...started, work }, true), isServed: saving !== undefined };
}
