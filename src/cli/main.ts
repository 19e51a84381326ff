#!/usr/bin/env node
/** The program: runs the command line and, should there be a bug, asks for a report of it in one line. */
import { exitCodes } from './exit-codes.ts';
import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

function reportBug(error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.stderr.write(
    `程序出错了，这是程序的问题，不是您的。请把这一行和所用的命令告诉开发者：${message.split('\n')[0]}\n`,
  );
  if (process.argv.includes('--verbose') && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exitCode = exitCodes.failed;
}

// A reader that closes the pipe early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? exitCodes.clean);
});

try {
  process.exitCode = await run(process.argv.slice(2), processTerminal());
} catch (error) {
  reportBug(error);
}
