/** The page with one file in it, served on this computer to the browser of the person who started it; docs/form.md. */
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { servedPage, VERSION_HEADER } from '../../page/served.ts';
import type { Failure, Result } from '../../result.ts';
import { systemFailure } from '../files/system-error.ts';
import type { FormFile, Saved } from './form-file.ts';
import { askedFor, newToken, type Refusal, SAVE_PATH } from './guards.ts';

/** This computer alone, by a name that no resolver is asked for. */
const LOOPBACK = '127.0.0.1';
/** Far above any data file: pictures are files of their own. */
export const MAX_BODY_BYTES = 16 * 1024 * 1024;
const REQUEST_MILLISECONDS = 30_000;

export interface FormServer {
  /** To be opened in a browser; who has it can read and write the file. */
  readonly address: string;
  /** Ends every connection. */
  close(): Promise<void>;
}

export interface FormServerOptions {
  /** The built page. */
  readonly page: string;
  readonly file: FormFile;
  /** 0 for any that is free. */
  readonly port: number;
}

/** Errors: a port that is taken or not allowed. */
export async function serveForm({ page, file, port }: FormServerOptions): Promise<Result<FormServer>> {
  const token = newToken();
  let host = '';
  const server = createServer({ requestTimeout: REQUEST_MILLISECONDS, headersTimeout: REQUEST_MILLISECONDS });
  server.on('request', (request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, 500, `程序出错了，这是程序的问题，不是您的：${error instanceof Error ? error.message : ''}`);
    });
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = askedFor(request, host, token);
    if (asked.kind === 'refused') return refuse(response, asked.refusal);
    if (asked.kind === 'save') return save(request, response);
    const content = await file.read();
    if (!content.ok) return send(response, 404, content.failure.what + content.failure.remedy);
    const { version, ...served } = content.value;
    const saving = file.isData ? { url: SAVE_PATH, token, version } : undefined;
    const html = servedPage(page, { ...served, saving });
    send(response, 200, html, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `${policyOf(html)}; frame-ancestors 'none'`,
    });
  }

  async function save(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const version = request.headers[VERSION_HEADER.toLowerCase()];
    if (typeof version !== 'string') return refuse(response, noVersion);
    const body = await bodyOf(request);
    if (!body) return refuse(response, tooLarge);
    const saved = await file.save(body, version);
    if (saved.kind === 'saved') send(response, 204, '', { [VERSION_HEADER]: saved.version });
    else send(response, statusOf[saved.kind], saved.message);
  }

  return new Promise((resolve, reject) => {
    server.once('error', error => {
      const failure = portFailure(error, port);
      if (failure) resolve({ ok: false, failure });
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => {
      const bound = server.address();
      if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
      host = `${LOOPBACK}:${bound.port}`;
      resolve({ ok: true, value: { address: `http://${host}/${token}/`, close } });
    });
  });

  function close(): Promise<void> {
    return new Promise(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}

const statusOf: Readonly<Record<Exclude<Saved['kind'], 'saved'>, number>> = { changed: 409, refused: 422, failed: 500 };

const noVersion: Refusal = {
  status: 428,
  message: '没有保存：不知道改的是哪一稿。请把这里的内容另存成文件，再重新打开。',
};
const tooLarge: Refusal = {
  status: 413,
  message: `没有保存：内容超过 ${MAX_BODY_BYTES / 1024 / 1024} MB，太大了。请把这里的内容另存成文件。`,
};

/** Nothing is kept by the browser, guessed at, shown inside another site, or told to one. */
const always: OutgoingHttpHeaders = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

function send(response: ServerResponse, status: number, text: string, headers: OutgoingHttpHeaders = {}): void {
  response.writeHead(status, { ...always, ...headers });
  response.end(text);
}

function refuse(response: ServerResponse, { status, message }: Refusal): void {
  // What is refused is not read to its end either.
  send(response, status, message, { Connection: 'close' });
}

/** The policy that the page has written into itself, to be held in front of it as well. */
function policyOf(html: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1];
  if (policy === undefined) throw new Error('the page has no policy');
  return policy;
}

/** @returns undefined where it is too large */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Ended by hand: the answer goes over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) throw new Error('a body comes in bytes');
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function portFailure(error: NodeJS.ErrnoException, port: number): Failure | undefined {
  if (error.code === 'EADDRINUSE') {
    return { what: `端口 ${port} 已经被别的程序占用。`, remedy: '请换一个，或者不写 --port，由程序找一个空着的。' };
  }
  if (error.code === 'EACCES') {
    return { what: `系统不允许用端口 ${port}。`, remedy: '请换一个 1024 以上的，或者不写 --port。' };
  }
  return systemFailure(error);
}
