/** One line, or a few, of the form: its label, what it is for, and what the check says of it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../check/finding.ts';
import { narrativeLines } from '../../report/normal-form.ts';
import type { FocusRequest } from '../contracts.ts';
import { FindingNotes } from './findings.tsx';
import { useOwnText } from './own-text.ts';
import { useId } from './use-id.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly findings?: readonly Finding[];
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly lines?: number;
  readonly type?: 'text' | 'date' | 'time';
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'url';
  readonly placeholder?: string;
  /** Words to choose from; a word that is none of them can be kept. */
  readonly options?: readonly string[];
  /** Something that is there and cannot be read as what belongs here. */
  readonly misread?: string | undefined;
  readonly focus?: FocusRequest | undefined;
  /** What typed text comes to, where that is more than its trimmed lines. */
  readonly normal?: (typed: string) => string;
  onChange(text: string): void;
}

const oneLine = (text: string): string => narrativeLines(text).join('');
const allLines = (text: string): string => narrativeLines(text).join('\n');

export function Field(props: FieldProps) {
  const { label, hint, findings = [], required = false, wide = false, lines = 1, misread } = props;
  const id = useId();
  const element = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const [text, setText] = useOwnText(props.value, props.normal ?? (lines > 1 ? allLines : oneLine));
  useEffect(() => {
    if (props.focus) element.current?.focus();
  }, [props.focus]);
  const onInput = (event: { readonly currentTarget: { readonly value: string } }): void => {
    setText(event.currentTarget.value);
    props.onChange(event.currentTarget.value);
  };
  const isWrong = findings.some(({ severity }) => severity === 'error') || misread !== undefined;
  const described = [
    hint && `${id}-hint`,
    misread !== undefined && `${id}-misread`,
    findings.length > 0 && `${id}-notes`,
  ]
    .filter(Boolean)
    .join(' ');
  const common = {
    id,
    ref: element,
    onInput,
    'aria-invalid': isWrong,
    ...(described !== '' && { 'aria-describedby': described }),
    ...(props.placeholder !== undefined && { placeholder: props.placeholder }),
  };
  return (
    <div class={`field ${wide || lines > 1 ? 'wide' : ''}`}>
      <label for={id}>
        {label}
        {required && <span class="required">必填</span>}
      </label>
      {props.options ? (
        <select {...common} value={text}>
          {[...new Set(['', ...props.options, text])].map(option => (
            <option key={option} value={option}>
              {option === '' ? '（没有选）' : option}
            </option>
          ))}
        </select>
      ) : lines > 1 ? (
        <textarea {...common} rows={lines} value={text} />
      ) : (
        <input
          {...common}
          type={props.type ?? 'text'}
          inputMode={props.inputMode ?? 'text'}
          value={text}
          autocomplete="off"
        />
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {misread !== undefined && (
        <p class="misread" id={`${id}-misread`}>
          {misread}
        </p>
      )}
      <FindingNotes findings={findings} id={`${id}-notes`} />
    </div>
  );
}
