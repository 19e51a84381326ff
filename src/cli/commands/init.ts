/** `nianbao init`: the data file a clerk starts from. */
import { dirname, extname, relative, resolve } from 'node:path';
import { parseNarrative } from '../../document/narrative.ts';
import type { NarrativeId } from '../../format/index.ts';
import { blankDataFile } from '../../report/encode/blank.ts';
import type { Report } from '../../report/report.ts';
import { completeTables } from '../../report/totals.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { writeFiles } from '../files/write.ts';
import { fileFailure, fileFailures } from '../messages.ts';
import { openFile, type ReportFile } from '../open-report.ts';
import type { Terminal } from '../terminal.ts';

export interface InitOptions {
  readonly org: string;
  readonly year: string;
  readonly type?: string;
  readonly from?: string;
  readonly force?: boolean;
}

/** The format in force is for report years from 2021 on. */
const FIRST_YEAR = 2021;
const LAST_YEAR = 2100;

export async function runInit(out: string, options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const fail = (message: string): ExitCode => {
    terminal.say(message);
    return exitCodes.failed;
  };
  if (!/^\.ya?ml$/i.test(extname(out))) return fail(`${out}：新文件的名字要以 .yaml 结尾，例如 年报.yaml。`);
  const year = Number(options.year);
  if (!/^\d{4}$/.test(options.year) || year < FIRST_YEAR || year > LAST_YEAR) {
    return fail(`--year 要写报告的年度，如 2025；统一格式从 ${FIRST_YEAR} 年度起适用，不能是“${options.year}”。`);
  }
  const organ = options.org.trim();
  if (organ === '') return fail('--org 后面要写机关全称，例如 晴溪镇人民政府。');

  const last = options.from === undefined ? undefined : await openFile(options.from);
  if (last?.ok === false) return fail(fileFailures(options.from ?? '', last));
  const warning = last && notLastYear(last, year);
  const text = blankDataFile({
    organ,
    year,
    kind: options.type ?? last?.report.organ.kind,
    ...(last && options.from !== undefined && carryOver(last, relativeName(out, options.from))),
  });
  const failed = await writeFiles([{ path: out, content: text }], {
    force: options.force ?? false,
    inputs: options.from === undefined ? [] : [options.from],
  });
  if (failed) return fail(fileFailure(failed.path, failed.failure));
  if (warning) terminal.say(warning);
  terminal.print(
    `已新建 ${out}。请用文本编辑器打开，照着里面的说明填写；填好一些就运行：\n  nianbao check ${quoted(out)}`,
  );
  return exitCodes.clean;
}

const quoted = (name: string): string => (/\s/.test(name) ? `"${name}"` : name);

function relativeName(out: string, from: string): string {
  return relative(dirname(resolve(out)), resolve(from)).replaceAll('\\', '/');
}

function notLastYear({ report }: ReportFile, year: number): string | undefined {
  if (report.year === year - 1) return undefined;
  const stated = report.year === undefined ? '没有写年度' : `是 ${report.year} 年度的`;
  return `请注意：--from 的文件${stated}，不是 ${year - 1} 年度的；结转数照它带了过来，请核对。`;
}

/** 上年结转 is last year's 结转下年度, cell by cell; 机关 and headings come along, other figures do not. */
function carryOver({ report, format }: ReportFile, previousFile: string) {
  const { name: _name, kind: _kind, ...contact } = report.organ;
  const carriedIn = completeTables(format, report).applications.figures.carriedOut;
  return { contact, previousFile, carriedIn, headings: headingsOf(report.narratives) };
}

function headingsOf(narratives: Report['narratives']) {
  const headings: Partial<Record<NarrativeId, readonly string[]>> = {};
  for (const id of ['overview', 'problems', 'otherMatters'] as const) {
    const blocks = parseNarrative(narratives[id] ?? '', { origin: line => ({ kind: 'report', path: id, line }) });
    headings[id] = blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : []));
  }
  return headings;
}
