/** Work within this process: one thing after the other in turn, after enough rounds for the engine to have settled. */
import { median } from './measurement.ts';

/** By 60 rounds a quarter of the time of the rules is still code that the engine has not compiled; by 300 it is gone. */
const SETTLE = 300;
const ROUNDS = 101;

export interface Timing {
  /** Milliseconds from start to end, the median. */
  readonly wall: number;
  /** Milliseconds of user and system time; other work on the machine disturbs it least. */
  readonly cpu: number;
  /** The median of the ratios to the first work of the same round, of its CPU time. */
  readonly ratio: number;
}

interface Sample {
  readonly wall: number;
  readonly cpu: number;
}

async function sampleOf(work: () => unknown): Promise<Sample> {
  const used = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { wall, cpu: (user + system) / 1000 };
}

/** @param works the first is what the others are compared with */
export async function inTurn<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
): Promise<Readonly<Record<Name, Timing>>> {
  const names = Object.keys(works) as Name[];
  const rounds: Record<Name, Sample>[] = [];
  for (let round = -SETTLE; round < ROUNDS; round++) {
    const samples = {} as Record<Name, Sample>;
    for (const name of names) samples[name] = await sampleOf(works[name]);
    if (round >= 0) rounds.push(samples);
  }
  const timingOf = (name: Name): Timing => ({
    wall: median(rounds.map(samples => samples[name].wall)),
    cpu: median(rounds.map(samples => samples[name].cpu)),
    ratio: median(rounds.map(samples => samples[name].cpu / samples[names[0] ?? name].cpu)),
  });
  return Object.fromEntries(names.map(name => [name, timingOf(name)])) as Record<Name, Timing>;
}
