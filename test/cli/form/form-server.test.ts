/** The server of `nianbao form` over HTTP: what our own page may do, and that nobody else may do anything. */
import { chmod, cp, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FormFile } from '../../../src/cli/form/form-file.ts';
import { type FormServer, MAX_BODY_BYTES, serveForm } from '../../../src/cli/form/form-server.ts';
import { type ServedFile, TOKEN_HEADER, VERSION_HEADER } from '../../../src/page/served.ts';
import { openData, openWorkbook } from '../../../src/verbs/report-file.ts';
import { writeWorkbook } from '../../../src/workbook/write-workbook.ts';
import { ask, contentOf, load, saveOf } from './client.ts';

const page = `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'none'">
<script id="program">0</script>`;
const examples = join(import.meta.dirname, '..', '..', '..', 'examples');

let folder: string;
let server: FormServer;
const at = (name: string): string => join(folder, name);
const textOf = (name: string): Promise<string> => readFile(at(name), 'utf8');

async function serve(name: string): Promise<string> {
  const served = await serveForm({ page, file: new FormFile(at(name)), port: 0 });
  if (!served.ok) throw new Error(served.failure.what);
  server = served.value;
  return server.address;
}

const withVersion = (served: ServedFile, version: string): ServedFile => ({
  ...served,
  saving: served.saving && { ...served.saving, version },
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-form-'));
  await cp(join(examples, 'qingxi-2022.yaml'), at('年报.yaml'));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the page', () => {
  it('comes with the file in it, at an address that nobody can guess', async () => {
    const address = await serve('年报.yaml');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}\/$/);
    const served = await load(address);
    expect(served.fileName).toBe('年报.yaml');
    expect(contentOf(served)).toBe(await textOf('年报.yaml'));
  });

  it('is kept by nobody, shown in no frame, and speaks to its own server alone', async () => {
    const address = await serve('年报.yaml');
    const { headers } = await ask(address, { path: new URL(address).pathname });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('shows the file as it is now when it is loaded again', async () => {
    const address = await serve('年报.yaml');
    const before = await load(address);
    await writeFile(at('年报.yaml'), '年度: 2022\n');
    const after = await load(address);
    expect(contentOf(after)).toBe('年度: 2022\n');
    expect(after.saving?.version).not.toBe(before.saving?.version);
  });

  it("comes with last year's report and the pictures that the file names, and with no other file", async () => {
    await cp(join(examples, 'yunxiu'), at('云岫'), { recursive: true });
    const lastYear = await load(await serve('云岫/2022.yaml'));
    expect(lastYear.previous?.fileName).toBe('2021.yaml');
    await server.close();

    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await writeFile(at('图.png'), picture);
    await writeFile(at('私信.txt'), '不是报告');
    const charts =
      '图表:\n  - { 名称: 图, 标题: 图, 图片: 图.png, 说明: 图 }\n  - { 名称: 外, 标题: 外, 图片: ../外.png, 说明: 外 }\n';
    await writeFile(at('年报.yaml'), `年度: 2022\n上年报告: 私信.txt\n${charts}`);
    const named = await load(await serve('年报.yaml'));
    expect(named.previous).toBeUndefined();
    expect(named.pictures).toEqual({ '图.png': picture.toString('base64') });
  });
});

