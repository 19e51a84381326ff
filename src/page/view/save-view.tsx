/** The files that come of the work: the data, and what is published. */
import { useState } from 'preact/hooks';
import { dayOf } from '../../verbs/day.ts';
import type { OutputFormat } from '../../verbs/render-as.ts';
import { renderTemplates, templates } from '../platform/templates.ts';
import { dataFileOf, type OutputOptions, outputOf } from '../state/output.ts';
import { reviewSheetOf } from '../state/review.ts';
import { type WorkSession, withView, workOf } from '../state/session.ts';
import type { Saving } from '../use-saving.ts';

interface Props {
  readonly session: WorkSession;
  readonly saving: Saving;
  edit(next: (session: WorkSession) => WorkSession): void;
}

interface Target {
  readonly name: string;
  readonly hint: string;
  readonly format: OutputFormat;
  readonly fragment: boolean;
}

const targets: readonly Target[] = [
  { name: 'Word 文件', hint: '正式公布、报送和盖章用，版式照公文格式。', format: 'docx', fragment: false },
  { name: '网页', hint: '放到网站上的完整网页。', format: 'html', fragment: false },
  { name: '网页片段', hint: '粘贴到网站后台编辑器里用。', format: 'html', fragment: true },
  { name: '文字', hint: '没有版式的文字。', format: 'txt', fragment: false },
];

export function SaveView({ session, saving, edit }: Props) {
  const [draft, setDraft] = useState(false);
  const work = workOf(session);
  const errors = session.checked?.ok ? session.checked.result.counts.error : 0;
  const isBarred = (errors > 0 && !draft) || session.checked?.ok === false;
  const make = async (target: Target, use: (file: { name: string; content: string | Uint8Array }) => Promise<void>) => {
    const options: OutputOptions = { draft, fragment: target.fragment };
    const output = await outputOf(work, target.format, options, { ...templates, render: renderTemplates });
    if (output.ok) await use(output.file);
    else if (!output.bar) saving.tell(output.failure.what + output.failure.remedy);
    else if (output.bar.kind === 'superseded') saving.tell(output.bar.failure.what);
    else saving.tell(`还有 ${output.bar.result.counts.error} 处错误没有改正，没有生成文件。`);
  };
  const copy = async ({ content }: { content: string | Uint8Array }): Promise<void> => {
    if (typeof content !== 'string') return;
    try {
      await navigator.clipboard.writeText(content);
      saving.tell('已复制，可以到网站后台的“源代码”里粘贴。');
    } catch {
      saving.tell('浏览器不让复制，请用“保存”。');
    }
  };
  const saveSheet = async (): Promise<void> => {
    const { checked } = session;
    if (checked?.ok) await saving.save(reviewSheetOf(checked.opened.source, checked.result, dayOf(new Date())));
  };
  return (
    <section class="paper" aria-labelledby="save-heading">
      <h2 id="save-heading">保存和生成</h2>
      <h3>数据文件</h3>
      <p class="guide">填写的内容都在里面。下次打开它接着填；明年用它开头。</p>
      <div class="row">
        <button type="button" class="main" onClick={() => void saving.saveData()}>
          保存数据文件
        </button>
        <button type="button" onClick={() => void saving.save(dataFileOf(work, 'json'))}>
          另存为 JSON
        </button>
      </div>
      <h3>生成报告</h3>
      {errors > 0 && (
        <div class="notice error">
          <p>
            还有 {errors} 处错误，改正以后才能生成正式文件。
            <button type="button" class="link" onClick={() => edit(now => withView(now, 'check'))}>
              去看这些错误
            </button>
          </p>
        </div>
      )}
      <label class="check">
        <input type="checkbox" checked={draft} onChange={event => setDraft(event.currentTarget.checked)} />
        只要看样子的草稿（有错误也生成，每页印“草稿”）
      </label>
      <ul class="targets">
        {targets.map(target => (
          <li key={target.name}>
            <div>
              <strong>{target.name}</strong>
              <p class="hint">{target.hint}</p>
            </div>
            <div class="row">
              <button
                type="button"
                disabled={isBarred}
                onClick={() => void make(target, saving.save)}
                aria-label={`保存${target.name}`}
              >
                保存
              </button>
              {target.fragment && (
                <button
                  type="button"
                  disabled={isBarred}
                  onClick={() => void make(target, copy)}
                  aria-label={`复制${target.name}`}
                >
                  复制
                </button>
              )}
            </div>
          </li>
        ))}
        <li>
          <div>
            <strong>审核单</strong>
            <p class="hint">核对意见，连同依据和改法，打印出来交给负责人看。</p>
          </div>
          <button
            type="button"
            disabled={!session.checked?.ok}
            onClick={() => void saveSheet()}
            aria-label="保存审核单"
          >
            保存
          </button>
        </li>
      </ul>
    </section>
  );
}
