/** Always in view: which report, how it stands, whether it is saved, and the four views. */
import { titleLines } from '../../report/report.ts';
import { mayLeave } from '../leave.ts';
import {
  isDirty,
  redone,
  startSession,
  undone,
  type View,
  type WorkSession,
  withView,
  workOf,
} from '../state/session.ts';
import type { Saving } from '../use-saving.ts';
import type { Update } from '../use-session.ts';
import { CountMarks } from './findings.tsx';

const views: readonly { readonly id: View; readonly name: string }[] = [
  { id: 'fill', name: '填写' },
  { id: 'check', name: '核对' },
  { id: 'preview', name: '预览' },
  { id: 'save', name: '保存和生成' },
];

interface Props {
  readonly session: WorkSession;
  readonly saving: Saving;
  readonly update: Update;
  edit(next: (session: WorkSession) => WorkSession): void;
}

const nothing = { error: 0, warning: 0, hint: 0 };

export function TopBar({ session, saving, edit, update }: Props) {
  const work = workOf(session);
  const { checked } = session;
  const leave = (): void => {
    if (mayLeave(session)) update(() => startSession);
  };
  return (
    <header class="top">
      <div class="top-line">
        <button type="button" class="small" onClick={leave}>
          返回
        </button>
        <h1>{titleLines(work.report).join('')}</h1>
        <p class="file" role="status">
          {work.fileName ?? '还没有保存成文件'}
          {work.fileName !== undefined && (isDirty(session) ? '（有改动没有保存）' : '（已保存）')}
        </p>
        <button type="button" class="main small" onClick={() => void saving.saveData()}>
          保存
        </button>
      </div>
      <div class="top-line">
        <nav class="views" aria-label="步骤">
          {views.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-current={session.view === id ? 'page' : undefined}
              onClick={() => edit(now => withView(now, id))}
            >
              {name}
            </button>
          ))}
        </nav>
        <div class="row">
          <button type="button" class="small" disabled={session.history.past.length === 0} onClick={() => edit(undone)}>
            撤销
          </button>
          <button
            type="button"
            class="small"
            disabled={session.history.future.length === 0}
            onClick={() => edit(redone)}
          >
            重做
          </button>
        </div>
        <p class="counts" aria-live="polite" aria-busy={checked?.work !== work}>
          <span class="sr-only">核对结果：</span>
          <CountMarks counts={checked?.ok ? checked.result.counts : nothing} />
        </p>
      </div>
      {saving.message !== '' && (
        <p class="notice" role="status">
          {saving.message}
          {saving.saveElsewhere && (
            <button type="button" class="link" onClick={saving.saveElsewhere}>
              另存为文件
            </button>
          )}
        </p>
      )}
    </header>
  );
}
