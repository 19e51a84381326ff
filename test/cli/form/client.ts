/** Requests as no browser would send them: any Host, any Origin, any path as it is written. */
import { type IncomingHttpHeaders, request } from 'node:http';
import { readServed, SERVED_BLOCK, type ServedFile, TOKEN_HEADER, VERSION_HEADER } from '../../../src/page/served.ts';

export interface Ask {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export function ask(address: string, { method = 'GET', path, headers = {}, body }: Ask): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, response => {
      const chunks: Uint8Array[] = [];
      response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What the page is given with the file. */
export async function load(address: string): Promise<ServedFile> {
  const { text } = await ask(address, { path: new URL(address).pathname });
  const json = new RegExp(`<script type="application/json" id="${SERVED_BLOCK}">(.*?)</script>`).exec(text)?.[1];
  const served = json === undefined ? undefined : readServed(json);
  if (!served) throw new Error(`no file in the page: ${text.slice(0, 200)}`);
  return served;
}

export const contentOf = ({ content }: ServedFile): string => Buffer.from(content, 'base64').toString('utf8');

/** A save as our own page sends it. */
export function saveOf(
  address: string,
  served: ServedFile,
  body: string | Uint8Array,
): Ask & { headers: Record<string, string> } {
  const { saving } = served;
  if (!saving) throw new Error('not to be saved');
  return {
    method: 'PUT',
    path: saving.url,
    headers: {
      Origin: new URL(address).origin,
      'Sec-Fetch-Site': 'same-origin',
      [TOKEN_HEADER]: saving.token,
      [VERSION_HEADER]: saving.version,
    },
    body,
  };
}
