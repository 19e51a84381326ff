/** `nianbao diff`: what differs between two reports. */
import { compose } from '../../compose/compose.ts';
import type { Templates } from '../../compose/outline.ts';
import { type Difference, type DiffSide, diff, isSame } from '../../diff/diff.ts';
import { templateOpening } from '../../document/template-opening.ts';
import type { ReportFile } from '../../verbs/report-file.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { writeFiles } from '../files/write.ts';
import { fileFailure, fileFailures } from '../messages.ts';
import { openFile } from '../open-report.ts';
import { readOutline } from '../templates.ts';
import type { Terminal } from '../terminal.ts';

export interface DiffOptions {
  readonly format: 'pretty' | 'json' | 'html';
  readonly output?: string;
  readonly force?: boolean;
}

/** Folds of a result that goes into a file, where no terminal tells the width. */
const FILE_WIDTH = 100;
/** Slips that were understood: nothing is lost to them. */
const understood: ReadonlySet<string> = new Set(['data/number-form']);

/** @returns `findings` where anything differs */
export async function runDiff(
  names: readonly [string, string],
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const templates = await readOutline();
  if (!templates.ok) throw new Error(`built-in template: ${templates.failures[0]?.what}`);
  const sides: DiffSide[] = [];
  for (const name of names) {
    const opened = await openFile(name);
    if (opened.ok) {
      tellUnread(opened, terminal);
      sides.push(sideOf(opened, templates.value));
    } else terminal.say(fileFailures(name, opened));
  }
  const [before, after] = sides;
  if (!before || !after) return exitCodes.failed;

  const difference = diff(before, after);
  const output = await formatDifference(difference, options, terminal);
  if (options.output === undefined) terminal.print(output);
  else {
    const failed = await writeFiles([{ path: options.output, content: output }], {
      force: options.force ?? false,
      inputs: names,
    });
    if (failed) {
      terminal.say(fileFailure(failed.path, failed.failure));
      return exitCodes.failed;
    }
    terminal.say(`比较结果已写入 ${options.output}`);
  }
  return isSame(difference) ? exitCodes.clean : exitCodes.findings;
}

/** The sentences of the template count, so that a draft agrees with data that leave its opening to the template. */
function sideOf(source: ReportFile, templates: Templates): DiffSide {
  const { file, report, format, raw } = source;
  if (source.kind === 'draft') return { file, report, format, raw };
  return { file, report, format, raw, opening: templateOpening(compose({ report, format, templates }).document) };
}

/** What could not be read, or belongs nowhere, may be missing from the comparison; the check says where. */
function tellUnread(source: ReportFile, terminal: Terminal): void {
  const wrong = source.problems.filter(({ rule, severity = 'error' }) => severity === 'error' && !understood.has(rule));
  const count = wrong.length + (source.kind === 'draft' ? source.unplaced.length : 0);
  if (count > 0) {
    terminal.say(`${source.file}：有 ${count} 处不合要求，没有读出来的按未填比较。请运行 nianbao check 查看是哪几处。`);
  }
}

async function formatDifference(difference: Difference, options: DiffOptions, terminal: Terminal): Promise<string> {
  switch (options.format) {
    case 'json':
      return (await import('../../diff/output/json.ts')).jsonDifference(difference);
    case 'html':
      return (await import('../../diff/output/html/html.ts')).htmlDifference(difference);
    case 'pretty': {
      const { prettyDifference } = await import('../../diff/output/pretty.ts');
      const toFile = options.output !== undefined;
      return prettyDifference(difference, {
        color: terminal.color && !toFile,
        width: toFile ? FILE_WIDTH : terminal.width,
      });
    }
  }
}
