/** Work that stands in no file is not left, and gives way to no other, without a question. */
import { titleLines } from '../report/report.ts';
import { keepWork } from './platform/storage.ts';
import { isDirty, type Session, type WorkSession, workOf } from './state/session.ts';

/** @returns whether to go, or to open another work */
export function mayLeave(session: Session): boolean {
  if (session.screen !== 'work' || !isDirty(session)) return true;
  const title = titleLines(workOf(session).report).join('');
  return confirm(`《${title}》还有没有保存成文件的内容。${keptWhere(session)}现在离开吗？`);
}

/** What was typed in the last moment is kept before a person is told that it is; of an address that is good for one run, nothing is. */
function keptWhere(session: WorkSession): string {
  const isKept = !session.isServed && keepWork(session.begun, workOf(session), false);
  return isKept ? '页面里还留着一份，可以从“上次没有做完的”接着做。' : '离开就没有了。';
}
