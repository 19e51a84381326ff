/** Writing one narrative: the text, what can be put into it, its headings, what the check says, and how it will read. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { normalForm } from '../../report/normal-form.ts';
import { UNFILLED } from '../../report/quantities.ts';
import type { NarrativeEditorProps } from '../contracts.ts';
import { FindingList } from './finding-list.tsx';
import { InsertMenu } from './insert-menu.tsx';
import { chartInsertion, headingInsertion, type Insertion, quantityInsertion } from './insertion.ts';
import { type Range, rangeOf } from './marked-text.ts';
import { NarrativePreview } from './narrative-preview.tsx';
import { outlineOf } from './outline.ts';
import { pastedText } from './pasted-text.ts';
import { TextArea } from './text-area.tsx';

type Menu = 'quantities' | 'charts' | undefined;

export function NarrativeEditor(props: NarrativeEditorProps): JSX.Element {
  const { id, label, quantities, charts, findings } = props;
  const { field, backdrop, text, isNarrative, typed, insert, select } = useText(props);
  const [menu, setMenu] = useState<Menu>(undefined);
  const hint = `${id}.hint`;
  const normal = normalForm(text);
  const outline = isNarrative ? outlineOf(normal) : [];

  useEffect(() => {
    if (props.focus) select(rangeOf(text, props.focus.line, props.focus.excerpt));
  }, [props.focus]);

  const onInput = (event: Event): void => {
    typed(event);
    // Two braces call the list of figures.
    const { selectionStart = 0 } = field.current ?? {};
    const isInsertion = event instanceof InputEvent && !event.isComposing && event.data !== null;
    if (isInsertion && /[{｛]{2}$/.test(field.current?.value.slice(0, selectionStart) ?? '')) setMenu('quantities');
  };
  const put = (insertion: (text: string, cursor: Range) => Insertion): void => {
    setMenu(undefined);
    insert(insertion);
  };
  return (
    <section class="narrative" aria-label={label}>
      <div class="narrative-tools" role="toolbar" aria-label={`${label}：插入`}>
        <InsertMenu
          id={`${id}.quantities`}
          label="插入数据"
          noun="数据"
          choices={quantities.map(({ name, value }) => ({ name, detail: value ?? UNFILLED }))}
          none="没有可以引用的数据。"
          isOpen={menu === 'quantities'}
          onOpen={isOpen => setMenu(isOpen ? 'quantities' : undefined)}
          onChoose={({ name }) => put((before, cursor) => quantityInsertion(before, cursor, name))}
        />
        {isNarrative && (
          <>
            <button type="button" onClick={() => put((before, cursor) => headingInsertion(before, cursor, 'section'))}>
              插入标题（一）
            </button>
            <button type="button" onClick={() => put((before, cursor) => headingInsertion(before, cursor, 'item'))}>
              插入标题 1.
            </button>
            <InsertMenu
              id={`${id}.charts`}
              label="插入图表"
              noun="图表"
              choices={charts.map(({ name, caption }) => ({ name, detail: caption }))}
              none="还没有图表，先在“图表”里做一个。"
              isOpen={menu === 'charts'}
              onOpen={isOpen => setMenu(isOpen ? 'charts' : undefined)}
              onChoose={({ name }) => put((before, cursor) => chartInsertion(before, cursor, name))}
            />
          </>
        )}
        <span class="narrative-count">{[...normal.replaceAll('\n', '')].length} 字</span>
      </div>
      <p class="narrative-hint" id={hint}>
        一段一行，行首不用空格。输入两个左花括号“{'{{'}”可以选择要引用的数据，表格改了，这里跟着改。
      </p>
      <div class="narrative-columns">
        <TextArea
          field={field}
          backdrop={backdrop}
          label={label}
          describedBy={hint}
          text={text}
          findings={findings}
          onInput={onInput}
          onPaste={event => {
            const plain = event.clipboardData?.getData('text/plain') ?? '';
            if (plain === '') return;
            event.preventDefault();
            insert((_, { start, end }) => ({ start, end, text: pastedText(plain) }));
          }}
        />
        <div class="narrative-side">
          {outline.length > 0 && (
            <nav aria-label={`${label}：小标题`}>
              <ul class="narrative-outline">
                {outline.map(({ line, level, text: words }) => (
                  <li key={line} class={`level-${level}`}>
                    <button type="button" onClick={() => select(rangeOf(text, line, words))}>
                      {words}
                    </button>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <FindingList findings={findings} onGo={({ finding, line }) => select(rangeOf(text, line, finding.excerpt))} />
        </div>
      </div>
      <details class="narrative-preview" open={id === 'overview' || normal.includes('{{')}>
        <summary>预览</summary>
        <NarrativePreview text={normal} quantities={quantities} charts={charts} />
      </details>
    </section>
  );
}

/** The text that is being written, which is only at the end in normal form, and the ways to change it. */
function useText({ id, text: given, onChange }: NarrativeEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const backdrop = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(given);
  /** An input method has not made words of the last letters yet: nobody else has them. */
  const isComposing = useRef(false);
  // Where they differ, the text was changed elsewhere: by undo, or by another file.
  const text = normalForm(own) === given || isComposing.current ? own : given;

  const typed = (event: Event): void => {
    const { current } = field;
    if (!current) return;
    setOwn(current.value);
    isComposing.current = event instanceof InputEvent && event.isComposing;
    if (!isComposing.current) onChange(current.value);
  };
  const insert = (insertion: (text: string, cursor: Range) => Insertion): void => {
    const { current } = field;
    if (!current) return;
    current.focus();
    const {
      start,
      end,
      text: words,
    } = insertion(current.value, { start: current.selectionStart, end: current.selectionEnd });
    current.setSelectionRange(start, end);
    // The browser's own way, which it can undo; where it has none, ours.
    if (!document.execCommand('insertText', false, words)) {
      current.setRangeText(words, start, end, 'end');
      current.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  };
  const select = (range: Range | undefined): void => {
    const { current } = field;
    if (!current) return;
    current.focus({ preventScroll: true });
    if (range) current.setSelectionRange(range.start, range.end);
    placeIn(backdrop.current, range?.start ?? 0)?.scrollIntoView({ block: 'center' });
  };
  const isNarrative = id !== 'opening' && !id.includes('.');
  return { field, backdrop, text, isNarrative, typed, insert, select };
}

/** The stretch of the backdrop in which a character stands. */
function placeIn(backdrop: HTMLElement | null, offset: number): Element | null {
  const spans = [...(backdrop?.querySelectorAll('[data-at]') ?? [])];
  return spans.findLast(span => Number(span.getAttribute('data-at')) <= offset) ?? backdrop;
}
