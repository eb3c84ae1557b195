/** Processor time, because a busy machine stretches every other clock. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** Collects rubbish, so that nobody pays for what the one before left behind. */
const collect = runInNewContext('gc') as () => void;

/** Milliseconds of processor time the work takes, rubbish collection included. */
export async function cpuTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * Times several works turn by turn, so that all of them see the machine as it is; the first round warms up and does not
 * count. The result has the milliseconds of every round, work by work.
 */
export async function interleave(rounds: number, works: readonly (() => unknown)[]): Promise<number[][]> {
  const times: number[][] = works.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, work] of works.entries()) {
      collect();
      const time = await cpuTime(work);
      if (round > 0) times[index]?.push(time);
    }
  }
  return times;
}

/** The median, over the rounds, of how much longer the first took than the second. */
export function ratio(first: readonly number[] = [], second: readonly number[] = []): number {
  return median(first.map((time, round) => time / (second[round] ?? Number.NaN)));
}
