/** `nianbao init`: the data file a clerk starts from. */
import { dirname, extname, relative, resolve } from 'node:path';
import { format2021, organKindOfName } from '../../format/index.ts';
import { isReportYear, reportYears } from '../../format/report-years.ts';
import { type BlankOptions, blankDataFile, blankReport } from '../../report/encode/blank.ts';
import { carryOver, cautions, organOf } from '../../verbs/carry-over.ts';
import { isWorkbook } from '../../verbs/report-file.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { writeFiles } from '../files/write.ts';
import { fileFailure, fileFailures } from '../messages.ts';
import { openFile } from '../open-report.ts';
import type { Terminal } from '../terminal.ts';

export interface InitOptions {
  readonly org: string;
  readonly year: string;
  readonly type?: string;
  readonly from?: string;
  readonly force?: boolean;
}

export async function runInit(out: string, options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const fail = (message: string): ExitCode => {
    terminal.say(message);
    return exitCodes.failed;
  };
  if (!/^\.(?:ya?ml|xlsx)$/i.test(extname(out))) {
    return fail(`${out}：新文件的名字要以 .yaml 或 .xlsx 结尾，例如 年报.yaml、年报.xlsx。`);
  }
  const year = Number(options.year);
  if (!isReportYear(format2021, year)) {
    return fail(
      `--year 要写报告的年度，如 2025；统一格式从 ${reportYears(format2021).from} 年度起适用，不能是“${options.year}”。`,
    );
  }
  const organ = options.org.trim();
  if (organ === '') return fail('--org 后面要写机关全称，例如 晴溪镇人民政府。');

  const last = options.from === undefined ? undefined : await openFile(options.from);
  if (last?.ok === false) return fail(fileFailures(options.from ?? '', last));
  const blank: BlankOptions = {
    organ,
    year,
    kind: options.type ?? (last && organOf(last).kind) ?? organKindOfName(organ),
    ...(last && options.from !== undefined && carryOver(last, relativeName(out, options.from))),
  };
  const content = isWorkbook(out) ? await blankWorkbook(blank) : blankDataFile(blank);
  const failed = await writeFiles([{ path: out, content }], {
    force: options.force ?? false,
    inputs: options.from === undefined ? [] : [options.from],
  });
  if (failed) return fail(fileFailure(failed.path, failed.failure));
  for (const caution of last ? cautions(last, { organ, year }) : []) terminal.say(caution);
  terminal.print(
    `已新建 ${out}。请用${isWorkbook(out) ? ' WPS 表格或 Excel ' : '文本编辑器'}打开，照着里面的说明填写；填好一些就运行：\n  nianbao check ${quoted(out)}`,
  );
  return exitCodes.clean;
}

/** Its library is loaded for this alone. */
async function blankWorkbook(options: BlankOptions): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../../workbook/write-workbook.ts');
  return writeWorkbook(blankReport(options));
}

const quoted = (name: string): string => (/\s/.test(name) ? `"${name}"` : name);

function relativeName(out: string, from: string): string {
  return relative(dirname(resolve(out)), resolve(from)).replaceAll('\\', '/');
}
