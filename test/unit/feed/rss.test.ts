import { describe, expect, test } from 'vitest';
import { feedOf, item, only, rss } from './parse.ts';

describe('an RSS 2.0 feed', () => {
  test('says its title, site, language, picture and address', () => {
    const feed = feedOf(
      rss(
        '',
        `<description>News &amp; tides</description><language>en-gb</language>
        <image><url>/logo.png</url><title>Not this</title><link>https://other.example/</link></image>
        <a:link rel="self" href="https://tidewater.example/feed"/>`,
      ),
    );
    expect(feed).toMatchObject({
      format: 'rss',
      title: 'Tidewater',
      siteUrl: 'https://tidewater.example/',
      description: 'News & tides',
      lang: 'en-gb',
      imageUrl: 'https://tidewater.example/logo.png',
      feedUrl: 'https://tidewater.example/feed',
      articles: [],
      skipped: 0,
      truncated: false,
    });
  });

  test('says when not to come', () => {
    const feed = feedOf(
      rss(
        '',
        `<ttl>90</ttl><skipHours><hour>3</hour><hour>24</hour><hour>99</hour></skipHours>
        <skipDays><day>Sunday</day><day>saturday</day><day>Someday</day></skipDays>`,
      ),
    );
    expect(feed).toMatchObject({ ttl: 90 * 60_000, skipHours: [0, 3], skipDays: [0, 6] });
  });

  test('is asked as often as the syndication module says, if that is rarer than its ttl', () => {
    const feed = feedOf(
      rss('', '<ttl>5</ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>'),
    );
    expect(feed.ttl).toBe(12 * 3_600_000);
  });

  test('gives every part of an article', () => {
    const article = item(`<title>High &amp; low</title><link>https://tidewater.example/1</link>
      <guid isPermaLink="false"> tide-1 </guid><pubDate>Tue, 10 Nov 2026 08:30:00 +0100</pubDate>
      <dc:creator>Ada Marsh</dc:creator><description>Short &lt;b&gt;one&lt;/b&gt;</description>
      <content:encoded><![CDATA[<p>Long & whole</p>]]></content:encoded>
      <category>Water</category><category>Moon</category><category>Water</category>
      <comments>https://tidewater.example/1#c</comments>
      <enclosure url="https://tidewater.example/1.mp3" type="Audio/MPEG" length="1234"/><itunes:duration>1:02:03</itunes:duration>`);
    expect(article).toEqual({
      guid: 'tide-1',
      url: 'https://tidewater.example/1',
      title: 'High & low',
      author: 'Ada Marsh',
      published: Date.UTC(2026, 10, 10, 7, 30),
      summaryHtml: 'Short <b>one</b>',
      contentHtml: '<p>Long & whole</p>',
      baseUrl: 'https://tidewater.example/1',
      categories: ['Water', 'Moon'],
      commentsUrl: 'https://tidewater.example/1#c',
      enclosures: [{ url: 'https://tidewater.example/1.mp3', type: 'audio/mpeg', length: 1234, duration: 3723 }],
    });
  });

  test('keeps a title of digits as text', () => {
    expect(item('<title>007</title>').title).toBe('007');
    expect(item('<title>1e5</title>').title).toBe('1e5');
  });

  test('takes a guid for the address where there is no link, unless it says it is none', () => {
    expect(item('<guid>https://tidewater.example/2</guid>').url).toBe('https://tidewater.example/2');
    expect(item('<guid isPermaLink="false">https://tidewater.example/2</guid>').url).toBeUndefined();
    expect(item('<guid>tide-2</guid>').url).toBeUndefined();
  });

  test('makes an id of the address, or of title and text, where the publisher gives none', () => {
    expect(item('<link>https://tidewater.example/3</link>').guid).toBe('https://tidewater.example/3');
    const [one, two] = ['A', 'B'].map((text) => item(`<title>Same</title><description>${text}</description>`).guid);
    expect(one).toMatch(/^hash:/);
    expect(one).not.toBe(two);
    expect(item('<title>Same</title><description>A</description>').guid).toBe(one);
  });

  test('knows namespaces by their address, whatever the prefix', () => {
    const document = `<rss version="2.0" xmlns:x="http://purl.org/rss/1.0/modules/content/" xmlns:content="https://other.example/ns">
      <channel><item><title>T</title><content:encoded>wrong</content:encoded><x:encoded>right</x:encoded></item></channel></rss>`;
    expect(only(feedOf(document)).contentHtml).toBe('right');
  });

  test('is not misled by elements of the same name in unknown namespaces', () => {
    const document = `<rss version="2.0" xmlns:m="https://other.example/ns"><channel><title>Right</title>
      <m:box><title>Wrong</title></m:box><item><m:title>Wrong</m:title><title>Right</title><m:box><link>https://wrong.example/</link></m:box></item></channel></rss>`;
    const feed = feedOf(document);
    expect(feed.title).toBe('Right');
    expect(only(feed)).toMatchObject({ title: 'Right' });
    expect(only(feed).url).toBeUndefined();
  });

  test.each([
    ['ada@tidewater.example (Ada Marsh)', 'Ada Marsh'],
    ['Ada Marsh &lt;ada@tidewater.example&gt;', 'Ada Marsh'],
    ['Ada Marsh (ada@tidewater.example)', 'Ada Marsh'],
    ['ada@tidewater.example', 'ada@tidewater.example'],
    ['Ada Marsh', 'Ada Marsh'],
  ])('reads the author %s', (written, name) => {
    expect(item(`<author>${written}</author>`).author).toBe(name);
  });

  test('names several authors', () => {
    expect(item('<dc:creator>Ada</dc:creator><dc:creator>Ben</dc:creator>').author).toBe('Ada, Ben');
  });

  test('takes audio and video of Media RSS as enclosures, and a picture as the picture', () => {
    const article = item(`<media:group><media:content url="https://m.example/v.mp4" type="video/mp4" duration="61"/>
      <media:content url="https://m.example/p.jpg" medium="image"/><media:title>A film</media:title>
      <media:description>Line one
Line two &lt;3</media:description></media:group>`);
    expect(article).toMatchObject({
      title: 'A film',
      picture: { url: 'https://m.example/p.jpg' },
      summaryHtml: 'Line one<br>Line two &lt;3',
      enclosures: [{ url: 'https://m.example/v.mp4', type: 'video/mp4', duration: 61 }],
    });
  });

  test('never gives an address that runs or reads something', () => {
    const article = item(`<link>javascript:alert(1)</link><comments>data:text/html,x</comments>
      <enclosure url="file:///etc/passwd"/><media:thumbnail url="javascript:1"/>`);
    expect(article.url).toBeUndefined();
    expect(article.commentsUrl).toBeUndefined();
    expect(article.picture).toBeUndefined();
    expect(article.enclosures).toEqual([]);
  });

  test('makes relative addresses in bodies absolute, against the page of the article', () => {
    const article = item(`<link>https://tidewater.example/a/b</link>
      <description>&lt;img src="c.png"&gt;&lt;a href='/d?x=1&amp;amp;y=2'&gt;d&lt;/a&gt;&lt;a href="#e"&gt;e&lt;/a&gt;</description>`);
    expect(article.summaryHtml).toBe(
      '<img src="https://tidewater.example/a/c.png"><a href="https://tidewater.example/d?x=1&amp;y=2">d</a><a href="#e">e</a>',
    );
  });
});

describe('older RSS', () => {
  test('1.0 has its articles beside the channel, known by rdf:about', () => {
    const feed =
      feedOf(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://tidewater.example/"><title>Tidewater</title>
      <link>https://tidewater.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://tidewater.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://tidewater.example/1"><title>One</title><dc:date>2026-11-10T08:30:00Z</dc:date></item></rdf:RDF>`);
    expect(feed).toMatchObject({ format: 'rdf', title: 'Tidewater' });
    expect(only(feed)).toMatchObject({
      guid: 'https://tidewater.example/1',
      url: 'https://tidewater.example/1',
      published: Date.UTC(2026, 10, 10, 8, 30),
    });
  });

  test('0.91 may have a DOCTYPE with entities, which are never expanded', () => {
    const feed = feedOf(`<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY big "aaaaaaaa"><!ENTITY bigger "&big;&big;">]>
      <rss version="0.91"><channel><title>A &bigger; &eacute;</title><item><title>One</title></item></channel></rss>`);
    expect(feed.title).toBe('A &bigger; é');
    expect(feed.articles).toHaveLength(1);
  });
});
