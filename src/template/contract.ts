/** What a template may say. A template is checked against its contract before it runs. */

export type ValueKind =
  /** Printed with {{名称}}, asked for with {{#if 名称}}. */
  | 'text'
  /** Only asked for. */
  | 'condition'
  /** Markup of our own making, printed unescaped with {{{名称}}}. */
  | 'markup'
  /** Gone through with {{#each 名称}}; inside, only the values of an item are known. */
  | { readonly each: Values };

export type Values = Readonly<Record<string, ValueKind>>;

export interface TemplateContract {
  readonly values: Values;
  /** Our helpers. Each takes one quoted word, and this is the list of words it takes. */
  readonly helpers: Readonly<Record<string, readonly string[]>>;
}

/** A mistake in a template: where, what, and what was expected, in the words of whoever keeps the template. */
export interface TemplateMistake {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly remedy: string;
}
