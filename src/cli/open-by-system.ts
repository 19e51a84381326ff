/** Opening a page, a file or an address with the program that the system has for it. */
import { spawn } from 'node:child_process';

interface Opener {
  readonly command: string;
  readonly args: readonly string[];
}

/** @param target a path, or an address of ours: without quotation marks @param platform as `process.platform` names it */
export function openerOf(target: string, platform: NodeJS.Platform): Opener {
  switch (platform) {
    case 'win32':
      // Not `cmd /c start`: cmd reads & and % in a path as its own. Explorer takes a path or an address in quotation marks.
      return { command: 'explorer.exe', args: [`"${target}"`] };
    case 'darwin':
      return { command: 'open', args: [target] };
    default:
      return { command: 'xdg-open', args: [target] };
  }
}

/** @returns whether a program was there to open it; whether it shows it is beyond what we can know */
export function openBySystem(target: string): Promise<boolean> {
  const { command, args } = openerOf(target, process.platform);
  return new Promise(resolve => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore', windowsVerbatimArguments: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
