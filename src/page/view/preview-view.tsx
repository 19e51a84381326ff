/** The page as it will be published, in a frame in which nothing runs, and the same as text. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { renderTemplates, templates } from '../platform/templates.ts';
import { outputOf } from '../state/output.ts';
import type { Work } from '../state/work.ts';

type Kind = 'html' | 'txt';

const previewOf = (work: Work, kind: Kind, draft: boolean) =>
  outputOf(work, kind, { draft, fragment: false }, { ...templates, render: renderTemplates });

export function PreviewView({ work }: { readonly work: Work }) {
  const [kind, setKind] = useState<Kind>('html');
  const [content, setContent] = useState('');
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let isWanted = true;
    const show = async (): Promise<void> => {
      // As it will be published; with errors in it, as the draft that it still is.
      const published = await previewOf(work, kind, false);
      const rendered = published.ok ? published : await previewOf(work, kind, true);
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
            <button type="button" onClick={() => frame.current?.contentWindow?.print()}>
              打印…
            </button>
          )}
        </div>
      </div>
      <p class="guide">有错误或者没有填完的，每页印“草稿”，没有填的地方印【待填】；都改好了就没有。</p>
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
    <button type="button" aria-pressed={isChosen} onClick={onChoose}>
      {name}
    </button>
  );
}
