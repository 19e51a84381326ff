/** Work that stands in no file is not left, and gives way to no other, without a question. */
import { titleLines } from '../report/report.ts';
import { storedWork, storeWork } from './platform/storage.ts';
import { isDirty, type Session, type WorkSession, workOf } from './state/session.ts';
import type { Work } from './state/work.ts';

/** For ways that open no other work: back, or to a draft. @returns whether to go */
export function mayLeave(session: Session): boolean {
  if (session.screen !== 'work' || !isDirty(session)) return true;
  return confirm(`有没有保存的内容。${keptWhere(session)}现在离开吗？`);
}

/** For ways that open another work, which the browser will keep instead. @returns whether to open it */
export function mayReplace(session: Session): boolean {
  const unsaved = unsavedWork(session);
  if (!unsaved) return true;
  return confirm(`《${titleLines(unsaved.report).join('')}》还有没有保存成文件的内容，打开别的就没有了。仍要打开吗？`);
}

/** What was typed in the last moment is kept before a person is told that it is; of an address that is good for one run, nothing is. */
function keptWhere(session: WorkSession): string {
  const isKept = !session.isServed && storeWork(workOf(session), false);
  return isKept ? '页面里还留着一份，可以从“上次没有做完的”接着做。' : '离开就没有了。';
}

function unsavedWork(session: Session): Work | undefined {
  if (session.screen === 'work' && isDirty(session)) return workOf(session);
  // A work that the browser keeps has taken the place of an older one.
  if (session.screen === 'work' && !session.isServed) return undefined;
  const stored = storedWork();
  return stored && !stored.saved ? stored.work : undefined;
}
