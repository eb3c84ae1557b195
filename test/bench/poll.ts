/** How fast a thousand feeds are polled in a real browser, and what a relay with hundreds of them does to a reader. */
import { built } from '../e2e/builds.ts';
import { build } from '../run/run.ts';
import { heap } from './poll/heap.ts';
import { relay } from './poll/relay.ts';
import { round, rowsOf, type Times, tell } from './poll/rounds.ts';
import { startSubject } from './poll/subject.ts';
import { openTown } from './poll/town.ts';
import { type BenchOptions, type Row, say } from './report.ts';

const FEEDS = 1000;
const RELAYED = 300;
/** How long the relay thinks about an answer, in milliseconds. */
const THINKS = 300;

/** Measures polling; every round in a browser of its own, so that the first poll is one. */
export async function poll({ browser: kind, rounds }: BenchOptions): Promise<Row[]> {
  say(`  ${kind}, wall clock, medians of ${rounds} rounds`);
  if (process.env.COURANT_OUTPUT === undefined) await build(kind === 'firefox' ? 'firefox' : 'chrome', 'e2e');
  const extension = built(kind, 'granted');
  const town = await openTown({ papers: FEEDS, relayed: RELAYED, after: THINKS });
  try {
    const times: Times[] = [];
    const heaps: Row[] = [];
    for (let left = rounds; left > 0; left -= 1) {
      const subject = await startSubject(kind, extension, town.port);
      try {
        const one = await round(subject, town);
        tell(one);
        times.push(one);
        if (left === 1) heaps.push(...(await heap(subject, town)));
      } finally {
        await subject.close();
      }
    }
    return [...rowsOf(times), ...heaps, ...(await relay(kind, extension, town))];
  } finally {
    await town.close();
  }
}
