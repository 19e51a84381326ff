/** What comes out of the page: the bytes that the command line writes, and work that survives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { blankDataFile } from '../../../src/report/encode/blank.ts';
import { type Ending, rendered } from './command-line.ts';
import { canSkip, checked, drop, goToPage, openData, openPage, root, saved, section, view } from './nianbao-page.ts';
import { onOnePage } from './one-page.ts';

const lanqiao = 'examples/lanqiao-2022.yaml';
const qingxi = 'examples/qingxi-2022.yaml';

describe.skipIf(canSkip)('saving', () => {
  let browser: Browser;
  let page: Page;
  onOnePage((opened, inBrowser) => {
    page = opened;
    browser = inBrowser;
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it.each([
    [lanqiao, 'Word 文件', 'docx', []],
    [lanqiao, '网页', 'html', []],
    [lanqiao, '网页片段', 'html', ['--fragment']],
    [lanqiao, '文字', 'txt', []],
  ] as const)('of %s writes the %s that the command line writes', async (file, name, ending: Ending, options) => {
    await openData(page, file);
    await view(page, '保存和生成').click();
    const { name: fileName, bytes } = await saved(page, button(`保存${name}`));
    const expected = rendered(file, ending, ...options);
    expect(fileName).toBe(expected.name);
    expect(bytes.equals(expected.bytes)).toBe(true);
  });

  it('copies the fragment that it saves', async () => {
    await openData(page, lanqiao);
    await view(page, '保存和生成').click();
    await button('复制网页片段').click();
    await page.getByText('已复制').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toBe(rendered(lanqiao, 'html', '--fragment').bytes.toString('utf8'));
  });

  it('writes no report with errors in it, and says how many there are; a draft it does write', async () => {
    await openData(page, lanqiao);
    await section(page, '五、').click();
    await page.getByRole('textbox', { name: '存在的主要问题及改进情况' }).fill('');
    await view(page, '保存和生成').click();
    await page.getByText('还有 1 处错误，改正以后才能生成正式文件。').waitFor();
    expect(await button('保存Word 文件').isDisabled()).toBe(true);
    await page.getByLabel('只要看样子的草稿').check();
    const { name } = await saved(page, button('保存Word 文件'));
    expect(name).toMatch(/（草稿）\.docx$/);
  });

  it('writes the data with all that was typed, and what cannot be read as it was typed', async () => {
    await openData(page, lanqiao);
    await section(page, '二、').click();
    await page.locator('input[data-path="disclosure.licensing.decisions"]').fill('约30');
    await section(page, '六、').click();
    await page.getByRole('textbox', { name: '其他需要报告的事项' }).fill('没有其他需要报告的事项。\n<b>“引号”</b>');
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Y');
    const { name, bytes } = await saved(page, button('保存'));
    expect(name).toBe('lanqiao-2022.yaml');
    const text = bytes.toString('utf8');
    expect(text).toMatch(/行政许可:.*约30/);
    expect(text).toContain('<b>“引号”</b>');
    expect(await page.locator('.top .file').innerText()).toBe('lanqiao-2022.yaml（已保存）');
    await goToPage(page);
    await openData(page, { name, content: bytes });
    const again = await saved(page, button('保存'));
    expect(again.bytes.toString('utf8')).toBe(text);
  });

  it('says what saving would lose of a file, and asks once before it does', async () => {
    const { page, close, errors } = await openPage(browser);
    await giveSaveDialog(page);
    const asked: string[] = [];
    page.on('dialog', dialog => {
      asked.push(dialog.message());
      void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
    });
    const content = `# 与档案室核对过\n${readFileSync(join(root, qingxi), 'utf8').replaceAll(/ *#.*$/gm, '')}\n备忘: 下周报送\n`;
    await openData(page, { name: '我镇.yaml', content });
    const told = '“我镇.yaml”里有 1 行自己写的注释（“#”后面的话）、1 个不认识的项目，这个页面里没有地方放';
    await page.getByText(told).waitFor();
    await page.keyboard.press('Control+s');
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为“我镇.yaml”。').waitFor();
    await page.keyboard.press('Control+s');
    expect(asked.map(message => message.startsWith(told))).toEqual([true, true]);
    expect(errors).toEqual([]);
    await close();
  });

  it('asks nothing before it saves what the program wrote', async () => {
    const { page, close } = await openPage(browser);
    await giveSaveDialog(page);
    const asked: string[] = [];
    page.on('dialog', dialog => {
      asked.push(dialog.message());
      void dialog.accept();
    });
    await openData(page, { name: '年报.yaml', content: blankDataFile({ organ: '晴溪镇人民政府', year: 2025 }) });
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为“年报.yaml”。').waitFor();
    expect(asked).toEqual([]);
    await close();
  });

  it('saves a review sheet', async () => {
    await openData(page, lanqiao);
    await view(page, '保存和生成').click();
    const { name, bytes } = await saved(page, button('保存审核单'));
    expect(name).toBe('澜桥镇人民政府2022年政府信息公开工作年度报告（审核单）.html');
    expect(bytes.toString('utf8')).toContain('2026年1月12日');
  });

  it('keeps unsaved work when the browser crashes, and forgets it when told to', async () => {
    await page.evaluate(() => localStorage.clear());
    await goToPage(page);
    await openData(page, lanqiao);
    await section(page, '六、').click();
    await page.getByRole('textbox', { name: '其他需要报告的事项' }).fill('没有需要报告的其他事项。');
    await section(page, '二、').click();
    await page.locator('input[data-path="disclosure.licensing.decisions"]').fill('约30');
    await checked(page);
    await page.waitForFunction(() => Object.values(localStorage).some(text => text.includes('约30')));
    // No farewell: what a killed process leaves behind.
    await page.addInitScript(() => addEventListener('beforeunload', event => event.stopImmediatePropagation(), true));
    await page.reload();
    const kept = page.getByRole('region', { name: '上次没有做完的' });
    expect(await kept.innerText()).toContain('还没有保存成文件');
    await kept.getByRole('button', { name: '接着做' }).click();
    await section(page, '六、').click();
    const text = page.getByRole('textbox', { name: '其他需要报告的事项' });
    expect(await text.inputValue()).toBe('没有需要报告的其他事项。');
    await section(page, '二、').click();
    expect(await page.locator('input[data-path="disclosure.licensing.decisions"]').inputValue()).toBe('约30');
    await button('返回').click();
    await kept.getByRole('button', { name: '清除' }).click();
    expect(await kept.count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('asks the system where to save, and writes the same file again without asking', async () => {
    const { page, close, requests, errors } = await openPage(browser);
    await giveSaveDialog(page);
    page.on('dialog', dialog => void dialog.accept());
    await openData(page, lanqiao);
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为“lanqiao-2022.yaml”。').waitFor();
    await section(page, '引言').click();
    await page.getByRole('textbox', { name: '引言' }).fill('现公布本镇年度报告。');
    await page.getByText('（有改动没有保存）').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('（已保存）').waitFor();
    expect(await page.evaluate('saves()')).toEqual({ asked: 1, written: 2 });
    expect([...requests, ...errors]).toEqual([]);
    await close();
  });

  it('asks once where a key is held down', async () => {
    const { page, close, errors } = await openPage(browser);
    const downloads: string[] = [];
    page.on('download', download => downloads.push(download.suggestedFilename()));
    await giveSaveDialog(page);
    await openData(page, { name: '年报.yaml', content: blankDataFile({ organ: '晴溪镇人民政府', year: 2025 }) });
    await page.evaluate(() => {
      for (const repeat of [false, true, true]) {
        dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, repeat, cancelable: true }));
      }
    });
    await page.getByText('已保存为“年报.yaml”。').waitFor();
    expect(await page.evaluate('saves()')).toEqual({ asked: 1, written: 1 });
    expect([...downloads, ...errors]).toEqual([]);
    await close();
  });

  it('asks again where a file can no longer be written', async () => {
    const { page, close } = await openPage(browser);
    await giveSaveDialog(page);
    await openData(page, { name: '年报.yaml', content: blankDataFile({ organ: '晴溪镇人民政府', year: 2025 }) });
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为“年报.yaml”。').waitFor();
    await page.evaluate('loseFile()');
    await page.keyboard.press('Control+s');
    await page.getByText('没有保存成功，请换一个文件夹再试。').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为“年报.yaml”。').waitFor();
    expect(await page.evaluate('saves()')).toEqual({ asked: 2, written: 2 });
    await close();
  });

  it('writes another report that was opened meanwhile to a file of its own', async () => {
    const { page, close, requests, errors } = await openPage(browser);
    await giveSaveDialog(page);
    page.on('dialog', dialog => void dialog.accept());
    await openData(page, lanqiao);
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为“lanqiao-2022.yaml”。').waitFor();
    await drop(page, qingxi);
    await page.getByRole('button', { name: '接着填写' }).click();
    await page.getByText('qingxi-2022.yaml（已保存）').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('已保存为“qingxi-2022.yaml”。').waitFor();
    expect(await page.evaluate('saves()')).toEqual({ asked: 2, written: 2 });
    expect([...requests, ...errors]).toEqual([]);
    await close();
  });

  it('asks before work that stands in no file gives way to another, and keeps it', async () => {
    const { page, close, requests, errors } = await openPage(browser);
    const asked: string[] = [];
    let isAccepted = true;
    page.on('dialog', dialog => {
      asked.push(dialog.message());
      void (isAccepted ? dialog.accept() : dialog.dismiss());
    });
    await openData(page, lanqiao);
    await write(page, '现公布本镇年度报告。');
    const openOther = async (): Promise<void> => {
      await drop(page, qingxi);
      await page.getByRole('button', { name: '接着填写' }).click();
    };
    isAccepted = false;
    await openOther();
    expect(asked.at(-1)).toContain('澜桥镇');
    expect(await page.getByText('qingxi-2022.yaml').count()).toBe(0);
    isAccepted = true;
    await openOther();
    await page.getByText('qingxi-2022.yaml（已保存）').waitFor();
    await page.getByRole('button', { name: '返回', exact: true }).click();
    const kept = page.getByRole('region', { name: '上次没有做完的' });
    await kept.getByText('澜桥镇', { exact: false }).waitFor();
    expect(await kept.innerText()).toContain('还没有保存成文件');
    expect([...requests, ...errors]).toEqual([]);
    await close();
  });

  it('keeps what is done in two windows apart, and offers both', async () => {
    const { page, context, close } = await openPage(browser);
    await openData(page, lanqiao);
    await write(page, '在第一个窗口里写的。');
    const other = await context.newPage();
    await goToPage(other);
    await openData(other, qingxi);
    await write(other, '在第二个窗口里写的。');
    await page.getByRole('textbox', { name: '引言' }).fill('在第一个窗口里接着写的。');
    const words = ['在第一个窗口里接着写的。', '在第二个窗口里写的。'];
    await page.waitForFunction(
      wanted => wanted.every(each => Object.values(localStorage).some(text => text.includes(each))),
      words,
    );
    const third = await context.newPage();
    await goToPage(third);
    const kept = third.getByRole('region', { name: '上次没有做完的' });
    expect(await kept.getByRole('button', { name: '接着做' }).count()).toBe(2);
    await kept.getByRole('button', { name: '接着做' }).last().click();
    await section(third, '引言').click();
    const taken = await third.getByRole('textbox', { name: '引言' }).inputValue();
    expect(words).toContain(taken);
    // The window that it was taken from goes on, and neither writes over the other.
    await third.getByRole('textbox', { name: '引言' }).fill('在第三个窗口里写的。');
    await page.getByRole('textbox', { name: '引言' }).fill('第一个窗口还在写。');
    await third.waitForFunction(
      wanted => wanted.every(each => Object.values(localStorage).some(text => text.includes(each))),
      ['在第三个窗口里写的。', '第一个窗口还在写。'],
    );
    await close();
  });
});

/** Writes the opening, so that something stands in no file. */
async function write(page: Page, text: string): Promise<void> {
  await section(page, '引言').click();
  await page.getByRole('textbox', { name: '引言' }).fill(text);
  await page.getByText('（有改动没有保存）').waitFor();
}

/**
 * The save dialog of the system; `saves()` counts how often it was asked and a file written, `loseFile()` takes away the
 * folder of the file that was written last.
 */
async function giveSaveDialog(page: Page): Promise<void> {
  await page.evaluate(() => {
    const written: string[] = [];
    let asked = 0;
    let isOpen = false;
    const lost = new Set<number>();
    const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
      if (isOpen) throw new DOMException('File picker already active.', 'NotAllowedError');
      isOpen = true;
      const number = ++asked;
      await new Promise(resolve => setTimeout(resolve));
      isOpen = false;
      const createWritable = async () => {
        if (lost.has(number)) throw new DOMException('no such folder', 'NotFoundError');
        return { write: async (data: string) => void written.push(data), close: async () => undefined };
      };
      return { name: suggestedName, createWritable };
    };
    const loseFile = () => void lost.add(asked);
    Object.assign(globalThis, { showSaveFilePicker, loseFile, saves: () => ({ asked, written: written.length }) });
  });
}
