import { describe, expect, test } from 'vitest';
import { errorOf, feedOf, only } from './parse.ts';

const VERSION = 'https://jsonfeed.org/version/1.1';

function json(feed: object): string {
  return JSON.stringify({ version: VERSION, title: 'Tidewater', items: [], ...feed });
}

describe('a JSON Feed', () => {
  test('says its title, site, language, picture and address', () => {
    const feed = feedOf(
      json({
        home_page_url: 'https://t.example/',
        feed_url: 'https://t.example/feed.json',
        description: 'All of it',
        icon: '/i.png',
        language: 'de',
      }),
    );
    expect(feed).toMatchObject({
      format: 'json',
      title: 'Tidewater',
      siteUrl: 'https://t.example/',
      feedUrl: 'https://t.example/feed.json',
      description: 'All of it',
      imageUrl: 'https://tidewater.example/i.png',
      lang: 'de',
      truncated: false,
    });
  });

  test('gives every part of an article', () => {
    const article = only(
      feedOf(
        json({
          items: [
            {
              id: '1',
              url: 'https://t.example/1',
              title: 'One',
              content_html: '<p>Long</p>',
              summary: 'Short',
              date_published: '2026-11-10T08:30:00Z',
              date_modified: '2026-11-10T09:30:00Z',
              authors: [{ name: 'Ada' }, { name: 'Ben' }],
              tags: ['Water'],
              image: 'https://t.example/1.png',
              attachments: [
                { url: 'https://t.example/1.mp3', mime_type: 'audio/mpeg', size_in_bytes: 9, duration_in_seconds: 61 },
              ],
            },
          ],
        }),
      ),
    );
    expect(article).toEqual({
      guid: '1',
      url: 'https://t.example/1',
      title: 'One',
      author: 'Ada, Ben',
      published: Date.UTC(2026, 10, 10, 8, 30),
      updated: Date.UTC(2026, 10, 10, 9, 30),
      summaryHtml: 'Short',
      contentHtml: '<p>Long</p>',
      baseUrl: 'https://t.example/1',
      picture: { url: 'https://t.example/1.png' },
      categories: ['Water'],
      enclosures: [{ url: 'https://t.example/1.mp3', type: 'audio/mpeg', length: 9, duration: 61 }],
    });
  });

  test('takes numbers as ids, text as HTML that shows it, and the author of the feed', () => {
    const feed = feedOf(json({ author: { name: 'Ada' }, items: [{ id: 7, content_text: 'a < b\nc' }] }));
    expect(only(feed)).toMatchObject({ guid: '7', contentHtml: 'a &lt; b<br>c', author: 'Ada' });
  });

  test('leaves out what is no article, and counts it', () => {
    const feed = feedOf(json({ items: [null, 'x', [], { id: 'a' }, 3] }));
    expect(feed.articles).toHaveLength(1);
    expect(feed.skipped).toBe(4);
  });

  test('reads past values of the wrong kind', () => {
    const feed = feedOf(
      json({
        items: [{ id: {}, url: 5, title: ['x'], authors: 'no', attachments: {}, tags: [1, 'a'], date_published: 5 }],
      }),
    );
    expect(only(feed)).toMatchObject({ title: '', categories: ['a'], enclosures: [] });
  });

  test('touches no prototype', () => {
    feedOf(
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":"__proto__","__proto__":{"polluted":1},"title":"x"}]}',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('may begin with a byte order mark', () => {
    expect(feedOf(`\ufeff${json({})}`).title).toBe('Tidewater');
  });
});

test('JSON that is no feed is said to be JSON', () => {
  expect(errorOf('{"error":"no"}')).toEqual({ kind: 'not-a-feed', found: 'json' });
  expect(errorOf('[1]')).toEqual({ kind: 'not-a-feed', found: 'json' });
  expect(errorOf(`{"version":"${VERSION}","items":{}}`)).toEqual({ kind: 'not-a-feed', found: 'json' });
});

test('JSON that is cut short is malformed', () => {
  expect(errorOf(`{"version":"${VERSION}","items":[`)).toEqual({ kind: 'malformed', reason: 'json' });
});
