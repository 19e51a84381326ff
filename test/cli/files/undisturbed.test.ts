import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const undisturbed = pathToFileURL(join(import.meta.dirname, '../../../src/cli/files/undisturbed.ts')).href;

/** What a program prints that is told to end in the middle of its work, and what ends it. */
function run(times: number): { readonly stdout: string; readonly signal: string | null } {
  const program = `
    import { setTimeout } from 'node:timers/promises';
    const { undisturbed } = await import('${undisturbed}');
    await undisturbed(async () => {
      for (let time = 0; time < ${times}; time++) {
        process.kill(process.pid, 'SIGINT');
        await setTimeout(50);
      }
      console.log('done');
    });
    await setTimeout(5000);
    console.log('still there');
  `;
  const { stdout, signal } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  return { stdout: stdout.trim(), signal };
}

it.skipIf(process.platform === 'win32').each([
  ['once: the work is done, then the program ends', 1, 'done'],
  ['twice: the program ends', 2, ''],
])('asked %s', (_, times, stdout) => {
  expect(run(times)).toEqual({ stdout, signal: 'SIGINT' });
});
