/** A button that opens a file. */
import { useId } from './use-id.ts';

interface Props {
  readonly label: string;
  onFile(file: File): void;
}

export function FileButton({ label, onFile }: Props) {
  const id = useId();
  return (
    <span class="file-button">
      <input
        id={id}
        class="file"
        type="file"
        onChange={event => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <label class="button" for={id}>
        {label}
      </label>
    </span>
  );
}
