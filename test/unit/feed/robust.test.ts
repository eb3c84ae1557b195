import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../../lib/feed/parse.ts';
import { atom, bytes, errorOf, feedOf, item, only, rss, URL_OF_FEED } from './parse.ts';

describe('what is no feed', () => {
  test.each([
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['<!doctype html><html><head></head><body>Sign in</body></html>', 'html'],
    ['<!-- x --><html xmlns="http://www.w3.org/1999/xhtml"/>', 'html'],
    ['<?xml version="1.0"?><opml version="2.0"><body/></opml>', 'opml'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image'],
    ['<sitemapindex/>', 'other'],
    ['Nothing here', 'other'],
  ])('%j is %s', (text, found) => {
    expect(errorOf(text)).toEqual({ kind: 'not-a-feed', found });
  });

  test('a PNG is an image', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    expect(parseFeed(png, { url: URL_OF_FEED })).toEqual({ error: { kind: 'not-a-feed', found: 'image' } });
  });
});

describe('a document cut short', () => {
  const whole = rss('<item><title>One</title></item><item><title>Two</title><link>https://t.example/2</link></item>');

  test('gives the whole articles and says so', () => {
    const feed = feedOf(whole.slice(0, whole.indexOf('https://t.example/2')));
    expect(feed).toMatchObject({ truncated: true, skipped: 1, articles: [{ title: 'One' }] });
    expect(feed.articles).toHaveLength(1);
  });

  test('is an error where no article is whole', () => {
    expect(errorOf(whole.slice(0, whole.indexOf('One')))).toEqual({ kind: 'malformed', reason: 'truncated' });
    expect(errorOf('<rss><channel><item><title><![CDATA[never closed</title></item></channel></rss>')).toEqual({
      kind: 'malformed',
      reason: 'truncated',
    });
  });

  test('never throws, wherever it is cut', () => {
    const entries =
      '<entry><id>1</id><content type="xhtml"><div>a<b c="d">e</b></div></content></entry><entry><id>2</id></entry>';
    for (const document of [whole, atom(entries)]) {
      for (let length = 0; length < document.length; length++) {
        const result = parseFeed(bytes(document.slice(0, length)), { url: URL_OF_FEED });
        if ('feed' in result) expect(result.feed.articles.length).toBeLessThanOrEqual(2);
      }
    }
  });
});

describe('badly written XML', () => {
  test('gives what was meant: bare ampersands, unknown entities, comments, instructions, controls', () => {
    const article = item(
      '<title>R&D &amp; &nope; <!-- a -- b -->x\u0001y</title><?php echo 1 ?><link>https://t.example/?a=1&b=2</link>',
    );
    expect(article).toMatchObject({ title: 'R&D & &nope; xy', url: 'https://t.example/?a=1&b=2' });
  });

  test('closes by name: what is left open inside, or closed twice, does no harm outside', () => {
    const feed = feedOf(
      `<rss><channel><title>T</title></b><item><description><p>One<br>two</description><title>A</title></item></item>
      <item><x:y><title>Hidden</title><x:z></item><item><title>B</item><item><title>C</title><item><title>D</title></item></channel></rss>`,
    );
    expect(feed.title).toBe('T');
    expect(feed.articles.map(({ title }) => title)).toEqual(['A', '', 'B', 'C', 'D']);
    expect(feed.articles[0]?.summaryHtml).toBe('<p>One<br>two');
  });

  test('is not lost in HTML that strays between elements', () => {
    expect(item('One<br>two<img src="x"><p><title>A</title>').title).toBe('A');
  });

  test('does not mind the case of closing tags', () => {
    expect(item('<title>A</TITLE><pubDate>2026-01-01</pubdate>')).toMatchObject({
      title: 'A',
      published: Date.UTC(2026, 0),
    });
  });

  test('takes unquoted and oddly quoted attributes', () => {
    expect(item(`<enclosure url=https://t.example/a.mp3 type='audio/mpeg' length="x>y"/>`).enclosures).toEqual([
      { url: 'https://t.example/a.mp3', type: 'audio/mpeg' },
    ]);
  });

  test('ignores junk before and after the root', () => {
    expect(
      feedOf(`Warning: oops\n${rss('<item><title>A</title></item>')}\n<p>bye</p><rss><channel><item/>`).articles,
    ).toHaveLength(1);
  });

  test('knows usual prefixes that nobody declared', () => {
    expect(only(feedOf('<rss><channel><item><dc:creator>Ada</dc:creator></item></channel></rss>')).author).toBe('Ada');
  });

  test('keeps an article with nothing in it, so that its count is the publisher’s', () => {
    expect(feedOf(rss('<item/><item></item>')).articles).toHaveLength(2);
  });
});

describe('hostile documents', () => {
  test('have names that mean nothing here', () => {
    const feed = feedOf(
      rss(
        '<item><__proto__><polluted>1</polluted></__proto__><constructor>x</constructor><guid>__proto__</guid><title __proto__="x">A</title></item>',
      ),
    );
    expect(only(feed)).toMatchObject({ guid: '__proto__', title: 'A' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  const many = (text: string, count: number): string => text.repeat(count);
  test.each([
    ['nested elements', rss(`<item><title>A</title>${many('<a>', 50_000)}</item>`)],
    ['closing tags nobody opened', rss(`${many('<a>', 25_000)}${many('</b>', 25_000)}<item/>`)],
    ['comments never closed', rss(`<item><description>${many('<!--', 100_000)}</description></item>`)],
    ['CDATA never closed', rss(`<item/>${many('<![CDATA[', 50_000)}`)],
    ['quotes never closed', rss(`<item>${many('<a b=">"', 30_000)}</item>`)],
    ['attributes', rss(`<item a="${many('b" c="', 25_000)}"/>`)],
    ['namespaces', rss(`<item>${many('<a xmlns:a="b">', 20_000)}</item>`)],
    ['ampersands', rss(`<item><title>${many('&', 150_000)}</title></item>`)],
    ['entities', rss(`<item><description>${many('&lt;&#65;&eacute;', 25_000)}</description></item>`)],
    [
      'scripts never closed',
      rss(`<item><title>${many('&lt;script&gt;', 25_000)}&lt;/b&gt;&lt;b&gt;&lt;/b&gt;</title></item>`),
    ],
    ['relative links without tags', rss(`<item><description>${many(' href="a', 25_000)}</description></item>`)],
    ['nested bodies', atom(`<entry>${many('<content>', 25_000)}</entry>`)],
    ['spaces in a date', rss(`<item><pubDate>1${many(' ', 100_000)}x</pubDate></item>`)],
  ])('are read in linear time: %s', (_, document) => {
    const data = bytes(document);
    const before = performance.now();
    parseFeed(data, { url: URL_OF_FEED });
    expect(performance.now() - before).toBeLessThan(1500);
  });
});
