/** `nianbao render`: DOCX, HTML page and text of a report that passes its checks. */
import { pretty } from '../../check/output/pretty.ts';
import { compose } from '../../compose/compose.ts';
import { fileNameOf } from '../../verbs/file-name.ts';
import { whatBars } from '../../verbs/publish.ts';
import { renderAs } from '../../verbs/render-as.ts';
import { type CheckContext, type ContextResult, contextOf } from '../check-contexts.ts';
import { type ConfigOptions, Configurations } from '../configuration.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { renderTarget } from '../files/render-target.ts';
import { type OutputFile, writeFiles } from '../files/write.ts';
import { fileFailure, fileFailures } from '../messages.ts';
import { openPrevious, openReport } from '../open-report.ts';
import { renderTemplates } from '../templates.ts';
import type { Terminal } from '../terminal.ts';
import { waiverHolder } from '../waiver-holder.ts';

export interface RenderOptions extends ConfigOptions {
  /** Comma-separated. */
  readonly formats?: string;
  /** A folder, or the name of the one file to write. */
  readonly output?: string;
  readonly previous?: string;
  readonly template?: string;
  readonly fragment?: boolean;
  readonly draft?: boolean;
  /** False with --no-data. */
  readonly data: boolean;
  readonly force?: boolean;
}

export async function runRender(file: string, options: RenderOptions, terminal: Terminal): Promise<ExitCode> {
  const to = await renderTarget(file, options.output, options.formats);
  if (typeof to === 'string') {
    terminal.say(to);
    return exitCodes.failed;
  }
  const context = await renderContext(file, options);
  if (!context.ok) {
    terminal.say(context.message);
    return exitCodes.failed;
  }
  const { templates, settings, usedSettings, templateFolder } = context.value;
  const previous = await openPrevious(options.previous);
  if (previous?.ok === false) {
    terminal.say(fileFailures(options.previous ?? '', previous));
    return exitCodes.failed;
  }
  const opened = await openReport(file, previous);
  if (!opened.ok) {
    terminal.say(fileFailures(file, opened));
    return exitCodes.failed;
  }

  const { report, format, text, kind } = opened.source;
  const draft = options.draft ?? false;
  if (!draft) {
    const barred = whatBars(opened, { templates, settings });
    if (barred?.kind === 'superseded') {
      terminal.say(fileFailure(file, barred.failure));
      return exitCodes.findings;
    }
    if (barred) {
      const waiversIn = waiverHolder(opened.source);
      const files = [{ file, kind, waiversIn, text, result: barred.result, settings: usedSettings }];
      terminal.say(pretty(files, { color: terminal.color, width: terminal.width }));
      terminal.say('有错误没有改正，没有生成文件。先要看样子的，加 --draft，每页会印上“草稿”。');
      return exitCodes.findings;
    }
  }
  const { document } = compose({ report, format, templates, images: opened.images, draft });
  const name = fileNameOf(document.title) + (draft ? '（草稿）' : '');
  const outputs: OutputFile[] = [];
  for (const target of to.formats) {
    const form = { fragment: options.fragment ?? false, data: options.data };
    const rendered = await renderAs(target, document, report, form, renderTemplates(templateFolder));
    if (!rendered.ok) return tellFailures(rendered.failures, terminal);
    outputs.push({ path: to.path(name, rendered.value), content: rendered.value.content });
  }
  const failed = await writeFiles(outputs, {
    force: options.force ?? false,
    inputs: [file, options.previous].filter(name => name !== undefined),
  });
  if (failed) {
    terminal.say(fileFailure(failed.path, failed.failure));
    return exitCodes.failed;
  }
  for (const { what, severity } of opened.problems) if (severity === 'warning') terminal.say(`请注意：${what}`);
  terminal.print(`已生成：\n${outputs.map(({ path }) => `  ${path}`).join('\n')}`);
  return exitCodes.clean;
}

async function renderContext(file: string, options: RenderOptions): Promise<ContextResult<CheckContext>> {
  const inForce = await new Configurations(options).for(file);
  if (!inForce.ok) return { ok: false, message: fileFailures(inForce.file, inForce) };
  return contextOf(inForce, options.template);
}

function tellFailures(failures: readonly Parameters<typeof fileFailure>[1][], terminal: Terminal): ExitCode {
  for (const failure of failures) terminal.say(fileFailure('file' in failure ? String(failure.file) : '模板', failure));
  return exitCodes.failed;
}
