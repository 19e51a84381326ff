/** What the numbers were measured on. */
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { mebibytes } from './measurement.ts';

export function machine(): string {
  const cores = cpus();
  const load = loadavg()
    .map(value => value.toFixed(1))
    .join(', ');
  return [
    cores[0]?.model.trim() ?? 'unknown processor',
    `${cores.length} cores`,
    mebibytes(totalmem()),
    `${platform()} ${release()}`,
    `Node ${process.version}`,
    `load before the run ${load}`,
  ].join('; ');
}
