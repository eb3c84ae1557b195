/** How fast feeds are read: beside other parsers over real feeds, in relation to size, and with many references. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '../../lib/feed/parse.ts';
import { entitiesOf, feedOf } from './feeds.ts';
import { interleave, median, ratio } from './measure.ts';
import { OURS, PEERS, type Peer, type Sample } from './peers.ts';
import { type BenchOptions, type Row, row, say } from './report.ts';

const ROUNDS = 5;
/** One long run is at the mercy of the machine's other work: more of them. */
const LONG_ROUNDS = 11;

/** Our speed over feedsmith's, at least. */
const LEAD = 1.25;
const SMALL = 300e3;
const LARGE = 30e6;
/** Processor time of a byte of the large feed over one of the small, at most. */
const GROWTH = 1.2;
const REFERENCES = 150_000;
/** Milliseconds they may take, at most. */
const REFERENCES_TIME = 500;

function samples(corpus: string): Sample[] {
  const [head = '', ...lines] = readFileSync(join(corpus, 'index.tsv'), 'utf8').split('\n').filter(Boolean);
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const bytes = new Uint8Array(readFileSync(join(corpus, cell('file'))));
    return { name: cell('file'), bytes, url: cell('url'), contentType: cell('http_content_type') };
  });
}

async function reads(peer: Peer, sample: Sample): Promise<boolean> {
  try {
    return (await peer.read(sample)) !== false;
  } catch {
    return false;
  }
}

/** The samples that both can read: giving up early is no speed. */
async function common(peer: Peer, all: readonly Sample[]): Promise<Sample[]> {
  const both: Sample[] = [];
  for (const sample of all) if ((await reads(OURS, sample)) && (await reads(peer, sample))) both.push(sample);
  return both;
}

async function readAll(peer: Peer, all: readonly Sample[]): Promise<void> {
  for (const sample of all) await peer.read(sample);
}

const megabytes = (all: readonly Sample[]): number => all.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;

/** Each peer and we over what both can read, all in one run. */
async function besidePeers(all: readonly Sample[]): Promise<Row[]> {
  const pairs = [];
  for (const peer of PEERS) pairs.push({ peer, both: await common(peer, all) });
  const works = pairs.flatMap(({ peer, both }) => [() => readAll(peer, both), () => readAll(OURS, both)]);
  const times = await interleave(ROUNDS, works);
  return pairs.flatMap(({ peer, both }, index) => {
    const [theirs = [], ours = []] = [times[2 * index], times[2 * index + 1]];
    const size = megabytes(both);
    const speed = (rounds: number[]): number => (1000 * size) / median(rounds);
    say(
      `  ${peer.name.padEnd(16)} ${String(both.length).padStart(3)} feeds, ${size.toFixed(1)} MB: ${speed(theirs).toFixed(1)} MB/s; Courant ${speed(ours).toFixed(1)} MB/s`,
    );
    const bar = peer.name === 'feedsmith' ? { least: LEAD } : {};
    return [row(`as fast as ${peer.name}`, ratio(theirs, ours), 'x', bar)];
  });
}

/** Processor time of a byte of a large feed, over one of a small. */
async function growth(): Promise<Row> {
  const source = { url: 'https://paper.test/feed' };
  const [small, large] = [feedOf(SMALL), feedOf(LARGE)];
  const times = Math.round(large.length / small.length);
  const many = (): void => {
    for (let count = 0; count < times; count++) parseFeed(small, source);
  };
  const [ofMany, ofLarge] = await interleave(LONG_ROUNDS, [many, () => parseFeed(large, source)]);
  const scale = (times * small.length) / large.length;
  return row('a byte of 30 MB over one of 300 kB', ratio(ofLarge, ofMany) * scale, 'x', { most: GROWTH });
}

async function references(): Promise<Row> {
  const bytes = entitiesOf(REFERENCES);
  const [times] = await interleave(ROUNDS, [() => parseFeed(bytes, { url: 'https://paper.test/feed' })]);
  return row('150,000 character references', median(times ?? []), 'ms', { most: REFERENCES_TIME });
}

/** Measures parsing; `shared` is the folder with the corpus, and where it is missing there is nothing to measure against. */
export async function parse({ shared }: BenchOptions): Promise<Row[]> {
  say('  processor time, medians');
  const corpus = join(shared, 'corpus');
  if (!existsSync(join(corpus, 'index.tsv'))) {
    say('  The corpus is not here (../shared/corpus), so there is nothing to measure.');
    return [];
  }
  return [...(await besidePeers(samples(corpus))), await growth(), await references()];
}
