/** A field for a date can show nothing but a date: what else stands in the file is said beside it. */
export function dateField(raw: string | undefined, value: string | undefined) {
  const misread = raw === undefined ? undefined : `文件里写的是“${raw}”，读不成日期，请重新选。`;
  return { value: value ?? '', misread };
}
