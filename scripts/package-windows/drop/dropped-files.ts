/** The files that were dropped on a .cmd file, read from the command line that Explorer makes of it. */
import { existsSync } from 'node:fs';

/**
 * Explorer puts a name in quotation marks only where it has a blank, so that cmd would cut `R&D.yaml` in two and take what
 * follows & for a command. The line as Explorer wrote it is whole.
 * @param line `C:\…\cmd.exe /c ""C:\…\检查.cmd" "D:\年 报.yaml" D:\R&D.yaml "`
 * @returns undefined where it is no such line: a window in which somebody types commands
 */
export function filesInCommandLine(line: string): readonly string[] | undefined {
  const called = /\s\/c\s+"(.*)"\s*$/is.exec(line)?.[1];
  const [script, ...files] = [...(called ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  return script !== undefined && /\.cmd$/i.test(script) ? files : undefined;
}

/** @param args what cmd has passed on: the names, where none of them holds a sign that cmd reads as its own */
export function droppedFiles(line: string | undefined, args: readonly string[]): readonly string[] {
  const files = line === undefined ? undefined : filesInCommandLine(line);
  return files?.every(file => existsSync(file)) ? files : args;
}
