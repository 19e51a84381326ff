/** Cells parted by tabs, as spreadsheets put them on the clipboard and take them from there. */

/** A cell with a tab, a line break or a quotation mark stands in quotation marks, which are doubled inside. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => row.map(quoted).join('\t')).join('\r\n');
}

const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const field = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)|[^\t\r\n]*/y;
const separator = /\t|\r\n|\r|\n/y;

/** The rows of a text; a line end at its very end begins no row. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    field.lastIndex = at;
    const [whole = '', inside] = field.exec(text) ?? [];
    row.push(inside?.replaceAll('""', '"') ?? whole);
    at += whole.length;
    separator.lastIndex = at;
    const [mark] = separator.exec(text) ?? [];
    at += mark?.length ?? 0;
    if (mark === '\t') continue;
    rows.push(row);
    row = [];
    if (mark === undefined || at >= text.length) return rows;
  }
}
