/** What the files of one command are checked by: the settings that hold for each, and the template that goes with them. */
import type { SettingsUse } from '../check/output/file-result.ts';
import type { Templates } from '../compose/outline.ts';
import type { SubjectContext } from '../verbs/subject.ts';
import { type ConfigOptions, Configurations, type InForce } from './configuration.ts';
import { fileFailure, fileFailures } from './messages.ts';
import { readOutline, templateFolderFailure } from './templates.ts';

export interface CheckContext extends Pick<SubjectContext, 'templates' | 'settings'> {
  /** For people to know; undefined where no settings file holds. */
  readonly usedSettings: SettingsUse | undefined;
  /** Folder of the templates in use; undefined where they are ours. */
  readonly templateFolder: string | undefined;
}

export type ContextResult<Value> = { readonly ok: true; readonly value: Value } | NoContext;

interface NoContext {
  readonly ok: false;
  /** What to tell people. */
  readonly message: string;
}

/** Everything is looked at before the first file is checked: settings with a mistake would make every result wrong. */
export async function checkContexts(
  files: readonly string[],
  options: ConfigOptions,
): Promise<ContextResult<ReadonlyMap<string, CheckContext>>> {
  const configurations = new Configurations(options);
  const known = new Map<InForce, CheckContext>();
  const contexts = new Map<string, CheckContext>();
  for (const file of files) {
    const inForce = await configurations.for(file);
    if (!inForce.ok) return { ok: false, message: fileFailures(inForce.file, inForce) };
    let context = known.get(inForce);
    if (!context) {
      const made = await contextOf(inForce);
      if (!made.ok) return made;
      context = made.value;
      known.set(inForce, context);
    }
    contexts.set(file, context);
  }
  return { ok: true, value: contexts };
}

/** @param templateFolder the one that the command line names; it outweighs the settings */
export async function contextOf(inForce: InForce, templateFolder?: string): Promise<ContextResult<CheckContext>> {
  const folder = templateFolder ?? inForce.templates;
  const failure = folder === undefined ? undefined : await templateFolderFailure(folder);
  if (folder !== undefined && failure) {
    if (templateFolder !== undefined) return { ok: false, message: fileFailure(folder, failure) };
    const remedy = `它写在 ${inForce.file} 的“模板”一项里，请核对。`;
    return { ok: false, message: fileFailure(folder, { what: '这里没有放模板的文件夹。', remedy }) };
  }
  const outline = await readOutline(folder);
  if (!outline.ok) return { ok: false, message: outline.failures.map(each => fileFailure(each.file, each)).join('\n') };
  return { ok: true, value: context(inForce, outline.value, folder) };
}

function context({ file, settings }: InForce, templates: Templates, templateFolder: string | undefined): CheckContext {
  const switchedOff = Object.values(settings.severities).filter(severity => severity === 'off').length;
  return { templates, settings, templateFolder, usedSettings: file === undefined ? undefined : { file, switchedOff } };
}
