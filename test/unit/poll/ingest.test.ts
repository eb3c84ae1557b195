import { describe, expect, test } from 'vitest';
import { signer, signsOfTrace, traceOf } from '../../../lib/feed/identity.ts';
import type { Article } from '../../../lib/model.ts';
import type { ParsedArticle } from '../../../lib/parsed.ts';
import { ingest, lookUp } from '../../../lib/poll/ingest.ts';
import * as arrivals from '../../../lib/store/arrivals.ts';
import type { Database } from '../../../lib/store/db.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import { addFeed, freshDatabase } from '../store/database.ts';

const signsOf = signer(undefined);

const DAY = 24 * 3_600_000;

const parsed = (n: number, init: Partial<ParsedArticle> = {}): ParsedArticle => ({
  guid: `http://old.test/?p=${n}`,
  url: `http://old.test/${n}`,
  title: `Title ${n}`,
  published: n * DAY,
  summaryHtml: `<p>Text ${n}</p>`,
  categories: [],
  enclosures: [],
  ...init,
});

const moved = (n: number): ParsedArticle =>
  parsed(n, { guid: `https://new.test/?p=${n}`, url: `https://new.test/${n}` });

/** Everything but its title is everybody's. */
const nameless = (n: number, init: Partial<ParsedArticle>): ParsedArticle =>
  parsed(n, { guid: 'https://a.test/', url: 'https://a.test/', published: DAY, summaryHtml: '', ...init });

