/** The same thousand feeds three times over: new, unchanged, and sent again as they were; beside bare fetching. */
import { ratio } from '../measure.ts';
import { type Row, row, say } from '../report.ts';
import * as inside from './inside.ts';
import { newsboatReload, newsboatVersion } from './newsboat.ts';
import { ARTICLES } from './paper.ts';
import type { Subject } from './subject.ts';
import type { Town } from './town.ts';

/** Requests in flight, as for feeds that a person asks for; newsboat's threads too. */
const AT_ONCE = 16;

/** Milliseconds of one round; `bare` is the mean of a measurement before and one after. */
interface Pair {
  ours: number;
  bare: number;
}

export interface Times {
  first: Pair;
  unchanged: Pair;
  same: Pair;
  newsboat?: number;
  /** Requests that wrote articles or their texts. */
  writes: { unchanged: number; same: number };
  /** Documents that were decoded though they had not changed. */
  decoded: number;
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The measurement is void: ${what}.`);
}

async function bare(subject: Subject, town: Town, conditional: boolean): Promise<number> {
  const [took, bytes] = await subject.inBackground(
    inside.fetchBare,
    town.papers,
    AT_ONCE,
    conditional ? town.etags : [],
  );
  must((bytes === 0) === conditional, `bare fetching brought ${bytes} bytes`);
  return took;
}

/** One work of ours, with bare fetching before and after it, so that both see the machine as it is. */
async function beside(subject: Subject, town: Town, conditional = false): Promise<Pair> {
  const before = await bare(subject, town, conditional);
  await subject.inPage(inside.ask, '');
  await subject.inBackground(inside.watch);
  town.forget();
  const ours = await subject.inPage(inside.settle);
  must(town.asked.length === town.papers.length, `${town.asked.length} requests for ${town.papers.length} feeds`);
  const after = await bare(subject, town, conditional);
  return { ours, bare: (before + after) / 2 };
}

/** Every feed's last poll ended so, and all articles are there. */
async function check(subject: Subject, town: Town, result: string): Promise<inside.Kept> {
  const kept = await subject.inPage(inside.look);
  const feeds = town.papers.length;
  must(kept.polls.filter(([, results]) => results.at(-1) === result).length === feeds, `not every feed is ${result}`);
  must(kept.articles === feeds * ARTICLES, `${kept.articles} articles of ${feeds * ARTICLES}`);
  must(kept.bodies === kept.articles, `${kept.bodies} texts of ${kept.articles} articles`);
  return kept;
}

async function written(subject: Subject): Promise<{ articles: number; decoded: number }> {
  const { writes, decoded } = await subject.inBackground(inside.done);
  must((writes.feeds ?? 0) >= 1, 'nothing was seen being written');
  return { articles: (writes.articles ?? 0) + (writes.bodies ?? 0), decoded };
}

/** One round in a browser that has seen nothing yet. */
export async function round(subject: Subject, town: Town): Promise<Times> {
  await subject.inPage(inside.subscribe, town.papers);
  town.manner = 'conditional';
  // The first requests of a browser are slow whoever makes them.
  await bare(subject, town, false);
  const first = await beside(subject, town);
  await check(subject, town, 'fresh');
  must((await written(subject)).articles > 0, 'no article was seen being written');
  const unchanged = await beside(subject, town, true);
  await check(subject, town, 'unchanged');
  const afterUnchanged = await written(subject);
  town.manner = 'always';
  const same = await beside(subject, town);
  const kept = await check(subject, town, 'unchanged');
  must(kept.bytes > 0, 'the same bytes did not come');
  const afterSame = await written(subject);
  const newsboat = newsboatVersion() ? { newsboat: await reload(town) } : {};
  return {
    first,
    unchanged,
    same,
    ...newsboat,
    writes: { unchanged: afterUnchanged.articles, same: afterSame.articles },
    decoded: afterSame.decoded,
  };
}

async function reload(town: Town): Promise<number> {
  const [took, articles] = await newsboatReload(town.papers, town.port, AT_ONCE);
  must(articles === town.papers.length * ARTICLES, `newsboat has ${articles} articles`);
  return took;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

export function tell(times: Times): void {
  const { first, unchanged, same, newsboat } = times;
  const pair = ({ ours, bare: other }: Pair): string => `${seconds(ours)} (bare ${seconds(other)})`;
  const anchor = newsboat === undefined ? '' : `, newsboat ${seconds(newsboat)}`;
  say(`  first ${pair(first)}${anchor}; 304 ${pair(unchanged)}; same bytes ${pair(same)}`);
}

/** Medians of the rounds' ratios. */
export function rowsOf(rounds: readonly Times[]): Row[] {
  const over = (name: keyof Pick<Times, 'first' | 'unchanged' | 'same'>): number =>
    ratio(
      rounds.map((times) => times[name].ours),
      rounds.map((times) => times[name].bare),
    );
  const most = (pick: (times: Times) => number): number => Math.max(...rounds.map(pick));
  const anchored = rounds.filter(({ newsboat }) => newsboat !== undefined);
  if (anchored.length === 0) say('  newsboat is not installed (apt-get install newsboat): its row is left out.');
  const anchor = ratio(
    anchored.map(({ first }) => first.ours),
    anchored.map(({ newsboat = Number.NaN }) => newsboat),
  );
  return [
    ...(anchored.length > 0 ? [row('first poll over newsboat', anchor, 'x', { most: 0.4 })] : []),
    row('first poll over bare fetching', over('first'), 'x', { most: 2.5 }),
    row('304 over bare conditional requests', over('unchanged'), 'x', { most: 1.2 }),
    row(
      '304: writes of articles',
      most(({ writes }) => writes.unchanged),
      '',
      { most: 0 },
    ),
    row('same bytes over bare fetching', over('same'), 'x', { most: 1.5 }),
    row(
      'same bytes: writes of articles',
      most(({ writes }) => writes.same),
      '',
      { most: 0 },
    ),
    row(
      'same bytes: documents read',
      most(({ decoded }) => decoded),
      '',
      { most: 0 },
    ),
  ];
}
