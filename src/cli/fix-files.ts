/** `check --fix`: mends the forms of data files, beside them or in place. */
import { realpath } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Failure, Result } from '../result.ts';
import { type MendContext, type MendedFile, mendFile } from '../verbs/mend-file.ts';
import type { OpenedReport } from '../verbs/report-file.ts';
import { readBytes } from './files/read.ts';
import { type OutputFile, writeFiles } from './files/write.ts';
import { mendedDiff } from './mended-diff.ts';
import type { Terminal } from './terminal.ts';

export interface FixOptions {
  /** Mends what is wrong in form alone. */
  readonly fix?: boolean;
  /** Shows what would be mended and writes nothing. */
  readonly dryRun?: boolean;
  /** In place, the original kept beside it. */
  readonly force?: boolean;
}

/** What is wrong with the options; told before anything is checked. */
export function fixMistake(
  options: FixOptions & { readonly format: string; readonly output?: string },
): { readonly path: string; readonly failure: Failure } | undefined {
  if (!options.dryRun) return undefined;
  if (!options.fix) return { path: '--dry-run', failure: aloneDryRun };
  const others = options.format !== 'pretty' || options.output !== undefined;
  return others ? { path: '--dry-run', failure: noOutput } : undefined;
}

const aloneDryRun: Failure = { what: '这个选项要与 --fix 一起用。', remedy: '请写成 --fix --dry-run，或者删去它。' };
const noOutput: Failure = {
  what: '它只印出改动，不给出校核结果，不能与 -o、--format json 一起用。',
  remedy: '请删去其中一个；JSON 结果里每一处可以改正的都有 fix。',
};

export interface FixedFile {
  /** The name of the file that holds the mended text; the original's where nothing was written. */
  readonly file: string;
  readonly mended: MendedFile;
  /** What was changed, for people; empty where nothing was. */
  readonly diff: string;
  /** What was written where, a sentence for people. */
  readonly note: string;
}

/**
 * Mends one file and writes it.
 * @param inputs files that the command reads, which are never written over
 * Errors: a draft, bytes that cannot be kept, a name that is taken, a file that somebody has saved meanwhile.
 */
export async function fixFile(
  opened: OpenedReport,
  context: MendContext,
  { dryRun = false, force = false }: FixOptions,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<Result<FixedFile>> {
  const { source } = opened;
  if (source.kind === 'draft') return { ok: false, failure: noDrafts };
  if (source.text === undefined) return { ok: false, failure: noWorkbooks };
  const { file } = source;
  const read = await readBytes(file);
  if (!read.ok) return read;
  const result = mendFile(opened, read.value, context);
  if (!result.ok) return result;
  const { value: mended } = result;
  if (mended.before.source.text !== source.text) return { ok: false, failure: changedMeanwhile };
  const { count } = mended;
  if (count === 0) return { ok: true, value: { file, mended, diff: '', note: `${file}：没有可以自动改正的地方。` } };
  const target = force ? file : beside(file);
  const diff = mendedDiff(mended, [file, target], terminal.color);
  if (dryRun) {
    const note = `${file}：可以自动改正 ${count} 处，现在没有写文件；去掉 --dry-run 就写。`;
    return { ok: true, value: { file, mended, diff, note } };
  }
  const written = force ? await writeInPlace(file, read.value, mended.bytes) : await writeBeside(file, mended, inputs);
  if (!written.ok) return written;
  return { ok: true, value: { file: target, mended, diff, note: written.value } };
}

/** 年报.yaml becomes 年报.修改.yaml. */
function beside(file: string): string {
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}.修改${ending}`;
}

async function writeBeside(
  file: string,
  { bytes, count }: MendedFile,
  inputs: readonly string[],
): Promise<Result<string>> {
  const path = beside(file);
  const whenTaken: Failure = {
    what: `已有“${path}”，没有覆盖，也没有改正。`,
    remedy: '请先核对那份文件，把它改名或者删去，再运行一次；要直接改在原文件上，加 --force。',
  };
  const failed = await writeFiles([{ path, content: bytes }], { force: false, inputs, whenTaken });
  if (failed) return { ok: false, failure: failed.failure };
  return {
    ok: true,
    value: `${file}：自动改正了 ${count} 处，写入 ${path}，原文件没有动。核对后用它替换原文件；以后想直接改在原文件上，加 --force。`,
  };
}

async function writeInPlace(file: string, original: Uint8Array, bytes: Uint8Array): Promise<Result<string>> {
  const kept = await keep(file, original);
  if (!kept.ok) return kept;
  // The check took its time: what somebody has saved since then must not be lost.
  const now = await readBytes(file);
  if (!now.ok) return now;
  if (!Buffer.from(original).equals(now.value)) return { ok: false, failure: changedMeanwhile };
  const failed = await writeFiles([{ path: await realpath(file), content: bytes }], { force: true });
  if (failed) return { ok: false, failure: failed.failure };
  return { ok: true, value: `${file}：已自动改正，原来的存为 ${kept.value}。` };
}

const MOST_COPIES = 99;

/** A copy of the original under the first name that is free: .bak, .bak2, .bak3 … None is ever written over. */
async function keep(file: string, content: Uint8Array): Promise<Result<string>> {
  for (let number = 1; number <= MOST_COPIES; number++) {
    const copy: OutputFile = { path: `${file}.bak${number === 1 ? '' : number}`, content };
    const failed = await writeFiles([copy], { force: false, whenTaken: tooManyCopies });
    if (!failed) return { ok: true, value: copy.path };
    if (failed.failure !== tooManyCopies) return { ok: false, failure: failed.failure };
  }
  return { ok: false, failure: tooManyCopies };
}

const noWorkbooks: Failure = {
  what: '--fix 只改文本形式的数据文件，不改工作簿。',
  remedy: '请照校核结果在 WPS 表格或 Excel 里改；结果里写明了工作表和单元格。',
};
const noDrafts: Failure = {
  what: '--fix 只改数据文件（.yaml 或 .json），不改文稿。',
  remedy:
    'Word 文稿可以用 --annotate 另存一份，每处问题加上批注，再在 WPS 或 Word 里改；也可以先用 import 转成数据文件。',
};

const changedMeanwhile: Failure = {
  what: '校核的时候，这个文件又被保存过，所以没有改动它。',
  remedy: '请在别的程序里存好、关掉，再运行一次。',
};

const tooManyCopies: Failure = {
  what: `原文件的备份（.bak）已经有 ${MOST_COPIES} 份，没有再改。`,
  remedy: '请删去用不着的备份，再运行一次。',
};
