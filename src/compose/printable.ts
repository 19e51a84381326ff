/** Text that may stand in a document. */

/**
 * Control characters, half pairs and noncharacters have no place in DOCX or HTML; U+FDD0 to U+FDEF among the latter are
 * the marks of marks.ts, which for that reason no text of a report can hold.
 */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Cs}\p{Noncharacter_Code_Point}]/gu;

export function printable(text: string): string {
  return text.replace(unprintable, '');
}

/** The text as one line. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s*\n\s*/g, '');
}

/** 2023-01-20 as 2023年1月20日 (GB/T 9704-2012, 7.3.5.4); what is no such date stays as it is. */
export function printedDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date) ?? [];
  return year === undefined ? date : `${year}年${Number(month)}月${Number(day)}日`;
}
