/** A draft under check: what is wrong in it, and what it says. */
import { useMemo, useState } from 'preact/hooks';
import { whereWords } from '../../check/output/words.ts';
import { renderFragment } from '../../render/html/fragment.ts';
import { titleLines } from '../../report/report.ts';
import { annotateDraft, isWordFile } from '../../verbs/annotate-draft.ts';
import { dayOf } from '../../verbs/day.ts';
import { notSaved, saveFile } from '../platform/save-file.ts';
import { reviewSheetOf } from '../state/review.ts';
import { type DraftSession, startSession } from '../state/session.ts';
import type { Update } from '../use-session.ts';
import { FindingList } from './check-view.tsx';
import { CountMarks } from './findings.tsx';

interface Props {
  readonly session: DraftSession;
  readonly update: Update;
  onContinue(): void;
  onLastYear(): void;
}

export function DraftScreen({ session, update, onContinue, onLastYear }: Props) {
  const { draft, result } = session;
  const [message, setMessage] = useState('');
  const annotate = async (): Promise<void> => {
    const annotated = await annotateDraft(draft.bytes, result.findings, new Date());
    if (!annotated.ok) {
      setMessage(annotated.failure.what + annotated.failure.remedy);
      return;
    }
    const saved = await saveFile({
      name: draft.file.replace(/(?:\.[^.]*)?$/, '（批注）.docx'),
      content: annotated.value,
    });
    if (saved.kind === 'saved') setMessage(`加了批注的文稿已保存为“${saved.name}”。`);
    else if (saved.kind === 'failed') setMessage(notSaved);
  };
  const saveSheet = async (): Promise<void> => {
    const saved = await saveFile(reviewSheetOf(draft, result, dayOf(new Date())));
    if (saved.kind === 'saved') setMessage(`审核单已保存为“${saved.name}”。`);
    else if (saved.kind === 'failed') setMessage(notSaved);
  };
  const page = useMemo(() => renderFragment(draft.document), [draft]);
  return (
    <>
      <header class="top">
        <div class="top-line">
          <button type="button" class="small" onClick={() => update(() => startSession)}>
            返回
          </button>
          <h1>{titleLines(draft.report).join('')}</h1>
          <p class="file">{draft.file}（只核对，不改动）</p>
        </div>
        <div class="top-line">
          <p class="counts" aria-live="polite">
            <span class="sr-only">核对结果：</span>
            <CountMarks counts={result.counts} />
          </p>
          <div class="row">
            {isWordFile(draft.bytes) && (
              <button type="button" class="small" onClick={() => void annotate()}>
                保存加批注的 Word
              </button>
            )}
            <button type="button" class="small" onClick={() => void saveSheet()}>
              保存审核单
            </button>
            <button type="button" class="small" onClick={onContinue}>
              变成数据文件，接着改
            </button>
            <button type="button" class="small" onClick={onLastYear}>
              作为上年报告，新建今年的
            </button>
          </div>
        </div>
        {message !== '' && (
          <p class="notice" role="status">
            {message}
          </p>
        )}
      </header>
      <main class="draft" id="main">
        <section class="paper" aria-labelledby="draft-findings">
          <h2 id="draft-findings">核对意见</h2>
          <FindingList result={result} where={({ location }) => whereWords(location)} />
        </section>
        <section class="paper" aria-labelledby="draft-page">
          <h2 id="draft-page">文稿内容</h2>
          <p class="guide">这里显示从文件里读到的内容，版式与原文件不同。</p>
          <iframe title="文稿内容" sandbox="" srcDoc={page} />
        </section>
      </main>
    </>
  );
}
