/** The page: one screen at a time, and files that are dropped on any of them. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReportFile } from '../verbs/report-file.ts';
import type { FileUse } from './file-use.ts';
import { mayLeave } from './leave.ts';
import { openServed } from './open-served.ts';
import { openChosen } from './platform/open-file.ts';
import { bytesOfBase64, servedFile } from './platform/served-file.ts';
import { templates } from './platform/templates.ts';
import { checkDraft } from './state/draft.ts';
import { failureText } from './state/failure-text.ts';
import { draftSession, workSession } from './state/session.ts';
import { newWork, startedFrom, workOfDraft } from './state/start.ts';
import { useDrop } from './use-drop.ts';
import { useSession } from './use-session.ts';
import { ChooseUse } from './view/choose-use.tsx';
import { DraftScreen } from './view/draft-screen.tsx';
import { StartScreen } from './view/start-screen.tsx';
import { WorkScreen } from './view/work-screen.tsx';

export function App() {
  const [session, update] = useSession();
  const latest = useRef(session);
  latest.current = session;
  const [asked, setAsked] = useState<ReportFile | undefined>(undefined);
  const [lastYear, setLastYear] = useState<ReportFile | undefined>(undefined);
  const [message, setMessage] = useState('');
  const [isReading, setReading] = useState(false);

  const use = useCallback(
    (file: ReportFile, as: FileUse): void => {
      setAsked(undefined);
      setMessage('');
      // While the file was read, a person may have begun to write.
      if (!mayLeave(latest.current)) return;
      if (as === 'last-year') {
        setLastYear(file);
        update(() => ({ screen: 'start' }));
      } else if (as === 'check' && file.kind === 'draft') {
        update(() => draftSession(file, checkDraft(file, templates)));
      } else if (file.kind === 'data') update(() => workSession(startedFrom(file), true));
      else {
        const started = workOfDraft(file, templates);
        if ('work' in started) update(() => workSession(started, false));
        else setMessage(failureText(started));
      }
    },
    [update],
  );

  const open = useCallback(
    async (file: File, as: FileUse | undefined): Promise<void> => {
      setReading(true);
      setMessage('');
      const opened = await openChosen(file);
      setReading(false);
      if (!opened.ok) setMessage(`${file.name}：${failureText(opened)}`);
      else if (as === undefined) setAsked(opened);
      else use(opened, as);
    },
    [use],
  );
  useDrop(file => void open(file, undefined));
  useEffect(() => {
    const served = servedFile();
    if (served)
      void openServed(served, bytesOfBase64).then(opened =>
        typeof opened === 'string' ? setMessage(opened) : update(() => opened),
      );
  }, [update]);

  return (
    <>
      {isReading && (
        <p class="notice reading" role="status">
          正在读文件……
        </p>
      )}
      {asked && <ChooseUse file={asked} onChoose={as => use(asked, as)} onCancel={() => setAsked(undefined)} />}
      {message !== '' && session.screen !== 'start' && (
        <p class="notice error floating" role="alert">
          {message}{' '}
          <button type="button" class="link" onClick={() => setMessage('')}>
            知道了
          </button>
        </p>
      )}
      {session.screen === 'start' && (
        <StartScreen
          update={update}
          message={message}
          lastYear={lastYear}
          onForgetLastYear={() => setLastYear(undefined)}
          onOpen={open}
          onBegin={asked => {
            setLastYear(undefined);
            update(() => workSession(newWork(asked, lastYear), false));
          }}
        />
      )}
      {session.screen === 'work' && <WorkScreen key={session.begun} session={session} update={update} />}
      {session.screen === 'draft' && (
        <DraftScreen
          session={session}
          update={update}
          onContinue={() => use(session.draft, 'continue')}
          onLastYear={() => use(session.draft, 'last-year')}
        />
      )}
    </>
  );
}
