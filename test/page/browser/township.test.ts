/** What a township clerk does in January, counted: from last year's Word file to this year's, without an error in it. */
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedFiles, rendered } from './command-line.ts';
import { canSkip, choose, counts, launch, type OpenPage, openPage, saved, section, view } from './nianbao-page.ts';

const lastYear = 'examples/shuangling-2022.yaml';
const overview = `{{年度}}年，霜岭乡人民政府认真贯彻《中华人民共和国政府信息公开条例》，政府信息公开工作平稳有序。
（一）主动公开。全年通过县人民政府门户网站霜岭乡专栏公开政府信息41条。
（二）依申请公开。申请渠道保持畅通，全年没有收到政府信息公开申请。
（三）政府信息管理。公文拟稿时写明公开方式，签发时审定，每季度清查一次。
（四）政府信息公开平台建设。以县人民政府门户网站为主平台，村务公开栏为补充。
（五）监督保障。工作纳入年度考核，考核结果为合格；社会评议结果为满意；没有发生责任追究的情况。`;
const problems =
  '{{年度}}年，公开内容的时效还不够强，村务公开栏更换不及时。{{下年度}}年将按月更换公开栏，并在便民服务中心设专人答复咨询。';
const otherMatters = '{{年度}}年没有收取信息处理费，没有其他需要报告的事项。';

describe.skipIf(canSkip)('a township without applications', () => {
  let browser: Browser;
  let open: OpenPage;
  beforeAll(async () => {
    browser = await launch();
    open = await openPage(browser, { today: '2024-01-12' });
  });
  afterAll(async () => {
    await open?.close();
    await browser?.close();
    expect([...open.requests, ...open.errors]).toEqual([]);
  });

  it('has its Word file after fewer than 25 actions', async () => {
    const { page } = open;
    let actions = 0;
    const click = async (target: Locator): Promise<void> => {
      actions++;
      await target.click();
    };
    const type = async (target: Locator, text: string): Promise<void> => {
      actions++;
      await target.fill(text);
    };
    const next = (name: RegExp) => page.getByRole('button', { name });

    actions += 2;
    await choose(page, '从上年报告开始…', { name: '上年.docx', content: rendered(lastYear, 'docx').bytes });
    await page.getByRole('button', { name: '不用它' }).waitFor();
    actions++;
    await page.getByLabel('机关类型').selectOption('乡镇人民政府');
    await click(page.getByRole('button', { name: '开始填写' }));
    await click(section(page, '一、'));
    await type(page.getByRole('textbox', { name: '总体情况' }), overview);
    for (const table of ['二、', '三、', '四、']) {
      await click(next(new RegExp(`^下一项：${table}`)));
      await click(page.getByRole('button', { name: '全部为 0' }));
    }
    await click(next(/^下一项：五、/));
    await type(page.getByRole('textbox', { name: '存在的主要问题及改进情况' }), problems);
    await click(next(/^下一项：六、/));
    await type(page.getByRole('textbox', { name: '其他需要报告的事项' }), otherMatters);
    await click(view(page, '保存和生成'));
    expect(await counts(page)).toMatch(/^错误 0 /);
    const press = page.getByRole('button', { name: '保存Word 文件' });
    actions++;
    const { name, bytes } = await saved(page, press);

    expect(name).toBe('霜岭乡人民政府2023年政府信息公开工作年度报告.docx');
    expect(checkedFiles([{ name, content: bytes }]).summary).toMatchObject({ failed: 0, errors: 0 });
    expect(actions).toBeLessThan(25);
  });
});
