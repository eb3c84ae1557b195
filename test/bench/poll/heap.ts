/** What the background holds in memory after much work. */
import { type Row, row, say } from '../report.ts';
import * as inside from './inside.ts';
import type { Subject } from './subject.ts';
import type { Town } from './town.ts';

const MORE = 10_000;
const MEGABYTE = 1e6;
/** Growth that is none: code compiled later, tables that fill. */
const SLACK = 2;

/** Ten thousand more polls that bring nothing new; after the first thousand nothing may stay behind. */
export async function heap(subject: Subject, town: Town): Promise<Row[]> {
  town.manner = 'conditional';
  const sizes: number[] = [];
  const weigh = async (): Promise<boolean> => {
    const size = await subject.heap();
    if (size !== undefined) sizes.push(size / MEGABYTE);
    return size !== undefined;
  };
  if (!(await weigh())) {
    say('  This browser does not tell how much memory its background uses.');
    return [];
  }
  for (let polls = 0; polls < MORE; polls += town.papers.length) {
    await subject.inPage(inside.ask, '');
    await subject.inPage(inside.settle);
    await weigh();
  }
  say(`  heap: ${sizes.map((size) => size.toFixed(1)).join(', ')} MB`);
  const [before = Number.NaN, start = Number.NaN] = sizes;
  const growth = (sizes.at(-1) ?? Number.NaN) - start;
  return [
    row("the background's heap after it", before, 'MB', { most: 100 }),
    row('10,000 more polls: growth of the heap', growth, 'MB', { most: SLACK }),
  ];
}
