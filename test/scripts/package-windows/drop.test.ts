/** What the .cmd files do with what is dropped on them, run with the built command line. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begin } from '../../../scripts/package-windows/drop/begin.ts';
import { check } from '../../../scripts/package-windows/drop/check.ts';
import type { Desk } from '../../../scripts/package-windows/drop/desk.ts';
import { droppedFiles, filesInCommandLine } from '../../../scripts/package-windows/drop/dropped-files.ts';
import { fill } from '../../../scripts/package-windows/drop/fill.ts';
import { generate } from '../../../scripts/package-windows/drop/generate.ts';
import { runProgram } from '../../cli/scenario.ts';

const examples = join(import.meta.dirname, '..', '..', '..', 'examples');
/** What Windows allows in a name, and cmd reads as its own. */
const hostile = process.platform === 'win32' ? 'R&D (100%) ^!PATH% 年报.yaml' : 'R&D (100%) ^!%PATH% "$(id)" 年报.yaml';

let folder: string;
let opened: string[];
let stayed: (readonly string[])[];
let said: string;
const at = (name: string): string => join(folder, name);

function deskOf(...answers: readonly string[]): Desk {
  const left = [...answers];
  return {
    run: args => runProgram(args, folder),
    stay: args => stayed.push(args),
    open: async path => opened.push(path) > 0,
    say: text => {
      said += `${text.replaceAll(folder, '.')}\n`;
    },
    ask: async () => {
      const answer = left.shift();
      if (answer === undefined) throw new Error('more was asked than there are answers');
      return answer;
    },
    now: new Date(2026, 0, 12, 9, 30),
    folder,
  };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-drop-'));
  opened = [];
  stayed = [];
  said = '';
  cpSync(join(examples, 'qingxi-2022.yaml'), at(hostile));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const broken = (): void => {
  const text = readFileSync(at(hostile), 'utf8');
  writeFileSync(at(hostile), text.replace('行政处罚: 27', '行政处罚: /'));
};

describe('the command line of Explorer', () => {
  it.each([
    ['one name', String.raw`C:\WINDOWS\system32\cmd.exe /c ""D:\年报\检查.cmd" D:\2025.yaml"`, ['D:\\2025.yaml']],
    ['none', String.raw`C:\WINDOWS\system32\cmd.exe /c ""D:\年报\检查.cmd" "`, []],
    [
      'names with blanks and without, with signs that cmd reads as its own',
      String.raw`C:\WINDOWS\system32\cmd.exe /c ""D:\年 报\检查.cmd" "D:\a b & c.yaml" D:\R&D(1)^%PATH%!x!,=;.yaml "`,
      ['D:\\a b & c.yaml', 'D:\\R&D(1)^%PATH%!x!,=;.yaml'],
    ],
  ])('%s', (_, line, files) => {
    expect(filesInCommandLine(line)).toEqual(files);
  });

  it('is none in a window in which somebody types', () => {
    expect(filesInCommandLine(String.raw`"C:\WINDOWS\system32\cmd.exe" `)).toBeUndefined();
    expect(filesInCommandLine('cmd.exe /c "dir"')).toBeUndefined();
    expect(droppedFiles('"cmd.exe"', ['a.yaml'])).toEqual(['a.yaml']);
  });

  it('holds only where the files are there; else what cmd has passed on', () => {
    const file = at('a&b.yaml');
    writeFileSync(file, '');
    const line = (name: string): string => `cmd.exe /c ""D:\\检查.cmd" ${name}"`;
    expect(droppedFiles(line(file), ['a'])).toEqual([file]);
    expect(droppedFiles(line(at('c.yaml')), ['a'])).toEqual(['a']);
  });
});

describe('检查.cmd', () => {
  it('writes the sheet beside the file and shows it, each time anew', async () => {
    await check([at(hostile)], deskOf());
    const sheet = hostile.replace('.yaml', '审核单.html');
    expect(said).toBe(`没有错误。审核单：./${sheet}\n`);
    broken();
    await check([at(hostile)], deskOf());
    expect(said).toContain(`有要改的，或者读不懂的，都写在审核单里：./${sheet}\n`);
    expect(opened).toEqual([at(sheet), at(sheet)]);
    expect(readdirSync(folder).sort()).toEqual([hostile, sheet].sort());
  });

  it('gives several files, or a folder, a folder of sheets with an index', async () => {
    cpSync(join(examples, 'lanqiao-2022.yaml'), at('二.yaml'));
    await check([at(hostile), at('二.yaml')], deskOf());
    await check([folder], deskOf());
    expect(opened).toEqual([join(folder, '审核单', 'index.html'), join(folder, '审核单', 'index.html')]);
    expect(readdirSync(at('审核单'))).toHaveLength(3);
  });

  it('shows in the sheet why a file cannot be read', async () => {
    writeFileSync(at('半截.yaml'), '年度: [2022\n');
    await check([at('半截.yaml')], deskOf());
    expect(opened).toEqual([at('半截审核单.html')]);
    expect(readFileSync(at('半截审核单.html'), 'utf8')).toContain('后面没有配对的“]”');
  });

  it('says what to do where there is nothing to check', async () => {
    await check([], deskOf());
    mkdirSync(at('空'));
    await check([at('空')], deskOf());
    expect(said).toContain('拖到“检查.cmd”上');
    expect(said).toContain('里没有可以读的文件');
    expect(opened).toEqual([]);
  });
});

describe('生成.cmd', () => {
  const title = '晴溪镇人民政府2022年政府信息公开工作年度报告';

  it('writes Word file and page beside the data, and keeps what says otherwise', async () => {
    await generate([at(hostile)], deskOf());
    expect(said).toBe(`已生成：\n  ./${title}.docx\n  ./${title}.html\n`);
    writeFileSync(at(`${title}.docx`), '改过的');
    await generate([at(hostile)], deskOf());
    await generate([at(hostile)], deskOf());
    expect(readdirSync(folder).sort()).toEqual(
      [hostile, `${title}.docx`, `${title}.html`, `${title}（2026-01-12以前）.docx`].sort(),
    );
    expect(readFileSync(at(`${title}（2026-01-12以前）.docx`), 'utf8')).toBe('改过的');
  });

  it('refuses with the review sheet where errors are left', async () => {
    broken();
    await generate([at(hostile)], deskOf());
    expect(said).toContain('还有错误，没有生成。请照审核单改好再来。');
    expect(opened).toEqual([at(hostile.replace('.yaml', '审核单.html'))]);
    expect(readdirSync(folder).filter(name => /docx|\.nianbao/.test(name))).toEqual([]);
  });

  it('makes nothing of drafts, of files that are not there, and of nothing', async () => {
    writeFileSync(at('年报.docx'), 'x');
    await generate([at('年报.docx')], deskOf());
    await generate([at('没有.yaml')], deskOf());
    await generate([], deskOf());
    expect(said).toContain('年报.docx 是文稿，不是数据文件，没有生成。');
    expect(said).toContain('找不到这个文件');
    expect(said).toContain('拖到“生成.cmd”上');
    expect(readdirSync(folder).sort()).toEqual([hostile, '年报.docx'].sort());
  });
});

describe('新建年报.cmd', () => {
  it('asks for organ, year and kind, and shows the workbook', async () => {
    await begin([], deskOf('', '晚溪镇人民政府', '', '99', '1'));
    expect(opened).toEqual([at('晚溪镇人民政府2025年报.xlsx')]);
    expect(existsSync(at('晚溪镇人民政府2025年报.xlsx'))).toBe(true);
  });

  it('takes over from last year what was dropped on it, and writes over nothing', async () => {
    await begin([at(hostile)], deskOf('晴溪镇人民政府', '2023', ''));
    expect(readdirSync(folder)).toContain('晴溪镇人民政府2023年报.xlsx');
    await begin([at(hostile)], deskOf('晴溪镇人民政府', '2023', ''));
    expect(said).toContain('没有新建。请先把它改名或者移走。');
    expect(opened).toHaveLength(1);
  });
});

describe('填表.cmd', () => {
  it('opens the page, with the file in it where one was dropped', () => {
    fill([], deskOf());
    fill(['a.yaml'], deskOf());
    fill(['a.yaml', 'b.yaml'], deskOf());
    expect(stayed).toEqual([['form'], ['form', 'a.yaml']]);
    expect(said).toBe('一次只能填一份，请只拖一个文件。\n');
  });
});
