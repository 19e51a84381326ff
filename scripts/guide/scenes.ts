/** The way of a clerk through the page, from last year's report to the edited draft, with a picture of every step. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { format2021, type PartId, partById } from '../../src/format/index.ts';
import { cellOf, openSection, paste } from '../../test/page/filling.ts';
import { editedByLeader } from './edited-draft.ts';
import { applicationsBlock, forgotten, lastYear, otherMatters, overview, problems, reason } from './example.ts';
import type { Stage } from './stage.ts';

export interface Props {
  readonly examples: string;
  /** A folder for what is made on the way. */
  readonly files: string;
  /** The command line. */
  nianbao(...args: readonly string[]): void;
}

const headingOf = (id: PartId): string => partById(format2021, id).label;
const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const view = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: '步骤' }).getByRole('button', { name, exact: true }).click();
const text = (page: Page, id: PartId): Locator => page.getByRole('textbox', { name: headingOf(id), exact: true });

export async function scenes(stage: Stage, props: Props): Promise<void> {
  await start(stage, props);
  await tables(stage);
  await narrative(stage);
  await check(stage);
  const report = await publish(stage, props);
  await draft(stage, report, props);
}

async function start(stage: Stage, { examples, files, nianbao }: Props): Promise<void> {
  const { page } = stage;
  nianbao('render', join(examples, lastYear.data), '-f', 'docx', '-o', files);
  await stage.shoot('start', { rings: [page.getByText('从上年报告开始…')] });
  const title = `${lastYear.organ}${lastYear.year}年政府信息公开工作年度报告`;
  await page.getByLabel('从上年报告开始…').setInputFiles(join(files, `${title}.docx`));
  const begin = button(page, '开始填写');
  await button(page, '不用它').waitFor();
  await page.getByLabel('机关类型').selectOption('乡镇人民政府');
  await stage.shoot('last-year', { rings: [begin], of: [page.locator('form.paper')] });
  await begin.click();
  await stage.shoot('form', { rings: [page.getByRole('navigation', { name: '目录' }).getByRole('list')] });
}

async function tables(stage: Stage): Promise<void> {
  const { page } = stage;
  await openSection(page, headingOf('disclosure'));
  await cellOf(page, 'disclosure.penalties.decisions').fill('11');
  const rest = button(page, '其余填 0');
  await stage.shoot('rest-zero', { rings: [rest] });
  await rest.click();
  await openSection(page, headingOf('applications'));
  await cellOf(page, 'applications.received.naturalPerson').focus();
  await paste(page, applicationsBlock());
  await stage.shoot('pasted');
  await openSection(page, headingOf('review'));
  await button(page, '全部为 0').click();
}

async function narrative(stage: Stage): Promise<void> {
  const { page } = stage;
  for (const [id, words] of [
    ['problems', problems],
    ['otherMatters', otherMatters],
  ] as const) {
    await openSection(page, headingOf(id));
    await text(page, id).fill(words);
  }
  await openSection(page, headingOf('overview'));
  await text(page, 'overview').fill(overview);
  await button(page, '插入数据').click();
  await page.getByRole('combobox', { name: '查找数据' }).fill('新收');
  await stage.shoot('insert', {
    rings: [button(page, '插入数据')],
    of: [page.locator('.paper h2'), page.locator('.narrative-columns')],
  });
  await page.keyboard.press('Escape');
  await stage.shoot('narrative');
}

async function check(stage: Stage): Promise<void> {
  const { page } = stage;
  await view(page, '核对');
  const place = page.locator('.findings .where button').first();
  await stage.shoot('check', { rings: [place] });
  await place.click();
  await stage.shoot('mistake');
  await openSection(page, headingOf('applications'));
  await cellOf(page, forgotten.path).fill(forgotten.figure);
  await openSection(page, headingOf('overview'));
  await text(page, 'overview').fill(overview.replace('办结3件', '办结{{办结}}件').replace('XX', '72'));
  await view(page, '核对');
  const [open, keep] = [button(page, '核实无误，写理由保留'), button(page, '保留')];
  // The check has followed.
  await page.locator('.counts .error.none').waitFor();
  await open.click();
  await page.getByLabel('为什么可以这样').fill(reason);
  await stage.shoot('waive', { rings: [keep], of: [page.locator('.paper')] });
  await keep.click();
}

async function publish(stage: Stage, { files }: Props): Promise<string> {
  const { page } = stage;
  await view(page, '预览');
  await stage.shoot('preview');
  await view(page, '保存和生成');
  await stage.shoot('save', { rings: [button(page, '保存数据文件'), button(page, '保存Word 文件')] });
  return stage.save(button(page, '保存Word 文件'), join(files, 'report.docx'));
}

async function draft(stage: Stage, report: string, { files }: Props): Promise<void> {
  const { page } = stage;
  const edited = editedByLeader(report, join(files, `${lastYear.organ}${lastYear.year + 1}年年度报告（领导改）.docx`));
  await button(page, '返回').click();
  await page.getByLabel('打开文稿核对…').setInputFiles(edited);
  await button(page, '保存审核单').waitFor();
  await stage.shoot('draft');
}
