/** Saving what is open: the data file under its name, and every output; to the server that gave the file where one did. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { saveFile } from './platform/save-file.ts';
import { saveServed, servedFile } from './platform/served-file.ts';
import { dataFileOf, type OutputFile } from './state/output.ts';
import { type Session, savedAs, type WorkSession, workOf } from './state/session.ts';
import type { Update } from './use-session.ts';

export interface Saving {
  /** What came of the last save, for people. */
  readonly message: string;
  /** The data file, where it was opened or saved before, else where the person says. */
  saveData(): Promise<void>;
  /** Any file made of the work. */
  save(file: OutputFile): Promise<void>;
  /** Shows a message. */
  tell(message: string): void;
}

const failed = '没有保存成功，请换一个文件夹再试。';

export function useSaving(session: WorkSession, update: Update): Saving {
  const [message, tell] = useState('');
  const handle = useRef<Parameters<typeof saveFile>[1]>(undefined);
  const work = workOf(session);
  const saveData = useCallback(async () => {
    const isJson = /\.json$/i.test(work.fileName ?? '');
    const file = dataFileOf(work, isJson ? 'json' : 'yaml');
    const markSaved = (name: string): void =>
      update((now: Session) => (now.screen === 'work' ? savedAs(now, work, name) : now));
    if (servedFile()) {
      const answer = await saveServed(file);
      if (answer === undefined) markSaved(work.fileName ?? file.name);
      tell(answer ?? '已保存。');
      return;
    }
    const saved = await saveFile(file, handle.current);
    if (saved.kind === 'saved') {
      handle.current = saved.handle;
      markSaved(saved.name);
      tell(saved.handle ? `已保存为“${saved.name}”。` : `已保存为“${saved.name}”，在浏览器的下载文件夹里。`);
    } else if (saved.kind === 'failed') tell(failed);
  }, [work, update]);
  const save = useCallback(async (file: OutputFile) => {
    const saved = await saveFile(file);
    if (saved.kind === 'saved') tell(`已保存“${saved.name}”。`);
    else if (saved.kind === 'failed') tell(failed);
  }, []);
  return { message, saveData, save, tell };
}
