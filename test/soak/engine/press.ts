import { createHash } from 'node:crypto';
import { writeFeed } from '../../newsroom/formats.ts';
import { type Dispatch, dispatch, type Format, type Paper } from '../../newsroom/paper.ts';
import type { Dice } from './dice.ts';

/** How many of its newest stories a paper's document lists. */
const LISTED = 30;
const FORMATS: Format[] = ['rss2', 'atom', 'json', 'rdf'];
const WORDS = 'harbour tide ledger lamp orchard signal quarry thimble meadow copper raft lantern vowel kiln'.split(' ');

/** What one state of a paper's document says. */
export interface Version {
  body: Buffer;
  type: string;
  /** Missing where the paper gives no validators. */
  etag?: string;
  /** SHA-256 of the body, hexadecimal. */
  hash: string;
  /** Addresses of the stories in it, each with its edition. */
  stories: Map<string, number>;
  /** Number of the newest story in it; stories only leave a document at its end. */
  newest: number;
}

/** A paper that writes and edits. */
export interface Press {
  readonly paper: Paper;
  readonly url: string;
  /** Writes some more stories. */
  publish(count: number): void;
  /** Writes one of the listed stories anew: another title, another text, the same guid. */
  edit(): void;
  /** The document as it is now. */
  now(): Version;
  /** A version that was printed, by its hash. */
  printed(hash: string): Version | undefined;
  /** Whether a story was in this version, or in one printed before it; nothing was in no version. */
  wasIn(url: string, version: Version | undefined): boolean;
}

const sentence = (dice: Dice): string => Array.from({ length: 12 }, () => dice.pick(WORDS)).join(' ');

/** The edition that a title of ours names. */
export const editionOf = (title: string): number => Number(/, edition (\d+)$/.exec(title)?.[1] ?? Number.NaN);

const numberOf = (url: string): number => Number(new URL(url).pathname.slice(1));

/** Opens the paper number `n`: the formats take turns, every fifth gives summaries only, every seventh no validators. */
export function openPress(n: number, dice: Dice): Press {
  const host = `paper${n}.test`;
  const format = FORMATS[n % FORMATS.length] as Format;
  const paper: Paper = {
    ...{ host, title: `Paper ${n}`, description: 'News of a town under siege', lang: 'en' },
    ...{ format, path: '/feed', full: n % 5 !== 4, stories: [] },
  };
  const mute = n % 7 === 6;
  const stories: Dispatch[] = [];
  const editions = new Map<string, number>();
  const versions = new Map<string, Version>();
  const opened = Date.now();
  let current: Version | undefined;
  let written = 0;

  const write = (slug: string, edition: number, at: number): Dispatch => {
    const body = Array.from({ length: 3 }, () => `${sentence(dice)} ${slug}.${edition}`);
    return dispatch(paper, { title: `Story ${slug} of ${host}, edition ${edition}`, ago: 0, body }, slug, at);
  };
  const print = (): Version => {
    const listed = stories.slice(0, LISTED);
    const { text, type } = writeFeed(paper, listed);
    const body = Buffer.from(text);
    const hash = createHash('sha256').update(body).digest('hex');
    const etag = mute ? {} : { etag: `"${hash.slice(0, 16)}"` };
    const known = new Map(listed.map(({ url }) => [url, editions.get(url) ?? 1]));
    const version = { body, type, hash, stories: known, newest: written, ...etag };
    versions.set(hash, version);
    return version;
  };

  const press: Press = {
    paper,
    url: `http://${host}${paper.path}`,
    publish: (count) => {
      for (let more = count; more > 0; more -= 1) {
        written += 1;
        // An hour apart and in the past, so that no two share a date and none lies ahead.
        stories.unshift(write(`${written}`, 1, opened - 400 * 86_400_000 + written * 3_600_000));
      }
      current = undefined;
    },
    edit: () => {
      const at = dice.below(Math.min(stories.length, LISTED));
      const old = stories[at];
      if (!old) return;
      const edition = (editions.get(old.url) ?? 1) + 1;
      editions.set(old.url, edition);
      stories[at] = write(new URL(old.url).pathname.slice(1), edition, old.published);
      current = undefined;
    },
    now: () => {
      current ??= print();
      return current;
    },
    printed: (hash) => versions.get(hash),
    wasIn: (url, version) => version !== undefined && numberOf(url) <= version.newest,
  };
  press.publish(6);
  return press;
}
