/** A narrative as plain text. */
import type { NarrativeEditorProps } from '../contracts.ts';

export function NarrativeEditor({ label, text, onChange }: NarrativeEditorProps) {
  return (
    <label>
      {label}
      <textarea rows={20} cols={80} value={text} onChange={event => onChange(event.currentTarget.value)} />
    </label>
  );
}
