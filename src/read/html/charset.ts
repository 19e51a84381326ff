/** The encoding that a page says it is in (HTML standard, 13.2.3.2), as far as it is one that Chinese pages use. */
import type { Encoding } from '../../text/decode.ts';

/** A browser looks at the first 1,024 bytes; some pages have long comments before their head. */
const HEAD = 8192;

const label = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)|<\?xml\b[^>]*?encoding\s*=\s*["']([\w-]+)/i;

export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, meta, xml] = label.exec(head) ?? [];
  const name = (meta ?? xml ?? '').toLowerCase();
  if (/^(?:gb|x-gbk|cp936|windows-936|chinese)/.test(name)) return 'gb18030';
  // A page that can be read so far is not in UTF-16, whatever it says.
  return /^(?:utf-?8|utf-?16|unicode)/.test(name) ? 'utf-8' : undefined;
}
