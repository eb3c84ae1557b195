import { describe, expect, test } from 'vitest';
import type { Article } from '../../../lib/model.ts';
import * as feeds from '../../../lib/store/feeds.ts';
import * as marks from '../../../lib/store/marks.ts';
import { addFeed, kept, recount } from '../store/database.ts';
import { bench } from './bench.ts';
import { APART } from './identityApart.ts';
import { AGAIN, type Item } from './identityCases.ts';
import { POOR } from './identityPoor.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const element = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `<${name}>${escaped(value)}</${name}>`;

const item = ({ guid, link, title, day, text, audio }: Item): string =>
  `<item>${[
    element('title', title),
    element('link', link),
    element('guid', guid),
    element('description', text),
    element('pubDate', day === undefined ? undefined : new Date(Date.UTC(2026, 0, day)).toUTCString()),
    audio === undefined ? '' : `<enclosure url="${audio}" type="audio/mpeg"/>`,
  ].join('')}</item>`;

/** An RSS document of these items. */
const document = (items: Item[]): string =>
  `<rss version="2.0"><channel><title>Paper</title><link>https://a.test/site</link>${items.map(item).join('')}</channel></rss>`;

const titles = (rows: Article[]): string[] => rows.map(({ title }) => title).sort();

describe('which article is which', () => {
  test.each([...AGAIN, ...APART, ...POOR])('$says', async ({ before, between, after, old, new: fresh = [] }) => {
    let [now, asked] = [before, 0];
    // A comment makes the bytes differ, so that the document is read again.
    const { db, poll } = await bench(() => ({ body: `${document(now)}<!-- ${asked++} -->` }));
    const id = await addFeed(db, 'https://a.test/feed');
    await poll(id);
    const first = await db.getAll('articles');
    for (const article of first) {
      await marks.setUnread(db, article.id, false);
      await marks.setStarred(db, article.id, true);
    }
    if (between) {
      now = between;
      await poll(id);
    }
    now = after;
    await poll(id);
    // What was settled once stays so.
    await poll(id);
    const rows = await db.getAll('articles');
    const ids = new Set(first.map((article) => article.id));
    const [were, are] = [rows.filter((row) => ids.has(row.id)), rows.filter((row) => !ids.has(row.id))];
    expect({ old: titles(were), new: titles(are) }).toEqual({ old: [...old].sort(), new: [...fresh].sort() });
    expect(were.map(({ unread, starred }) => ({ unread, starred }))).toEqual(were.map(() => ({ starred: 1 })));
    expect(are.map(({ unread, starred }) => ({ unread, starred }))).toEqual(are.map(() => ({ unread: 1 })));
    const pick = ({ id, guid, date, arrived }: Article) => ({ id, guid, date, arrived });
    expect(were.map(pick)).toEqual(first.map(pick));
    expect(await kept(db)).toEqual(await recount(db));
    expect(await feeds.get(db, id)).toMatchObject({ starred: first.length, unread: are.length });
  });
});
