/** `nianbao form FILE` in a real browser: what is typed there stands in the file. Left out where there is no Chromium. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FormFile } from '../../../src/cli/form/form-file.ts';
import { type FormServer, serveForm } from '../../../src/cli/form/form-server.ts';
import { canSkip, chromiumPath } from '../../render/html/browser.ts';

const root = join(import.meta.dirname, '..', '..', '..');

describe.skipIf(canSkip)('the served page', () => {
  let browser: Browser;
  let folder: string;
  let server: FormServer;
  let page: Page;
  let requests: string[];
  let errors: string[];
  const at = (name: string): string => join(folder, name);
  const textOf = (name: string): Promise<string> => readFile(at(name), 'utf8');

  beforeAll(async () => {
    if (chromiumPath === undefined) throw new Error('no Chromium: set CHROMIUM to its path');
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-form-'));
    await cp(join(root, 'examples', 'qingxi-2022.yaml'), at('年报.yaml'));
    page = await browser.newPage({ locale: 'zh-CN' });
    // A test cannot press the buttons of the system's own dialog.
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
    requests = [];
    errors = [];
    // The example has comments that a save leaves out.
    page.on('dialog', dialog => void dialog.accept());
    page.on('request', request => requests.push(request.url()));
    page.on('pageerror', error => errors.push(error.message));
    page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  });
  afterEach(async () => {
    await page.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(name: string): Promise<void> {
    const html = await readFile(join(root, 'dist', 'nianbao.html'), 'utf8');
    const served = await serveForm({ page: html, file: new FormFile(at(name)), port: 0 });
    if (!served.ok) throw new Error(served.failure.what);
    server = served.value;
    await page.goto(server.address);
    await page.getByRole('heading', { level: 1, name: '政府信息公开工作年度报告' }).waitFor();
  }
  const save = () => page.getByRole('button', { name: '保存', exact: true }).click();
  const told = () => page.locator('.top p.notice');

  it('saves to the file what was typed, again and again', async () => {
    await open('年报.yaml');
    await page.getByLabel('机关名称').fill('晚溪镇人民政府');
    await save();
    await page.getByText('已保存到“年报.yaml”。').waitFor();
    expect(await textOf('年报.yaml')).toContain('晚溪镇人民政府');
    await page.getByLabel('机关名称').fill('早溪镇人民政府');
    await save();
    await page.getByText('年报.yaml（已保存）').waitFor();
    expect(await textOf('年报.yaml')).toContain('早溪镇人民政府');

    expect(await page.evaluate('Object.keys(localStorage)')).toEqual([]);
    const { origin } = new URL(server.address);
    expect(requests.filter(address => !/^(?:data|blob):/.test(address) && !address.startsWith(`${origin}/`))).toEqual(
      [],
    );
    expect(errors).toEqual([]);
  });

  it('takes no save of its own for somebody else’s', async () => {
    await open('年报.yaml');
    await page.getByLabel('机关名称').fill('晚溪镇人民政府');
    const answers: number[] = [];
    page.on('response', response => answers.push(response.status()));
    // A key that is held down.
    await page.evaluate(`for (const repeat of [false, true, true]) {
      dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, repeat, cancelable: true }));
    }`);
    await page.getByText('已保存到“年报.yaml”。').waitFor();
    await page.getByLabel('机关名称').fill('早溪镇人民政府');
    await save();
    await page.getByText('年报.yaml（已保存）').waitFor();
    expect(answers).toEqual([204, 204, 204, 204]);
    expect(await textOf('年报.yaml')).toContain('早溪镇人民政府');
    expect(errors).toEqual([]);
  });

  it('keeps the work where the file was changed meanwhile, and saves it elsewhere', async () => {
    await open('年报.yaml');
    await page.getByLabel('机关名称').fill('晚溪镇人民政府');
    await writeFile(at('年报.yaml'), '年度: 2022 # 别人改的\n');
    await save();
    await told().filter({ hasText: '没有保存：文件在别处改过了。' }).waitFor();
    expect(await page.getByLabel('机关名称').inputValue()).toBe('晚溪镇人民政府');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '另存为文件' }).click(),
    ]);
    await download.saveAs(at('另存.yaml'));
    expect(await textOf('另存.yaml')).toContain('晚溪镇人民政府');
    expect(await textOf('年报.yaml')).toBe('年度: 2022 # 别人改的\n');
  });

  it('keeps the work where the program was closed', async () => {
    await open('年报.yaml');
    await page.getByLabel('机关名称').fill('晚溪镇人民政府');
    await server.close();
    await save();
    await told().filter({ hasText: 'nianbao 程序已经关了' }).waitFor();
    await page.getByRole('button', { name: '另存为文件' }).waitFor();
  });

  it('runs nothing that stands in the file', async () => {
    const hostile = '</script><script>window.hostile=1</script><img src=x onerror="window.hostile=1">';
    const text = await textOf('年报.yaml');
    await writeFile(at('年报.yaml'), text.replace('名称: 晴溪镇人民政府', `名称: ${JSON.stringify(hostile)}`));
    await open('年报.yaml');
    expect(await page.getByLabel('机关名称').inputValue()).toBe(hostile);
    await page.getByRole('button', { name: '预览' }).click();
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'hostile'))).toBeUndefined();
    expect(page.frames().length).toBeGreaterThan(1);
    for (const frame of page.frames().slice(1)) {
      expect(await frame.evaluate(() => Reflect.get(globalThis, 'hostile'))).toBeUndefined();
    }
  });
});
