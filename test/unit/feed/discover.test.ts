import { describe, expect, test } from 'vitest';
import { discover } from '../../../lib/feed/discover.ts';

const PAGE = 'https://tidewater.example/blog/post';

function urls(html: string): string[] {
  return discover(html, PAGE).map(({ url }) => url);
}

describe('the feeds of a page', () => {
  test('are those it announces, in its order, with their titles', () => {
    const html = `<head><LINK REL='alternate' TYPE="application/rss+xml" title="All &amp; more" href="/feed.xml">
      <link href=atom.xml rel=alternate type=application/atom+xml />
      <link rel="alternate" type="application/feed+json; charset=utf-8" href="https://other.example/feed.json"></head>`;
    expect(discover(html, PAGE)).toEqual([
      { url: 'https://tidewater.example/feed.xml', title: 'All & more' },
      { url: 'https://tidewater.example/blog/atom.xml' },
      { url: 'https://other.example/feed.json' },
    ]);
  });

  test('stand against the base of the page, wherever it is declared', () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="feed">';
    expect(urls(`${link}<base href="https://base.example/a/">`)).toEqual(['https://base.example/a/feed']);
  });

  test('are not other alternates', () => {
    expect(
      urls(`<link rel="alternate" hreflang="de" href="/de"><link rel="alternate stylesheet" type="text/xml" href="/s">
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
        <link rel="alternate" type="application/json+oembed" href="/oembed"><link rel="stylesheet" href="/feed.css">`),
    ).toEqual([]);
  });

  test('are not what stands in comments, scripts and templates', () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed">';
    expect(urls(`<!-- ${link} --><script>"${link}"</script><template>${link}</template>`)).toEqual([]);
  });

  test('of comments come last', () => {
    expect(
      urls(`<link rel="alternate" type="application/rss+xml" href="/comments/feed/">
        <link rel="alternate" type="application/rss+xml" href="/feed/">`),
    ).toEqual(['https://tidewater.example/feed/', 'https://tidewater.example/comments/feed/']);
  });

  test('are each there once, and only over the web', () => {
    expect(
      urls(`<link rel="feed" href="/f#a"><link rel="feed" href="/f"><link rel="feed" href="javascript:alert(1)">
        <link rel="feed" href="feed://t.example/x"><link rel="feed" href="">`),
    ).toEqual(['https://tidewater.example/f', 'http://t.example/x']);
  });

  test('are the links that look like feeds where none is announced', () => {
    const html = `<a href="/about">About</a> <a href="/rss">News</a> <a href="/blog/index.xml">x</a> <a href="/feedback">Feedback</a>
      <a href="/news.php?x=1">RSS</a> <a type="application/atom+xml" href="/a">Atom</a><a href="/sitemap.xml">Map</a>`;
    expect(urls(html)).toEqual([
      'https://tidewater.example/rss',
      'https://tidewater.example/blog/index.xml',
      'https://tidewater.example/news.php?x=1',
      'https://tidewater.example/a',
    ]);
    expect(urls(`<link rel="alternate" type="application/rss+xml" href="/feed">${html}`)).toEqual([
      'https://tidewater.example/feed',
    ]);
  });

  test('are the channel’s, on a page of videos that names it in its scripts alone', () => {
    const html = '<script>{"externalId":"UCbmNph6atAoGfqLoCL_duAg"}</script>';
    const feed = { url: 'https://www.youtube.com/feeds/videos.xml?channel_id=UCbmNph6atAoGfqLoCL_duAg' };
    expect(discover(html, 'https://www.youtube.com/@somebody')).toEqual([feed]);
    expect(discover(html, 'https://www.youtube.com.example/@somebody')).toEqual([]);
    const link = '<link rel="alternate" type="application/rss+xml" href="/feeds/videos.xml?channel_id=UCx">';
    expect(discover(link + html, 'https://www.youtube.com/@somebody')).toEqual([
      { url: 'https://www.youtube.com/feeds/videos.xml?channel_id=UCx' },
    ]);
  });

  test('are found in linear time', () => {
    const before = performance.now();
    for (const part of ['<script>', '<!--', '<link rel=">"', '<a href="/rss">', '<'])
      discover(part.repeat(20_000), PAGE);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
