/** The page as it will be published, in a frame in which nothing runs, and the same as text. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { renderTemplates, templates } from '../platform/templates.ts';
import { outputOf } from '../state/output.ts';
import type { Work } from '../state/work.ts';

type Kind = 'html' | 'txt';

export function PreviewView({ work }: { readonly work: Work }) {
  const [kind, setKind] = useState<Kind>('html');
  const [content, setContent] = useState('');
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let isWanted = true;
    const show = async (): Promise<void> => {
      // Shown errors or not, and so with the mark of a draft.
      const rendered = await outputOf(
        work,
        kind,
        { draft: true, fragment: false },
        { ...templates, render: renderTemplates },
      );
      if (isWanted) setContent(rendered.ok && typeof rendered.file.content === 'string' ? rendered.file.content : '');
    };
    void show();
    return () => {
      isWanted = false;
    };
  }, [work, kind]);
  return (
    <section class="paper preview" aria-labelledby="preview-heading">
      <div class="row between">
        <h2 id="preview-heading">预览</h2>
        <div class="row">
          <Choice name="网页" isChosen={kind === 'html'} onChoose={() => setKind('html')} />
          <Choice name="文字" isChosen={kind === 'txt'} onChoose={() => setKind('txt')} />
          {kind === 'html' && (
            <button type="button" class="quiet" onClick={() => frame.current?.contentWindow?.print()}>
              打印…
            </button>
          )}
        </div>
      </div>
      <p class="guide">没有填的地方印【待填】，每页印“草稿”；正式生成时没有。</p>
      {kind === 'html' ? (
        // Of the frame's own origin, so that it can be printed; scripts run in it under no circumstances.
        <iframe ref={frame} title="报告的网页" sandbox="allow-same-origin allow-modals" srcDoc={content} />
      ) : (
        <textarea class="text" readOnly aria-label="报告的文字" value={content.replace(/^\ufeff/, '')} />
      )}
    </section>
  );
}

function Choice({ name, isChosen, onChoose }: { readonly name: string; readonly isChosen: boolean; onChoose(): void }) {
  return (
    <button type="button" class="quiet" aria-pressed={isChosen} onClick={onChoose}>
      {name}
    </button>
  );
}
