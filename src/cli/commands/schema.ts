/** `nianbao schema`: the published schema of the data file. */
import { readFile } from 'node:fs/promises';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { packageFile } from '../files/package-file.ts';
import { writeFiles } from '../files/write.ts';
import { fileFailure } from '../messages.ts';
import type { Terminal } from '../terminal.ts';

export interface SchemaOptions {
  readonly output?: string;
  readonly force?: boolean;
}

export async function runSchema({ output, force = false }: SchemaOptions, terminal: Terminal): Promise<ExitCode> {
  const text = await readFile(packageFile('schemas/annual-report.schema.json'), 'utf8');
  if (output === undefined) {
    terminal.print(text);
    return exitCodes.clean;
  }
  const failed = await writeFiles([{ path: output, content: text }], { force });
  if (failed) {
    terminal.say(fileFailure(failed.path, failed.failure));
    return exitCodes.failed;
  }
  terminal.say(`已写入 ${output}`);
  return exitCodes.clean;
}
