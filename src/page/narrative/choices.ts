/** The names that can be put into the text, and those that a person is looking for. */
import { canonicalName } from '../../report/quantity-names.ts';

export interface Choice {
  readonly name: string;
  /** Shown behind the name: its value of today, a caption. */
  readonly detail: string;
}

/** Those that hold every word that is looked for, in name or detail; those that begin with it first. */
export function matching(choices: readonly Choice[], sought: string): readonly Choice[] {
  const words = canonicalName(sought)
    .split(/\s+/)
    .filter(word => word !== '');
  const [first] = words;
  if (first === undefined) return choices;
  const found = choices.filter(({ name, detail }) => {
    const text = canonicalName(`${name} ${detail}`);
    return words.every(word => text.includes(word));
  });
  const begins = ({ name }: Choice): boolean => canonicalName(name).startsWith(first);
  return [...found.filter(begins), ...found.filter(choice => !begins(choice))];
}
