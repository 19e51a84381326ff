/** Who may speak to the server: the page that it has served, in the browser of the person who started it, and nobody else. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TOKEN_HEADER } from '../../page/served.ts';

/** Path that takes the file. */
export const SAVE_PATH = '/file';
const TOKEN_BYTES = 32;

/** What nobody can guess who was not given the address. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** Takes as long whatever differs, and however long what was sent is. */
function isSame(sent: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(sent), digest(token));
}

export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 413 | 428;
  /** For the person who sees it in the browser. */
  readonly message: string;
}

const foreign: Refusal = {
  status: 403,
  message: '这个地址打不开。请回到 nianbao 的窗口，用那里写着的地址打开；窗口已经关了的，重新运行 nianbao form。',
};
const noPlace: Refusal = { status: 404, message: '这里没有别的内容。请用 nianbao 的窗口里写着的地址打开。' };
const wrongMethod: Refusal = { status: 405, message: '这个地址不能这样用。' };

export type Asked =
  | { readonly kind: 'page' }
  | { readonly kind: 'save' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const refused = (refusal: Refusal): Asked => ({ kind: 'refused', refusal });

/**
 * What a request asks for, after everything that can be known before its body. The name of the server must be the one in
 * the address, or a name that a stranger's site has pointed at this computer would do; a save must come from our own
 * page, or any site that is open in the browser could send one; and both must know the token.
 * @param host `127.0.0.1:PORT`
 */
export function askedFor({ method = '', url = '', headers }: IncomingMessage, host: string, token: string): Asked {
  if (headers.host !== host) return refused(foreign);
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return refused(foreign);
  if (url === SAVE_PATH) {
    if (method !== 'PUT') return refused(wrongMethod);
    if (origin === undefined || (site !== undefined && site !== 'same-origin')) return refused(foreign);
    const sent = headers[TOKEN_HEADER.toLowerCase()];
    return typeof sent === 'string' && isSame(sent, token) ? { kind: 'save' } : refused(foreign);
  }
  const [, first = '', ...rest] = url.split('/');
  if (!isSame(first, token)) return refused(foreign);
  if (rest.length !== 1 || rest[0] !== '') return refused(noPlace);
  return method === 'GET' ? { kind: 'page' } : refused(wrongMethod);
}