/** Keeps what a document brings; returns the titles added and updated, and what the store handed over. */
async function save(db: Database, feedId: number, articles: ParsedArticle[]) {
  const result: { add: string[]; update: string[]; found: number } = { add: [], update: [], found: 0 };
  await arrivals.save(db, feedId, lookUp(feedId, articles), (feed, kept) => {
    const document = { format: 'rss' as const, title: '', articles, skipped: 0, truncated: false };
    const { add, update } = ingest(feed, document, kept, { now: 1000 * DAY, newestUnread: 5 });
    result.add = add.map(({ article }) => article.title);
    result.update = update.map(({ article }) => article.title);
    result.found = kept.length;
    return { feed: { ...feed, succeededAt: 1 }, add, update };
  });
  return result;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

describe('ingest', () => {
  test('a feed’s newest articles are read at once, an older one by what it is called', async () => {
    const db = await freshDatabase();
    const [one, other] = [await addFeed(db, 'https://a.test/feed'), await addFeed(db, 'https://b.test/feed')];
    const all = numbers(300).map((n) => parsed(n));
    await save(db, one, all);
    await save(db, other, all);
    const edited = parsed(299, { title: 'New title' });
    const recent = await save(db, one, [parsed(301), parsed(300), edited]);
    expect(recent).toEqual({ add: ['Title 301'], update: ['New title'], found: 200 });
    const old = await save(db, one, [moved(5), parsed(6, { guid: 'x', url: 'https://new.test/x' }), parsed(7)]);
    expect(old).toEqual({ add: [], update: ['Title 5', 'Title 6'], found: 203 });
  });

  test.each<[string, (n: number) => ParsedArticle, (n: number) => ParsedArticle]>([
    ['moves', parsed, moved],
    [
      'stands under one address',
      (n) => parsed(n, { url: 'https://a.test/all' }),
      (n) => parsed(n, { url: 'https://a.test/all', author: 'A' }),
    ],
    ['has one guid for all', (n) => parsed(n, { guid: 'x' }), (n) => parsed(n, { guid: 'x', author: 'A' })],
    ['has nothing but titles', (n) => nameless(n, {}), (n) => nameless(n, { author: 'A' })],
  ])(
    'every kept article is handed over once, and none comes twice, where a large feed %s',
    async (_, before, after) => {
      const db = await freshDatabase();
      const id = await addFeed(db, 'https://a.test/feed');
      const all = numbers(500);
      expect((await save(db, id, all.map(before))).add).toHaveLength(500);
      expect(await save(db, id, all.map(before))).toEqual({ add: [], update: [], found: 500 });
      const { add, update, found } = await save(db, id, all.map(after));
      expect({ add, found }).toEqual({ add: [], found: 500 });
      expect(update).toHaveLength(500);
    },
  );

  test('an article of which nothing is left but its trace does not come again', async () => {
    const db = await freshDatabase();
    const id = await addFeed(db, 'https://a.test/feed');
    await save(db, id, [parsed(2), parsed(1)]);
    const [first] = await db.getAll('articles');
    const { id: key } = first as Article;
    await db.delete('articles', key);
    await feeds.update(db, id, (feed) => ({ ...feed, seen: [traceOf(signsOf(first as Article))] }));
    expect(await save(db, id, [parsed(2), parsed(1)])).toEqual({ add: [], update: [], found: 1 });
    expect((await save(db, id, [parsed(1, { title: 'Corrected' })])).add).toEqual([]);
    expect((await save(db, id, [moved(1)])).add).toEqual([]);
    const shared = parsed(3, { guid: parsed(1).guid });
    expect((await save(db, id, [shared, parsed(2), parsed(1)])).add).toEqual(['Title 3']);
    expect(await db.count('articles')).toBe(2);
  });

  test('a trace keeps every sign', () => {
    const signs = signsOf({ guid: 'g', url: 'https://a.test/x', title: 'T', excerpt: '', published: 5 });
    expect(signsOfTrace(traceOf(signs))).toEqual(signs);
  });

  const feed = feeds.fresh({ url: 'https://a.test/feed', title: '', folder: '', kind: 'feed' }, 0);

  test.each([
    ['audio/mpeg', '1', 'audio'],
    [undefined, '1.mp3', 'audio'],
    ['application/octet-stream', '1.m4a?a=b.mp4', 'audio'],
    ['', '1.webm', 'video'],
    ['mp3', '1.mp3', 'audio'],
    ['application/pdf', '1.mp3', undefined],
    [undefined, '1.pdf', undefined],
    [undefined, '1?file=1.mp3', undefined],
  ])('the row shows by type, %s, or else by ending, %s, that it is %s', (type, file, kind) => {
    const enclosures = [{ url: `https://a.test/${file}`, ...(type !== undefined && { type }), duration: 60 }];
    const document = {
      format: 'rss' as const,
      title: '',
      articles: [parsed(1, { enclosures })],
      skipped: 0,
      truncated: false,
    };
    const [one] = ingest({ ...feed, id: 1 }, document, [], { now: 1000 * DAY, newestUnread: 5 }).add;
    expect(one?.article.media).toEqual(kind && { kind, duration: 60 });
  });

  describe('a picture that comes beside the text', () => {
    const url = (name: string): string => `https://a.test/pictures/${name}.jpg`;
    const bodies = (articles: ParsedArticle[], imageUrl?: string) => {
      const document = { format: 'rss' as const, title: '', articles, skipped: 0, truncated: false };
      const { add } = ingest({ ...feed, id: 1 }, { ...document, ...(imageUrl && { imageUrl }) }, [], {
        now: 1000 * DAY,
        newestUnread: 5,
      });
      return add.map(({ body }) => body);
    };
    const pictured = (n: number, name: string) => parsed(n, { picture: { url: url(name), caption: 'The ferry' } });

    test('is kept with what it says', () => {
      expect(bodies([pictured(1, 'the-ferry')])[0]?.picture).toEqual({ url: url('the-ferry'), caption: 'The ferry' });
    });

    test('is none where it is the feed’s own, in whatever size', () => {
      expect(bodies([pictured(1, 'the-cover')], `${url('the-cover-300x300')}?v=2`)[0]).not.toHaveProperty('picture');
    });

    test('is none where all articles have it, or many, as an enclosure neither', () => {
      const logo = { url: url('our-logo'), type: 'image/png' };
      const sound = { url: 'https://a.test/1.mp3', type: 'audio/mpeg' };
      const many = [1, 2, 3].map((n) => ({ ...pictured(n, 'our-logo'), enclosures: [logo, sound] }));
      const others = [4, 5, 6, 7].map((n) => pictured(n, `harbour-${n}`));
      const all = bodies([...many, ...others]);
      expect(all.map(({ picture }) => picture?.url)).toEqual([
        undefined,
        undefined,
        undefined,
        ...[4, 5, 6, 7].map((n) => url(`harbour-${n}`)),
      ]);
      expect(all[0]?.enclosures).toEqual([sound]);
      expect(bodies([pictured(1, 'our-logo'), pictured(2, 'our-logo')])[0]).not.toHaveProperty('picture');
      expect(bodies([...many.slice(1), ...others])[0]).toHaveProperty('picture');
    });

    test('makes no edit of an article that is kept already', async () => {
      const db = await freshDatabase();
      const id = await addFeed(db, 'https://a.test/feed');
      await save(db, id, [parsed(1), parsed(2)]);
      const again = [
        pictured(1, 'the-ferry'),
        { ...pictured(2, 'the-bridge'), enclosures: [{ url: url('the-pier') }] },
      ];
      expect(await save(db, id, again)).toEqual({ add: [], update: [], found: 2 });
    });
  });
});
