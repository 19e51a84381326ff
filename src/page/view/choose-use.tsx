/** What a file that was dropped is to be. */
import { useEffect, useRef } from 'preact/hooks';
import { titleLines } from '../../report/report.ts';
import type { ReportFile } from '../../verbs/report-file.ts';
import type { FileUse } from '../file-use.ts';

interface Props {
  readonly file: ReportFile;
  onChoose(use: FileUse): void;
  onCancel(): void;
}

export function ChooseUse({ file, onChoose, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    element?.addEventListener('cancel', onCancel);
    return () => element?.removeEventListener('cancel', onCancel);
  }, [onCancel]);
  return (
    <dialog ref={dialog} aria-labelledby="use-heading">
      <h2 id="use-heading">打开“{file.file}”</h2>
      <p>{titleLines(file.report).join('')}。要用它做什么？</p>
      <div class="stack">
        <button type="button" onClick={() => onChoose('continue')}>
          {file.kind === 'data' ? '接着填写' : '变成数据文件，接着改'}
        </button>
        {file.kind === 'draft' && (
          <button type="button" onClick={() => onChoose('check')}>
            只核对这份文稿
          </button>
        )}
        <button type="button" onClick={() => onChoose('last-year')}>
          作为上年报告，新建今年的
        </button>
        <button type="button" onClick={onCancel}>
          取消
        </button>
      </div>
    </dialog>
  );
}
