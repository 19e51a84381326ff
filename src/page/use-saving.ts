/** Saving what is open: the data file under its name, and every output; to the server that gave the file where one did. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { notSaved, saveFile } from './platform/save-file.ts';
import { saveServed } from './platform/served-file.ts';
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
  /** The data file, where the person says: there where the server has not taken it. */
  readonly saveElsewhere: (() => Promise<void>) | undefined;
  /** Shows a message. */
  tell(message: string): void;
}

export function useSaving(session: WorkSession, update: Update): Saving {
  const [message, setMessage] = useState('');
  const [isTurnedAway, setTurnedAway] = useState(false);
  const tell = useCallback((text: string) => {
    setMessage(text);
    setTurnedAway(false);
  }, []);
  useEffect(() => {
    // Once a person has gone on, what was saved is no news; what was not is.
    if (!isTurnedAway) setMessage('');
  }, [session.view, session.section]);
  const handle = useRef<Parameters<typeof saveFile>[1]>(undefined);
  const work = workOf(session);
  const { isServed, lost } = session;
  const mayLose = useCallback(() => lost === undefined || confirm(`${lost}仍要保存吗？`), [lost]);
  const dataFile = useCallback((): OutputFile => {
    const isJson = /\.json$/i.test(work.fileName ?? '');
    return dataFileOf(work, isJson ? 'json' : 'yaml');
  }, [work]);
  const markSaved = useCallback(
    (name: string, isStillServed: boolean): void =>
      update((now: Session) => (now.screen === 'work' ? savedAs(now, work, name, isStillServed) : now)),
    [work, update],
  );
  const saveToFile = useCallback(async () => {
    if (!mayLose()) return;
    const file = dataFile();
    const saved = await saveFile(file, handle.current);
    if (saved.kind === 'saved') {
      handle.current = saved.handle;
      markSaved(saved.name, false);
      tell(saved.handle ? `已保存为“${saved.name}”。` : `已保存为“${saved.name}”，在浏览器的下载文件夹里。`);
    } else if (saved.kind === 'failed') {
      // Where it stood it cannot be written any more: the next save asks where.
      handle.current = undefined;
      tell(notSaved);
    }
  }, [dataFile, markSaved, tell, mayLose]);
  const saveToServer = useCallback(async () => {
    if (!mayLose()) return;
    const file = dataFile();
    const mistake = await saveServed(file);
    if (mistake === undefined) markSaved(work.fileName ?? file.name, true);
    setMessage(mistake ?? `已保存到“${work.fileName}”。`);
    setTurnedAway(mistake !== undefined);
  }, [work, dataFile, markSaved, mayLose]);
  const save = useCallback(
    async (file: OutputFile) => {
      const saved = await saveFile(file);
      if (saved.kind === 'saved') tell(`已保存“${saved.name}”。`);
      else if (saved.kind === 'failed') tell(notSaved);
    },
    [tell],
  );
  return {
    message,
    saveData: isServed ? saveToServer : saveToFile,
    save,
    saveElsewhere: isServed && isTurnedAway ? saveToFile : undefined,
    tell,
  };
}
