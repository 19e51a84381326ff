/** How to begin. */
import { useState } from 'preact/hooks';
import { organKindNames } from '../../format/index.ts';
import { bytesOf, openFile } from '../platform/open-file.ts';
import { workSession } from '../state/session.ts';
import { newWork, workOfData } from '../state/start.ts';
import type { Update } from '../use-session.ts';

export function StartScreen({ update }: { readonly update: Update }) {
  const [organ, setOrgan] = useState('');
  const [kind, setKind] = useState('乡镇人民政府');
  const [year, setYear] = useState(String(new Date().getFullYear() - 1));
  const [message, setMessage] = useState('');
  const begin = async (): Promise<void> => {
    const started = newWork({ organ, kind, year: Number(year) });
    update(() => workSession(started, false));
  };
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const opened = await openFile(file.name, await bytesOf(file));
    if (!opened.ok) setMessage(opened.failures.map(({ what, remedy }) => `${what}${remedy}`).join('\n'));
    else if (opened.kind === 'data') update(() => workSession({ work: workOfData(opened), notes: [] }, true));
    else
      update(() =>
        workSession(newWork({ organ: opened.report.organ.name ?? '', kind, year: Number(year) }, opened), false),
      );
  };
  return (
    <main>
      <h1>政府信息公开工作年度报告</h1>
      <label>
        机关全称 <input value={organ} onInput={event => setOrgan(event.currentTarget.value)} />
      </label>
      <label>
        机关类型{' '}
        <select value={kind} onInput={event => setKind(event.currentTarget.value)}>
          {organKindNames.map(name => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        年度 <input value={year} onInput={event => setYear(event.currentTarget.value)} />
      </label>
      <button type="button" onClick={begin}>
        新建
      </button>
      <label>
        打开文件 <input type="file" onInput={event => open(event.currentTarget.files?.[0])} />
      </label>
      <p role="alert">{message}</p>
    </main>
  );
}
