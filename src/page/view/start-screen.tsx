/** How to begin: new, go on, check a draft, or take up what was left. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { organKindNames, organKindOfName } from '../../format/index.ts';
import { titleLines } from '../../report/report.ts';
import { cautions, organOf } from '../../verbs/carry-over.ts';
import type { ReportFile } from '../../verbs/report-file.ts';
import type { FileUse } from '../file-use.ts';
import { forget, type KeptWork, keptWorks, takeUp } from '../platform/storage.ts';
import { workSession } from '../state/session.ts';
import { type NewReport, newReportMistake } from '../state/start.ts';
import type { Update } from '../use-session.ts';
import { Field } from './field.tsx';
import { FileButton } from './file-button.tsx';

interface Props {
  readonly update: Update;
  readonly message: string;
  readonly lastYear: ReportFile | undefined;
  onForgetLastYear(): void;
  onOpen(file: File, use: FileUse | undefined): Promise<void>;
  onBegin(asked: NewReport): void;
}

export function StartScreen(props: Props) {
  const { message, onOpen } = props;
  return (
    <main class="start" id="main">
      <header>
        <h1>政府信息公开工作年度报告</h1>
        <p>按国办公开办函〔2021〕30号统一格式填写、核对、生成。这个网页不联网，填写的内容不会离开这台电脑。</p>
      </header>
      {message !== '' && (
        <p class="notice error" role="alert">
          {message}
        </p>
      )}
      <Stored update={props.update} />
      <NewForm key={props.lastYear?.file ?? ''} {...props} />
      <section class="paper">
        <h2>打开已有的文件</h2>
        <div class="ways">
          <div>
            <h3>接着填写</h3>
            <p class="hint">以前保存的数据文件（.yaml、.json），或者填好的表格（.xlsx）。</p>
            <FileButton label="打开数据文件…" onFile={file => void onOpen(file, 'continue')} />
          </div>
          <div>
            <h3>只核对一份文稿</h3>
            <p class="hint">Word（.docx）、网页、PDF、文字都可以，不会改动它。</p>
            <FileButton label="打开文稿核对…" onFile={file => void onOpen(file, 'check')} />
          </div>
        </div>
        <p class="hint">也可以把文件直接拖到这个页面上。</p>
      </section>
      <footer class="hint">nianbao {NIANBAO_VERSION}</footer>
    </main>
  );
}

function NewForm({ lastYear, onForgetLastYear, onOpen, onBegin }: Props) {
  const last = lastYear?.report;
  const lastOrgan = useMemo(() => lastYear && organOf(lastYear), [lastYear]);
  const [organ, setOrgan] = useState(lastOrgan?.name ?? '');
  const [kind, setKind] = useState(lastOrgan?.kind ?? organKindOfName(lastOrgan?.name ?? '') ?? '');
  const [year, setYear] = useState(String(last?.year === undefined ? new Date().getFullYear() - 1 : last.year + 1));
  const [mistake, setMistake] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    const asked = { organ: organ.trim(), kind: kind || undefined, year: Number(year) };
    const wrong = newReportMistake(asked);
    setMistake(wrong ?? '');
    if (wrong === undefined) onBegin(asked);
  };
  const notes = lastYear ? cautions(lastYear, { organ: organ.trim(), year: Number(year) }) : [];
  return (
    <form class="paper" onSubmit={submit} noValidate aria-labelledby="new-heading">
      <h2 id="new-heading">新建一份报告</h2>
      {lastYear ? (
        <div class="notice done" role="status">
          <p>
            上年报告：{titleLines(lastYear.report).join('')}（{lastYear.file}
            ）。结转的申请、联系方式和各级标题会带过来。
            <button type="button" class="link" onClick={onForgetLastYear}>
              不用它
            </button>
          </p>
          {notes.map(note => (
            <p key={note}>{note}</p>
          ))}
        </div>
      ) : (
        <div class="row last-year">
          <FileButton label="从上年报告开始…" onFile={file => void onOpen(file, 'last-year')} />
          <span class="hint">选上年报告（Word、网页、PDF、文字或数据文件），结转的申请、机关和标题不用再填。</span>
        </div>
      )}
      <div class="fields">
        <Field label="机关名称" required value={organ} onChange={setOrgan} hint="写全称，例如晴溪镇人民政府。" />
        <Field label="机关类型" options={organKindNames} value={kind} onChange={setKind} />
        <Field label="年度" required inputMode="numeric" value={year} onChange={setYear} />
      </div>
      {mistake !== '' && (
        <p class="misread" role="alert">
          {mistake}
        </p>
      )}
      <button type="submit" class="main">
        开始填写
      </button>
    </form>
  );
}

/** What this and other windows have left in the browser. */
function Stored({ update }: { readonly update: Update }) {
  const [all, setAll] = useState(keptWorks);
  useEffect(() => {
    const reload = (): void => setAll(keptWorks());
    addEventListener('storage', reload);
    return () => removeEventListener('storage', reload);
  }, []);
  if (all.length === 0) return null;
  return (
    <section class="paper stored" aria-labelledby="stored-heading">
      <h2 id="stored-heading">上次没有做完的</h2>
      {all.map(kept => (
        <StoredWork key={kept.key} kept={kept} update={update} onForget={() => setAll(keptWorks())} />
      ))}
      <p class="hint">
        {all.length > 1 && '几个窗口里分别做的，各留一份；别的窗口里正在做的也在这里。'}
        留在这台电脑的这个浏览器里，用这个浏览器的人都能看到；用公共电脑的，做完请清除。
      </p>
    </section>
  );
}

interface StoredProps {
  readonly kept: KeptWork;
  readonly update: Update;
  onForget(): void;
}

function StoredWork({ kept, update, onForget }: StoredProps) {
  const { key, work, at, saved, picturesMissing } = kept;
  const clear = (): void => {
    if (!saved && !confirm('清除以后，没有保存成文件的内容就找不回来了。要清除吗？')) return;
    forget(key);
    onForget();
  };
  const goOn = (): void => {
    takeUp(kept);
    update(() => workSession({ work, notes }, saved));
  };
  const notes = picturesMissing > 0 ? [`有 ${picturesMissing} 张图片没有留在浏览器里，请在“图表”里重新选。`] : [];
  const title = titleLines(work.report).join('');
  return (
    <>
      <p id={key}>
        {title}
        {work.fileName !== undefined && `（${work.fileName}）`}，
        {new Date(at).toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' })}
        {saved ? '，已经保存成文件' : '，还没有保存成文件'}。
      </p>
      <div class="row">
        <button type="button" class="main" aria-describedby={key} onClick={goOn}>
          接着做
        </button>
        <button type="button" aria-describedby={key} onClick={clear}>
          清除
        </button>
      </div>
    </>
  );
}
