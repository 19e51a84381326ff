/** Words for people, made of a rule's wording and the values of a fact. */

/** Puts the values in their `{places}`; a place without a value is a bug of the rule. */
export function fillWording(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`wording “${template}” wants a value for ${name}`);
    return String(value);
  });
}
