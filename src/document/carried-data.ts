/**
 * The report's data as a DOCX carries it: a custom XML part of our own, found by its namespace and not by its file name,
 * because other programs renumber such parts when they save.
 */
export const CARRIED_DATA_NAMESPACE = 'urn:nianbao:report-data:1';

const ROOT = 'report-data';

/** What XML cannot hold, or would not give back as it was, and the way it is written (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19). */
const unsafe = /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g;
const escaped = /_x([0-9A-Fa-f]{4})_/g;
const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeUnit = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The text of the part, an XML document. */
export function encodeCarriedData(data: string): string {
  const text = data
    .replace(escapeLike, escapeUnit)
    .replace(unsafe, escapeUnit)
    .replace(/[&<>]/g, character => markup[character] ?? character);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${ROOT} xmlns="${CARRIED_DATA_NAMESPACE}" xml:space="preserve">${text}</${ROOT}>`;
}

/** @param text the text content of the part's root element, as an XML parser gives it @returns the data exactly as carried */
export function decodeCarriedData(text: string): string {
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
