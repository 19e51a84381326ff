/** A button with a list to choose from: looked through by typing, walked with the arrow keys. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Choice, matching } from './choices.ts';

interface MenuProps {
  /** Of its parts, unique in the page. */
  readonly id: string;
  readonly label: string;
  /** What is chosen: 数据, 图表. */
  readonly noun: string;
  readonly choices: readonly Choice[];
  /** Why there is nothing to choose. */
  readonly none: string;
  readonly isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onChoose(choice: Choice): void;
}

export function InsertMenu({ id, label, noun, choices, none, isOpen, onOpen, onChoose }: MenuProps): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  return (
    <div
      class="insert-menu"
      ref={root}
      onBlurCapture={event => {
        if (event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget)) return;
        if (isOpen) onOpen(false);
      }}
    >
      <button
        type="button"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        // Safari gives no focus to a button that is clicked: the list would close and open again.
        onMouseDown={event => event.preventDefault()}
        onClick={() => onOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <ChoiceList
          id={id}
          noun={noun}
          choices={choices}
          none={none}
          onChoose={onChoose}
          onClose={() => onOpen(false)}
        />
      )}
    </div>
  );
}

interface ListProps {
  readonly id: string;
  readonly noun: string;
  readonly choices: readonly Choice[];
  readonly none: string;
  onChoose(choice: Choice): void;
  onClose(): void;
}

function ChoiceList({ id, noun, choices, none, onChoose, onClose }: ListProps): JSX.Element {
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = matching(choices, sought);
  const active = Math.min(at, found.length - 1);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    const chosen = found[active];
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, active + step)));
    else if (event.key === 'Enter' && chosen) onChoose(chosen);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="choice-list">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={`查找${noun}`}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        placeholder={`输入几个字查找${noun}`}
        value={sought}
        onInput={event => {
          setSought(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="choices" role="listbox" id={id} ref={list} aria-label={noun}>
        {found.map((choice, index) => (
          // The list is walked from the input, which keeps the focus.
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox above
          // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
          <div
            key={choice.name}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={event => event.preventDefault()}
            onClick={() => onChoose(choice)}
          >
            <span>{choice.name}</span> <span class="choice-detail">{choice.detail}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p role="status">{choices.length === 0 ? none : `没有找到，换几个字试试。`}</p>}
    </div>
  );
}
