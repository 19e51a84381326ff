/** 新建年报.cmd: a workbook to fill in, with what last year's report holds of this year where one was dropped. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { organKindNames } from '../../../src/format/index.ts';
import { fileNameOf } from '../../../src/verbs/file-name.ts';
import type { Desk } from './desk.ts';

export async function begin([lastYear, ...others]: readonly string[], desk: Desk): Promise<void> {
  if (others.length > 0) {
    desk.say('一次只能拖一份上年报告。');
    return;
  }
  desk.say(
    lastYear === undefined
      ? '新建一份待填写的年报。有上年的报告，可以关掉这个窗口，把它拖到“新建年报.cmd”上，机关信息和结转数会带过来。\n'
      : `上年报告：${lastYear}\n`,
  );
  const organ = await untilAnswered(desk, '机关全称（如 晴溪镇人民政府），写好按回车：');
  const usual = desk.now.getFullYear() - 1;
  const year = (await desk.ask(`报告的年度，即统计数字的年度（直接按回车为 ${usual}）：`)) || String(usual);
  const kind = await kindOf(desk);
  const file = join(lastYear === undefined ? desk.folder : dirname(lastYear), `${fileNameOf(organ)}${year}年报.xlsx`);
  if (existsSync(file)) {
    desk.say(`已经有 ${file}，没有新建。请先把它改名或者移走。`);
    return;
  }
  const from = lastYear === undefined ? [] : ['--from', lastYear];
  const { status, stderr } = desk.run(['init', file, '--org', organ, '--year', year, '--type', kind, ...from]);
  if (stderr !== '') desk.say(stderr);
  if (status !== 0) return;
  desk.say(`已新建 ${file}，用 WPS 表格或 Excel 填。填好一些就保存，拖到“检查.cmd”上看看。`);
  await desk.open(file);
}

async function untilAnswered(desk: Desk, question: string): Promise<string> {
  for (;;) {
    const answer = await desk.ask(question);
    if (answer !== '') return answer;
  }
}

async function kindOf(desk: Desk): Promise<string> {
  const [first = ''] = organKindNames;
  desk.say(organKindNames.map((name, index) => `${String(index + 1).padStart(4)}  ${name}`).join('\n'));
  for (;;) {
    const answer = await desk.ask(`机关类型，写前面的数字（直接按回车为 1）：`);
    const kind = answer === '' ? first : organKindNames[Number(answer) - 1];
    if (kind !== undefined) return kind;
  }
}