describe('saving', () => {
  it('writes the file whole, and keeps beside it the file as it was', async () => {
    const before = await textOf('年报.yaml');
    const address = await serve('年报.yaml');
    const first = await load(address);
    const saved = await ask(address, saveOf(address, first, before.replace('行政处罚: 27', '行政处罚: 37')));
    expect(saved.status).toBe(204);
    expect(await textOf('年报.yaml')).toBe(before.replace('行政处罚: 27', '行政处罚: 37'));

    const version = String(saved.headers[VERSION_HEADER.toLowerCase()]);
    const again = await ask(
      address,
      saveOf(address, withVersion(first, version), before.replace('行政处罚: 27', '行政处罚: 38')),
    );
    expect(again.status).toBe(204);
    expect(await textOf('年报.yaml')).toBe(before.replace('行政处罚: 27', '行政处罚: 38'));
    expect(await textOf('年报.yaml.bak')).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(['年报.yaml', '年报.yaml.bak']);
  });

  it.skipIf(process.platform === 'win32')('keeps a private file private, its copy too, and a link a link', async () => {
    await chmod(at('年报.yaml'), 0o600);
    await symlink(at('年报.yaml'), at('链接.yaml'));
    const address = await serve('链接.yaml');
    await ask(address, saveOf(address, await load(address), '年度: 2023\n'));
    expect(await textOf('年报.yaml')).toBe('年度: 2023\n');
    expect((await lstat(at('链接.yaml'))).isSymbolicLink()).toBe(true);
    const modes = await Promise.all(
      ['年报.yaml', '链接.yaml.bak'].map(async name => (await stat(at(name))).mode & 0o777),
    );
    expect(modes).toEqual([0o600, 0o600]);
  });

  it('never goes over a file that was changed meanwhile, and says what to do', async () => {
    const address = await serve('年报.yaml');
    const served = await load(address);
    await writeFile(at('年报.yaml'), '年度: 2022 # 别人改的\n');
    const { status, text } = await ask(address, saveOf(address, served, '年度: 2023\n'));
    expect(status).toBe(409);
    expect(text).toBe('没有保存：文件在别处改过了。请先把这里的内容另存成文件，再重新打开。');
    expect(await readdir(folder)).toEqual(['年报.yaml']);
    expect(await textOf('年报.yaml')).toBe('年度: 2022 # 别人改的\n');
  });

  it('never brings back a file that was moved away', async () => {
    const address = await serve('年报.yaml');
    const served = await load(address);
    await rm(at('年报.yaml'));
    expect((await ask(address, saveOf(address, served, '年度: 2023\n'))).status).toBe(409);
    expect(await readdir(folder)).toEqual([]);
  });

  it('of two at once for the same version does one', async () => {
    const address = await serve('年报.yaml');
    const served = await load(address);
    const answers = await Promise.all(
      ['年度: 2023\n', '年度: 2024\n'].map(text => ask(address, saveOf(address, served, text))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await textOf('年报.yaml')).toBe(answers[0]?.status === 204 ? '年度: 2023\n' : '年度: 2024\n');
  });

  it.each([
    ['年报.yaml', '年度: [2022\n'],
    ['年报.yaml', Uint8Array.of(0xff, 0, 0xfe, 1)],
    ['年报.json', '年度: 2022\n'],
  ])('refuses for %s what is no such data file', async (name, body) => {
    const before = name.endsWith('json') ? '{ "年度": 2021 }' : '年度: 2021\n';
    await writeFile(at(name), before);
    const address = await serve(name);
    const { status, text } = await ask(address, saveOf(address, await load(address), body));
    expect(status).toBe(422);
    expect(text).toMatch(/^没有保存/);
    expect(await textOf(name)).toBe(before);
  });

  it('writes nothing over a draft, which is only looked at', async () => {
    await writeFile(at('年报.txt'), '一、总体情况\n');
    const token = (await load(await serve('年报.yaml'))).saving?.token ?? '';
    await server.close();
    const address = await serve('年报.txt');
    const served = await load(address);
    expect(served.saving).toBeUndefined();
    const asData = { ...served, saving: { url: '/file', token, version: '' } };
    expect((await ask(address, saveOf(address, asData, '年度: 1\n'))).status).toBe(403);
    expect((await new FormFile(at('年报.txt')).save(Buffer.from('年度: 1\n'), '')).kind).toBe('refused');
    expect(await textOf('年报.txt')).toBe('一、总体情况\n');
  });

  it('keeps a workbook a workbook', async () => {
    const example = await readFile(at('年报.yaml'));
    const data = openData('年报.yaml', example);
    if (!data.ok) throw new Error('the example is broken');
    await writeFile(at('年报.xlsx'), await writeWorkbook(data.report));

    const address = await serve('年报.xlsx');
    const filled = example.toString().replace('行政处罚: 27', '行政处罚: 41');
    expect(filled).toContain('行政处罚: 41');
    expect((await ask(address, saveOf(address, await load(address), filled))).status).toBe(204);
    const workbook = await openWorkbook('年报.xlsx', await readFile(at('年报.xlsx')));
    expect(workbook).toMatchObject({
      report: { tables: { disclosure: { figures: { penalties: { decisions: { value: 41 } } } } } },
    });
  });
});

describe('everybody else is turned away', () => {
  let address: string;
  let token: string;
  const before = '年度: 2022\n';
  beforeEach(async () => {
    await writeFile(at('年报.yaml'), before);
    address = await serve('年报.yaml');
    token = new URL(address).pathname;
  });

  it.each([
    ['no token', '/', 403],
    ['a wrong token', `/${'A'.repeat(43)}/`, 403],
    ['a shorter token', '/A/', 403],
    ['an empty path', '//', 403],
  ])('the page for %s', async (_, path, status) => {
    const answer = await ask(address, { path });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('2022');
  });

  it.each(['../../etc/passwd', '..%2f..%2fetc/passwd', '..\\..\\年报.yaml', 'file', '?a', './', '%2e%2e/'])(
    'a path that goes on with %s',
    async rest => {
      const answer = await ask(address, { path: token + encodeURI(rest) });
      expect(answer.status).toBe(404);
    },
  );

  it.each(['evil.example', 'evil.example:80', 'localhost', '127.0.0.1', '[::1]'])(
    'a server that is called %s',
    async host => {
      const read = await ask(address, { path: token, headers: { Host: host } });
      expect(read.status).toBe(403);
      const save = saveOf(address, await load(address), '年度: 1\n');
      expect((await ask(address, { ...save, headers: { ...save.headers, Host: host } })).status).toBe(403);
      expect(await textOf('年报.yaml')).toBe(before);
    },
  );

  it.each<[string, Record<string, string>]>([
    ['comes from another site', { Origin: 'http://evil.example' }],
    ['comes from another port', { Origin: 'http://127.0.0.1:1' }],
    ['comes from nowhere', { Origin: 'null' }],
    ['is said by the browser to come from elsewhere', { 'Sec-Fetch-Site': 'cross-site' }],
    ['has a wrong token', { [TOKEN_HEADER]: 'A'.repeat(43) }],
    ['has an empty token', { [TOKEN_HEADER]: '' }],
  ])('a save that %s', async (_, headers) => {
    const save = saveOf(address, await load(address), '年度: 1\n');
    const answer = await ask(address, { ...save, headers: { ...save.headers, ...headers } });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(await textOf('年报.yaml')).toBe(before);
  });

  it.each([
    ['Origin', 403],
    [TOKEN_HEADER, 403],
    [VERSION_HEADER, 428],
  ])('a save without %s', async (name, status) => {
    const save = saveOf(address, await load(address), '年度: 1\n');
    const headers = Object.fromEntries(Object.entries(save.headers).filter(([key]) => key !== name));
    expect((await ask(address, { ...save, headers })).status).toBe(status);
    expect(await textOf('年报.yaml')).toBe(before);
  });

  it.each(['POST', 'DELETE', 'OPTIONS', 'PATCH', 'GET'])('%s where files are saved', async method => {
    const save = saveOf(address, await load(address), '年度: 1\n');
    expect((await ask(address, { ...save, method })).status).toBe(405);
    expect(await textOf('年报.yaml')).toBe(before);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('%s where the page is', async method => {
    expect((await ask(address, { method, path: token })).status).toBe(405);
  });

  it('a save that is too large, announced or not', async () => {
    const save = saveOf(address, await load(address), '');
    const announced = { ...save, headers: { ...save.headers, 'Content-Length': String(MAX_BODY_BYTES + 1) } };
    expect((await ask(address, announced)).status).toBe(413);
    const chunked = { ...save, headers: { ...save.headers, 'Transfer-Encoding': 'chunked' } };
    const body = Buffer.alloc(MAX_BODY_BYTES + 1, '#');
    const answer = await ask(address, { ...chunked, body }).catch((error: NodeJS.ErrnoException) => error.code);
    // The connection may be gone before so much was sent.
    expect(typeof answer === 'object' ? answer.status : answer).toBeOneOf([413, 'EPIPE', 'ECONNRESET']);
    expect(await textOf('年报.yaml')).toBe(before);
  });
});

describe('the port', () => {
  it('is any that is free, or the one that was asked for; a taken one is told', async () => {
    const address = await serve('年报.yaml');
    const port = Number(new URL(address).port);
    const second = await serveForm({ page, file: new FormFile(at('年报.yaml')), port });
    expect(second).toEqual({
      ok: false,
      failure: { what: `端口 ${port} 已经被别的程序占用。`, remedy: '请换一个，或者不写 --port，由程序找一个空着的。' },
    });
  });

  it('is open to this computer alone, and closed at the end', async () => {
    const address = await serve('年报.yaml');
    await server.close();
    await expect(ask(address, { path: '/' })).rejects.toThrow('ECONNREFUSED');
  });
});
