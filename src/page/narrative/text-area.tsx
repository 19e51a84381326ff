/** The text field, with marks behind its words: a field of the browser's own, so that input methods and screen readers find what they know. */
import type { JSX, RefObject } from 'preact';
import type { NarrativeFinding } from '../contracts.ts';
import { markedText } from './marked-text.ts';

interface TextAreaProps {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly backdrop: RefObject<HTMLDivElement>;
  readonly label: string;
  readonly describedBy: string;
  readonly text: string;
  readonly findings: readonly NarrativeFinding[];
  onInput(event: Event): void;
  onPaste(event: ClipboardEvent): void;
}

/**
 * The backdrop holds the same text in the same type, so that its lines break where those of the field do; it also gives the field its
 * height, which therefore never scrolls.
 */
export function TextArea(props: TextAreaProps): JSX.Element {
  const { field, backdrop, label, describedBy, text, findings, onInput, onPaste } = props;
  return (
    <div class="text-area">
      <div class="text-backdrop" ref={backdrop} aria-hidden="true">
        {markedText(text, findings).map(stretch => {
          const look = [stretch.severity ? `mark-${stretch.severity}` : '', stretch.isCitation ? 'citation' : ''];
          return (
            <span key={`${stretch.at}`} data-at={stretch.at} class={look.join(' ').trim()}>
              {stretch.text}
            </span>
          );
        })}
        {/* A line that is still empty has a height too. */}
        {'\n\u200b'}
      </div>
      <textarea
        ref={field}
        aria-label={label}
        aria-describedby={describedBy}
        spellcheck={false}
        value={text}
        onInput={onInput}
        onCompositionEnd={onInput}
        onPaste={onPaste}
      />
    </div>
  );
}
