/** A draft as a web page or a piece of one. */

import { noTraces } from '../../document/traces.ts';
import type { Failure, Result } from '../../result.ts';
import { decodeBytes } from '../../text/decode.ts';
import type { Draft } from '../draft.ts';
import { emptyFile, excessive, unknownKind } from '../refusals.ts';
import { declaredEncoding } from './charset.ts';
import { contentOf } from './content.ts';
import { EmbeddedPictures } from './embedded-pictures.ts';
import { readPage } from './page.ts';
import { parseHtml } from './parse.ts';

/** A saved page may have its pictures inside. */
const MOST_MEGABYTES = 16;
/** What remains without them. */
const MOST_CHARACTERS = 3_000_000;

const noWords: Failure = {
  what: '这个网页里没有可以读取的文字',
  remedy:
    '多半是网页的正文要联网才显示，或者正文是图片。请在浏览器里打开网页，把正文复制到 Word 文件里，存为 .docx 后再试',
};

/**
 * Reads a whole page with everything around the report, a fragment, and what Word and editors of content management
 * systems make of either. All visible text is taken, in the order of the page; tables that only arrange it are not tables.
 * Nothing that the page names is opened, no script is run. Origins are lines of the page as it is shown, those of cells
 * among them, from 1.
 */
export function readHtml(bytes: Uint8Array): Result<Draft> {
  if (bytes.length === 0) return { ok: false, failure: emptyFile };
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) {
    return { ok: false, failure: excessive(`网页超过 ${MOST_MEGABYTES} MB`) };
  }
  const decoded = decodeBytes(bytes, { declared: declaredEncoding(bytes), lenient: true });
  if (!decoded) return { ok: false, failure: unknownKind };
  const embedded = new EmbeddedPictures(decoded.text);
  if (embedded.html.length > MOST_CHARACTERS) {
    return { ok: false, failure: excessive(`网页不算图片超过 ${MOST_CHARACTERS / 10_000} 万字符`) };
  }
  const parsed = parseHtml(embedded.html);
  if (!parsed.ok) return parsed;
  const content = contentOf(parsed.value);
  const { blocks, watermark } = content ? readPage(content, embedded) : { blocks: [], watermark: undefined };
  if (blocks.length === 0) return { ok: false, failure: noWords };
  return {
    ok: true,
    value: {
      document: { title: '', organ: '', watermark, blocks },
      medium: 'html',
      traces: noTraces,
      carriedData: undefined,
    },
  };
}
