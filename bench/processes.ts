/** Whole processes against an empty one: in turn, so that whatever else the machine does falls on both alike. */
import { spawnSync } from 'node:child_process';
import { median } from './measurement.ts';

interface Cost {
  /** Milliseconds from start to end. */
  readonly wall: number;
  /** Milliseconds of user and system time on all cores. */
  readonly cpu: number;
}

export interface Comparison {
  readonly empty: Cost;
  readonly own: Cost;
  /** Medians of the ratios of each pair. */
  readonly ratio: Cost;
  /** Bytes of memory at the peak. */
  readonly memory: number;
}

const ROUNDS = 21;
const WARM_UPS = 2;

/** bash tells both times of the process it ran, to the millisecond; Node tells neither of its children. */
function costOf(args: readonly string[]): Cost {
  const run = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>/dev/null', 'time', process.execPath, ...args],
    { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = (run.stderr ?? '').trim().split(' ').map(Number);
  const cost = { wall: wall * 1000, cpu: (user + system) * 1000 };
  if (Number.isNaN(cost.wall + cost.cpu)) throw new Error(`bash is needed to measure processes: ${run.stderr}`);
  return cost;
}

const reportMemory = 'process.on("exit",()=>process.stderr.write("\\npeak="+process.resourceUsage().maxRSS+"\\n"))';

function peakMemory(args: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${reportMemory}`, ...args], {
    encoding: 'utf8',
  });
  return Number(/peak=(\d+)/.exec(stderr)?.[1]) * 1024;
}

/** @param args of Node; the command must succeed */
export function againstEmptyProcess(args: readonly string[]): Comparison {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ends with ${status}: ${stderr}`);
  const empty: Cost[] = [];
  const own: Cost[] = [];
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const pair = [costOf(['-e', '0']), costOf(args)] as const;
    if (round < 0) continue;
    empty.push(pair[0]);
    own.push(pair[1]);
  }
  const both = (measure: (cost: Cost, index: number) => Cost, costs: readonly Cost[]): Cost => {
    const measured = costs.map(measure);
    return { wall: median(measured.map(({ wall }) => wall)), cpu: median(measured.map(({ cpu }) => cpu)) };
  };
  const none = { wall: Number.NaN, cpu: Number.NaN };
  return {
    empty: both(cost => cost, empty),
    own: both(cost => cost, own),
    ratio: both((cost, index) => {
      const beside = empty[index] ?? none;
      return { wall: cost.wall / beside.wall, cpu: cost.cpu / beside.cpu };
    }, own),
    memory: peakMemory(args),
  };
}
