/** Work that Ctrl+C, or the closing of the window, does not cut in two. */

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does the work to its end; then the program ends, if that was asked meanwhile. Asked a second time it ends at once: the
 * disk may not answer. A command that has its own way to end, as `form` has, keeps it.
 */
export async function undisturbed<Value>(work: () => Promise<Value>): Promise<Value> {
  let asked: NodeJS.Signals | undefined;
  const remember = (signal: NodeJS.Signals): void => {
    asked = signal;
  };
  const free = signals.filter(signal => process.listenerCount(signal) === 0);
  for (const signal of free) process.once(signal, remember);
  try {
    return await work();
  } finally {
    for (const signal of free) process.off(signal, remember);
    if (asked) process.kill(process.pid, asked);
  }
}
