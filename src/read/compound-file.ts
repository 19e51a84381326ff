/** Files of old office programs (MS-CFB): they are not read, but told apart, so that a clerk hears what to do. */
import type { Failure } from '../result.ts';
import { encryptedDocument, notReport, otherWordProcessor } from './refusals.ts';

/** Entries of the directory begin at multiples of this in every sector size. */
const ENTRY = 128;
/** Longest name, in UTF-16 units. */
const LONGEST_NAME = 31;
/** The directory of a report stands in its first megabytes. */
const SEARCHED = 16 * 1024 * 1024;

const kinds: readonly (readonly [stream: string, failure: (isWps: boolean) => Failure])[] = [
  // An encrypted .docx stands in a compound file.
  ['EncryptedPackage', () => encryptedDocument],
  ['WordDocument', isWps => otherWordProcessor(isWps ? '旧版 WPS 文件（.wps）' : '旧版 Word 文件（.doc）')],
  ['Workbook', () => notReport('电子表格（.xls）', '请选年度报告的文稿，最好是 .docx 文件')],
  ['PowerPoint Document', () => notReport('演示文稿（.ppt）', '请选年度报告的文稿，最好是 .docx 文件')],
];

/** @param ending of the file's name: 'wps' */
export function compoundFileFailure(bytes: Uint8Array, ending: string): Failure {
  const streams = streamNames(bytes);
  const kind = kinds.find(([stream]) => streams.has(stream));
  return kind ? kind[1](ending === 'wps') : otherWordProcessor('旧版 Word 或 WPS 文件');
}

function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const wanted = new Set(kinds.map(([stream]) => stream));
  const found = new Set<string>();
  const end = Math.min(bytes.length, SEARCHED) - ENTRY;
  for (let at = 512; at <= end; at += ENTRY) {
    const length = (bytes[at + 64] ?? 0) / 2 - 1;
    if (length < 1 || length > LONGEST_NAME || bytes[at + 65] !== 0) continue;
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + 2 * length));
    if (wanted.has(name)) found.add(name);
  }
  return found;
}
