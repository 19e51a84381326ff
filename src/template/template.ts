/** A template that is ready to run. */

/** What the names of the contract stand for. */
export interface TemplateValues {
  readonly [name: string]: string | boolean | readonly TemplateValues[];
}

export type TemplateHelpers = Readonly<Record<string, (word: string) => string>>;

export type Template = (values: TemplateValues, helpers?: TemplateHelpers) => string;
