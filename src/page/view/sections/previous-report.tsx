/** Last year's report, with which this year's is compared. */
import { useState } from 'preact/hooks';
import { titleLines } from '../../../report/report.ts';
import { notLastYear } from '../../../verbs/carry-over.ts';
import { openChosen } from '../../platform/open-file.ts';
import { failureText } from '../../state/failure-text.ts';
import { useId } from '../use-id.ts';
import type { SectionProps } from './section-props.ts';

export function PreviousReport({ work, onAmend }: SectionProps) {
  const [message, setMessage] = useState('');
  const id = useId();
  const { previous, report } = work;
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const opened = await openChosen(file);
    if (!opened.ok) {
      setMessage(failureText(opened));
      return;
    }
    const warning = report.year === undefined ? undefined : notLastYear(opened, report.year);
    setMessage(warning ?? '');
    onAmend(now => ({
      ...now,
      previous: { file: file.name, report: opened.report },
      report: { ...now.report, previousFile: named(now.report.previousFile, file.name) },
    }));
  };
  const remove = (): void =>
    onAmend(now => ({ ...now, previous: undefined, report: { ...now.report, previousFile: undefined } }));
  return (
    <fieldset>
      <legend>上年报告</legend>
      <p class="guide">
        {previous
          ? `已用“${titleLines(previous.report).join('')}”（${previous.file}）核对结转和往年数据。`
          : report.previousFile === undefined
            ? '选了上年报告，可以核对结转的申请和往年数据。'
            : `数据文件里写的是“${report.previousFile}”。网页不能自己去找文件，请选一次。`}
      </p>
      <div class="row">
        <label class="button" for={id}>
          选上年报告…
        </label>
        <input
          id={id}
          class="file"
          type="file"
          aria-label="选上年报告"
          onChange={event => {
            void open(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        {(previous || report.previousFile !== undefined) && (
          <button type="button" onClick={remove}>
            不用上年报告
          </button>
        )}
      </div>
      {message !== '' && (
        <p class="misread" role="alert">
          {message}
        </p>
      )}
    </fieldset>
  );
}

/** The page knows no folders: a data file that names one where such a file lies goes on naming it. */
const named = (path: string | undefined, name: string): string =>
  path !== undefined && path.split(/[\\/]/).at(-1) === name ? path : name;
