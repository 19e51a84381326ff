/** The page: one screen at a time. */
import { useSession } from './use-session.ts';
import { StartScreen } from './view/start-screen.tsx';
import { WorkScreen } from './view/work-screen.tsx';

export function App() {
  const [session, update] = useSession();
  switch (session.screen) {
    case 'start':
      return <StartScreen update={update} />;
    case 'work':
      return <WorkScreen session={session} update={update} />;
    case 'draft':
      return <p>{session.draft.file}</p>;
  }
}
