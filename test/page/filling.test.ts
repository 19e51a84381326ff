/** Tables and narrative filled in a real browser: one page, whose tables each test finds empty. Left out where there is no Chromium. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { format2021, type PartId, partById } from '../../src/format/index.ts';
import { canSkip, launch, type OpenPage, section } from './browser/nianbao-page.ts';
import { cellOf, copy, focusedCell, openSection, paste, startFilling } from './filling.ts';

const headingOf = (id: PartId): string => partById(format2021, id).label;

describe.skipIf(canSkip)('filling in a browser', () => {
  let browser: Browser;
  let filling: OpenPage;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    filling = await startFilling(browser);
    page = filling.page;
  });
  afterEach(() => expect([...filling.errors, ...filling.requests]).toEqual([]));
  afterAll(() => browser?.close());

  async function emptyTable(id: 'disclosure' | 'applications' | 'review'): Promise<void> {
    await openSection(page, headingOf(id));
    await page.locator('input[data-path]').first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  }
  async function writeIn(path: string, ...keys: readonly string[]): Promise<void> {
    await cellOf(page, path).focus();
    for (const key of keys) await page.keyboard.press(key);
  }
  const value = (path: string): Promise<string> => cellOf(page, path).inputValue();
  const said = (): Promise<string[]> => page.locator('.grid-status p').allTextContents();
  /** What a screen reader says of a cell, after its name. */
  const remark = (path: string): Promise<string | null | undefined> =>
    cellOf(page, path).evaluate(
      input => input.ownerDocument.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent,
    );

  describe('tables', () => {
    it('are filled by keys alone: digits, arrows, Enter, Tab, Esc, Delete, Backspace, F2', async () => {
      await emptyTable('applications');
      await writeIn('applications.received.naturalPerson', '3', 'Tab');
      expect(await focusedCell(page)).toBe('applications.received.business');
      await page.keyboard.insertText('１２');
      await page.keyboard.press('Enter');
      expect(await focusedCell(page)).toBe('applications.carriedIn.business');
      expect(await value('applications.received.business')).toBe('12');
      await writeIn('applications.carriedIn.business', '5', 'ArrowLeft');
      expect(await focusedCell(page)).toBe('applications.carriedIn.naturalPerson');
      await page.keyboard.press('Shift+Enter');
      expect(await focusedCell(page)).toBe('applications.received.naturalPerson');

      // What is typed takes the place of what stood there; Esc brings it back.
      await page.keyboard.type('77');
      await page.keyboard.press('Escape');
      expect(await value('applications.received.naturalPerson')).toBe('3');
      for (const key of ['F2', '0', 'ArrowLeft', '1', 'ArrowDown']) await page.keyboard.press(key);
      expect(await value('applications.received.naturalPerson')).toBe('310');

      await page.keyboard.press('Control+End');
      expect(await focusedCell(page)).toBe('applications.carriedOut.total');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Delete');
      expect(await value('applications.received.naturalPerson')).toBe('');
      await writeIn('applications.carriedIn.business', 'Backspace');
      expect(await value('applications.carriedIn.business')).toBe('');
    });

    it('leave to the browser the way out with Tab, past totals that are computed', async () => {
      await emptyTable('review');
      await writeIn('review.reconsideration.pending', 'Tab');
      expect(await focusedCell(page)).toBe('review.directLitigation.upheld');
      await writeIn('review.litigationAfterReconsideration.pending', 'Tab');
      expect(await focusedCell(page)).toBeUndefined();
    });

    it('step back what was typed and what was pasted, and forth again', async () => {
      await emptyTable('applications');
      await writeIn('applications.received.naturalPerson', '1', '2', 'Enter');
      await paste(page, '1\t2\r\n3\t4');
      expect(await value('applications.granted.business')).toBe('4');
      await page.keyboard.press('Control+z');
      expect(await value('applications.granted.business')).toBe('');
      expect(await value('applications.received.naturalPerson')).toBe('12');
      await page.keyboard.press('Control+z');
      expect(await value('applications.received.naturalPerson')).toBe('');
      await page.keyboard.press('Control+y');
      await page.keyboard.press('Control+y');
      expect(await value('applications.granted.business')).toBe('4');
      // In the very cell that is being typed in.
      await writeIn('applications.granted.business', '9', 'Control+z');
      expect(await value('applications.granted.business')).toBe('4');
    });

    it('mark a block with Shift, copy it, clear it, paste it back', async () => {
      await emptyTable('applications');
      await cellOf(page, 'applications.granted.business').focus();
      await paste(page, '1\t2\r\n3\t22（其中补办2件）\r\n');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      const copied = await copy(page);
      expect(copied).toBe('1\t2\r\n3\t22（其中补办2件）');
      await page.keyboard.press('Delete');
      expect(await value('applications.partlyGranted.research')).toBe('');
      await paste(page, copied);
      expect(await value('applications.partlyGranted.research')).toBe('22（其中补办2件）');
      expect(await said()).toEqual(['已贴入 4 格。']);
    });

    it('mark a block with the mouse, and a second click goes into the text', async () => {
      await emptyTable('applications');
      await page.keyboard.press('Control+Home');
      const from = await cellOf(page, 'applications.received.naturalPerson').boundingBox();
      const to = await cellOf(page, 'applications.carriedIn.research').boundingBox();
      if (!from || !to) throw new Error('cells out of sight');
      await page.mouse.move(from.x + 9, from.y + 9);
      await page.mouse.down();
      await page.mouse.move(to.x + 9, to.y + 9, { steps: 5 });
      await page.mouse.up();
      expect(await page.locator('td.is-selected').count()).toBe(6);
      await page.keyboard.type('12');
      await page.mouse.click(from.x + from.width / 2, from.y + 9);
      await page.keyboard.press('End');
      await page.keyboard.type('3');
      expect(await value('applications.received.naturalPerson')).toBe('123');
    });

    it('take a block from a spreadsheet: separators, digits of full width, what is no figure', async () => {
      await emptyTable('disclosure');
      await cellOf(page, 'disclosure.regulations.issued').focus();
      await paste(page, '1,204\t０\t\r\n３６\t/\t4件\r\n');
      expect(await value('disclosure.regulations.issued')).toBe('1204');
      expect(await value('disclosure.regulations.repealed')).toBe('0');
      expect(await value('disclosure.normativeDocuments.issued')).toBe('36');
      expect(await value('disclosure.normativeDocuments.repealed')).toBe('/');
      expect(await cellOf(page, 'disclosure.normativeDocuments.repealed').getAttribute('aria-invalid')).toBe('true');
      // An empty one says nothing.
      expect(await value('disclosure.regulations.inForce')).toBe('');
    });

    it('take a table from Word by its labels, wherever the cursor is, and one of merged cells from WPS', async () => {
      await emptyTable('applications');
      const row = (head: string, ...figures: readonly number[]): string =>
        `<tr>${head}${figures.map(figure => `<td>${figure}</td>`).join('')}</tr>`;
      await cellOf(page, 'applications.carriedOut.otherOrg').focus();
      await paste(page, '', `<table>${row('<td colspan="3">（一）予以公开</td>', 1, 0, 0, 0, 0, 0, 1)}</table>`);
      expect(await value('applications.granted.naturalPerson')).toBe('1');
      // The total is what it adds up to: it is compared, not stated.
      expect(await value('applications.granted.total')).toBe('');
      expect(await cellOf(page, 'applications.granted.total').getAttribute('placeholder')).toBe('1');

      await paste(
        page,
        '',
        `<table>${row('<td rowspan="2">（三）不予公开</td><td>1.属于国家秘密</td>', 2, 0, 0, 0, 0, 0, 2)}${row('<td>2.其他法律行政法规禁止公开</td>', 0, 4, 0, 0, 0, 0, 9)}</table>`,
      );
      expect(await value('applications.stateSecret.naturalPerson')).toBe('2');
      expect(await value('applications.forbiddenByLaw.business')).toBe('4');
      expect(await value('applications.forbiddenByLaw.total')).toBe('9');
      expect(await said()).not.toEqual([]);
    });

    it('show totals as they are typed, and one that is stated and differs', async () => {
      await emptyTable('review');
      await page.getByRole('button', { name: '其余填 0', exact: true }).click();
      await writeIn('review.reconsideration.upheld', '4');
      const total = cellOf(page, 'review.reconsideration.total');
      expect(await total.getAttribute('placeholder')).toBe('4');
      await writeIn('review.reconsideration.total', '5', 'ArrowLeft');
      expect(await total.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('.computed').textContent()).toBe('应为 4');
      // What the check has to say of it follows the typing.
      await expect.poll(() => remark('review.reconsideration.total')).toMatch(/^错误：/);
      await writeIn('review.reconsideration.total', 'Delete');
      await expect.poll(() => remark('review.reconsideration.total')).not.toMatch(/^错误/);
    });

    it('keep what is no figure to be seen, and 0 only where somebody says so', async () => {
      await emptyTable('disclosure');
      const cell = cellOf(page, 'disclosure.licensing.decisions');
      await writeIn('disclosure.licensing.decisions', '/');
      expect(await cell.getAttribute('aria-invalid')).toBe('false');
      await page.keyboard.press('Enter');
      expect(await cell.getAttribute('aria-invalid')).toBe('true');
      await openSection(page, headingOf('review'));
      await openSection(page, headingOf('disclosure'));
      expect(await value('disclosure.licensing.decisions')).toBe('/');
      await page.getByRole('button', { name: '其余填 0', exact: true }).click();
      expect(await value('disclosure.licensing.decisions')).toBe('0');
    });

    it('name every cell by its labels and tie each to its remark', async () => {
      await emptyTable('applications');
      const names = await page
        .locator('input[data-path]')
        .evaluateAll(all => all.map(one => one.getAttribute('aria-label')));
      expect(new Set(names).size).toBe(175);
      expect(names).toContain('本年度办理结果，不予公开，属于国家秘密，商业企业');
      expect(await remark('applications.received.research')).toBe('待填。');
      // In the words of the page: there is no line to delete here.
      await expect.poll(() => page.locator('.table-messages').textContent()).toMatch(/共 144 格没有填.*按“其余填 0”/);
    });

    it.each([
      ['1366 × 768', { width: 1366, height: 650 }],
      ['the same at 200 %', { width: 683, height: 325 }],
    ])('leave the cell with the focus in view: %s', async (_, viewport) => {
      await page.setViewportSize(viewport);
      await emptyTable('applications');
      for (const key of ['Control+End', 'Home', 'ArrowUp', 'Control+Home', 'End', 'ArrowDown', 'ArrowLeft']) {
        await page.keyboard.press(key);
        const isSeen = await page.evaluate(`(() => {
          const input = document.activeElement;
          const { left, top, width, height } = input.getBoundingClientRect();
          return [[left + 3, top + 3], [left + width - 3, top + height - 3]].every(([x, y]) => document.elementFromPoint(x, y) === input);
        })()`);
        expect(isSeen, `after ${key}`).toBe(true);
      }
      await page.setViewportSize({ width: 1366, height: 650 });
    });
  });

  describe('narrative', () => {
    const text = () => page.getByRole('textbox', { name: headingOf('overview'), exact: true });

    it('cites a figure of the tables, shown as its value, and follows when the table changes', async () => {
      await emptyTable('applications');
      await page.getByRole('button', { name: '全部为 0', exact: true }).click();
      await writeIn('applications.received.naturalPerson', '3', 'Enter');
      await openSection(page, headingOf('overview'));
      await text().fill('');
      await text().pressSequentially('（二）依申请公开');
      await text().press('Enter');
      await text().pressSequentially('本年收到申请{{');
      const search = page.getByRole('combobox', { name: '查找数据' });
      await search.fill('新收');
      await search.press('Enter');
      await text().pressSequentially('件。');
      expect(await text().inputValue()).toBe('（二）依申请公开\n本年收到申请{{新收申请}}件。');
      const preview = page.locator('.narrative-preview');
      await expect.poll(() => preview.locator('.preview-heading').allTextContents()).toEqual(['（二）依申请公开']);
      expect(await preview.locator('.cited').textContent()).toBe('3');

      await openSection(page, headingOf('applications'));
      await writeIn('applications.received.business', '4', 'Enter');
      await openSection(page, headingOf('overview'));
      expect(await preview.locator('.cited').textContent()).toBe('7');
    });

    it('is pasted as lines without indents, and stepped back by the browser as any text', async () => {
      await openSection(page, headingOf('overview'));
      await text().fill('');
      await text().focus();
      await paste(page, '　　第一段。\r\n\r\n　　第二段。\r\n');
      expect(await text().inputValue()).toBe('第一段。\n第二段。');
      await page.keyboard.press('Control+z');
      expect(await text().inputValue()).toBe('');
    });

    it('is left to write as long as there are headings alone', async () => {
      await openSection(page, headingOf('problems'));
      const contents = section(page, headingOf('problems'));
      await page
        .getByRole('textbox', { name: headingOf('problems'), exact: true })
        .fill('（一）存在的主要问题\n（二）改进措施');
      await expect.poll(() => contents.textContent()).toMatch(/待填 1$/);
    });

    it('marks what the check finds, at its line', async () => {
      await openSection(page, headingOf('overview'));
      await text().fill('第一段。\n本年收到申请XX件。');
      await page.locator('.narrative-findings li', { hasText: '“XX”' }).getByRole('button').click();
      expect(
        await page.evaluate('[document.activeElement.selectionStart, document.activeElement.selectionEnd]'),
      ).toEqual([11, 13]);
    });
  });
});
