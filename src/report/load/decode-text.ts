/** From the bytes of a data file to its text: which encoding it is in, and whether it is text at all. */

import type { Failure, Result } from '../../result.ts';
import { type DecodedText, decodeBytes, startsWith } from '../../text/decode.ts';

/** A report with long narratives takes some 100 KB. */
export const MOST_BYTES = 2 * 1024 * 1024;

const ascii = (text: string): readonly number[] => [...text].map(character => character.charCodeAt(0));

/** Files that are often handed in where a data file is meant. */
const otherFiles: readonly { readonly signature: readonly number[]; readonly name: string }[] = [
  { signature: ascii('PK\u0003\u0004'), name: 'Word（.docx）、Excel（.xlsx）或压缩文件' },
  { signature: [0xd0, 0xcf, 0x11, 0xe0], name: '旧版 Word、Excel 或 WPS 文件' },
  { signature: ascii('%PDF'), name: 'PDF 文件' },
  { signature: [0x89, ...ascii('PNG')], name: '图片' },
  { signature: [0xff, 0xd8, 0xff], name: '图片' },
  { signature: ascii('GIF8'), name: '图片' },
];

const notText: Failure = {
  what: '这不是文本文件，读不出文字。',
  remedy: '请核对选的是不是数据文件（.yaml 或 .json）。',
};

/**
 * Decodes UTF-8, UTF-16 and GB18030, with or without byte order mark. The whole file decides: short stretches of GBK
 * are often valid UTF-8 too.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  if (bytes.length > MOST_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return {
      ok: false,
      failure: {
        what: `文件有 ${size} MB，超过了 ${MOST_BYTES / 1024 / 1024} MB 的上限；一份年报的数据文件一般不到 0.2 MB。`,
        remedy: '请核对选的是不是年报的数据文件；图片不要放进数据文件，放在旁边，用“图片”一项写文件名。',
      },
    };
  }
  const other = otherFiles.find(({ signature }) => startsWith(bytes, signature));
  if (other) {
    return {
      ok: false,
      failure: {
        what: `这是${other.name}，不是数据文件。`,
        remedy: '请选用 .yaml 或 .json 的数据文件；只把扩展名改成 .yaml 是没有用的。',
      },
    };
  }
  const decoded = decodeBytes(bytes);
  return decoded ? { ok: true, value: decoded } : { ok: false, failure: notText };
}
