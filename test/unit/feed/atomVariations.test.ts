import { describe, expect, test } from 'vitest';
import type { ParsedArticle } from '../../../lib/parsed.ts';
import { atom, entry, feedOf, only } from './parse.ts';

type Case = [what: string, source: string, expected: Partial<ParsedArticle>];

const ENTRIES: Case[] = [
  ['a title of plain text with an ampersand', '<title type="text">Salt &amp; sand</title>', { title: 'Salt & sand' }],
  ['a title of text that shows a tag', '<title type="text">The &lt;x&gt; file</title>', { title: 'The <x> file' }],
  ['a title of HTML', '<title type="html">&lt;em&gt;Salt&lt;/em&gt; &amp;amp; sand</title>', { title: 'Salt & sand' }],
  [
    'a title of HTML in CDATA',
    '<title type="html"><![CDATA[<em>Salt</em> &amp; sand]]></title>',
    { title: 'Salt & sand' },
  ],
  [
    'a title of XHTML',
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><em>Salt</em> &amp; sand</div></title>',
    { title: 'Salt & sand' },
  ],
  ['a title escaped twice', '<title type="html">Salt &amp;amp;amp; sand</title>', { title: 'Salt &amp; sand' }],
  [
    'content with a base of its own',
    '<content type="html" xml:base="https://a.example/b/">&lt;img src="c.png"&gt;</content>',
    { contentHtml: '<img src="https://a.example/b/c.png">' },
  ],
  [
    'a chain of bases',
    '<link href="1"/><content type="html" xml:base="d/">&lt;a href="e"&gt;e&lt;/a&gt;</content>',
    { contentHtml: '<a href="https://tidewater.example/feeds/d/e">e</a>' },
  ],
  [
    'content elsewhere',
    '<content type="image/png" src="https://t.example/1.png"/>',
    { url: 'https://t.example/1.png' },
  ],
  [
    'content of escaped XML',
    '<content type="application/xhtml+xml">&lt;p&gt;One&lt;/p&gt;</content>',
    { contentHtml: '<p>One</p>' },
  ],
  [
    'a summary beside content',
    '<summary>Short</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content>',
    { summaryHtml: 'Short', contentHtml: '<p>Long</p>' },
  ],
  [
    'links with and without relations',
    '<link rel="edit" href="https://t.example/e"/><link rel="related" href="https://t.example/r"/><link href="https://t.example/1"/>',
    { url: 'https://t.example/1' },
  ],
  [
    'a relation by its full name',
    '<link rel="http://www.iana.org/assignments/relation/alternate" href="https://t.example/1"/>',
    { url: 'https://t.example/1' },
  ],
  [
    'several enclosures',
    '<link rel="enclosure" href="https://t.example/1.mp3" type="audio/mpeg"/><link rel="enclosure" href="https://t.example/1.ogg" type="audio/ogg"/>',
    {
      enclosures: [
        { url: 'https://t.example/1.mp3', type: 'audio/mpeg' },
        { url: 'https://t.example/1.ogg', type: 'audio/ogg' },
      ],
    },
  ],
  ['an author known by an address only', '<author><email>ada@t.example</email></author>', { author: 'ada@t.example' }],
  [
    'an author of another publisher',
    '<source><title>Other</title><author><name>Ben</name></author></source>',
    { author: 'Ben' },
  ],
  [
    'an author in Dublin Core',
    '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Ada</dc:creator>',
    { author: 'Ada' },
  ],
  [
    'an original address',
    '<link href="https://t.example/~r/1"/><f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">https://o.example/1</f:origLink>',
    { url: 'https://t.example/~r/1', originalUrl: 'https://o.example/1' },
  ],
  [
    'a video as YouTube writes it',
    '<id>yt:video:x</id><title>One</title><link rel="alternate" href="https://t.example/watch?v=x"/><media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>One</media:title><media:content url="https://t.example/v/x?version=3" type="application/x-shockwave-flash"/><media:thumbnail url="https://t.example/x.jpg"/><media:description>First line\nsecond &amp; last</media:description></media:group>',
    {
      title: 'One',
      picture: { url: 'https://t.example/x.jpg' },
      summaryHtml: 'First line<br>second &amp; last',
      enclosures: [],
    },
  ],
  ['an id with white space', '<id>\n urn:x:1 \n</id>', { guid: 'urn:x:1' }],
  ['a relative id', '<id>/1</id>', { guid: 'https://tidewater.example/1' }],
  ['categories', '<category term="a"/><category term="b" label="Bee"/>', { categories: ['a', 'Bee'] }],
  ['a language of its content', '<content xml:lang="ja" type="html">x</content>', { lang: 'ja' }],
  [
    'an element of the same name in another namespace',
    '<title>Own</title><o:title xmlns:o="urn:o">Other</o:title>',
    { title: 'Own' },
  ],
  [
    'mixed prefixes for one namespace',
    '<x:title xmlns:x="http://www.w3.org/2005/Atom">Own</x:title>',
    { title: 'Own' },
  ],
  [
    'times with seconds in parts',
    '<published>2026-11-10T08:30:00.123456Z</published>',
    { published: Date.UTC(2026, 10, 10, 8, 30, 0, 123) },
  ],
  [
    'times with a zone',
    '<published>2026-11-10T08:30:00-05:00</published>',
    { published: Date.UTC(2026, 10, 10, 13, 30) },
  ],
  [
    'an unclosed paragraph in XHTML',
    '<content type="xhtml"><div><p>One<p>Two</div></content><title>Own</title>',
    { title: 'Own' },
  ],
];

describe('an Atom entry with', () => {
  test.each(ENTRIES)('%s', (_, source, expected) => {
    expect(entry(source)).toMatchObject(expected);
  });
});

const OLD: Case[] = [
  [
    'an escaped title',
    '<title type="text/html" mode="escaped">Salt &amp;amp; &lt;b&gt;sand&lt;/b&gt;</title>',
    { title: 'Salt & sand' },
  ],
  [
    'an inline title',
    '<title type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">Salt <b>sand</b></div></title>',
    { title: 'Salt sand' },
  ],
  ['a title in base64', '<title type="text/plain" mode="base64">U2FsdA==</title>', { title: 'Salt' }],
  [
    'escaped content',
    '<content type="text/html" mode="escaped">&lt;p&gt;One&lt;/p&gt;</content>',
    { contentHtml: '<p>One</p>' },
  ],
  [
    'inline content',
    '<content type="application/xhtml+xml"><p xmlns="http://www.w3.org/1999/xhtml">One</p></content>',
    { contentHtml: '<p xmlns="http://www.w3.org/1999/xhtml">One</p>' },
  ],
  [
    'content in base64',
    '<content type="text/html" mode="base64">\n PHA+T25l\n PC9wPg== </content>',
    { contentHtml: '<p>One</p>' },
  ],
  [
    'its own dates',
    '<issued>2026-11-10T08:30:00Z</issued><modified>2026-11-11T08:30:00Z</modified>',
    { published: Date.UTC(2026, 10, 10, 8, 30), updated: Date.UTC(2026, 10, 11, 8, 30) },
  ],
  ['a date of creation only', '<created>2026-11-10</created>', { published: Date.UTC(2026, 10, 10) }],
];

describe('an Atom 0.3 entry with', () => {
  test.each(OLD)('%s', (_, source, expected) => {
    const feed = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Tide</title><entry>${source}</entry></feed>`;
    expect(only(feedOf(feed))).toMatchObject(expected);
  });
});

test('bases of feed, entry and content each stand against the one around', () => {
  const source = atom(
    '<entry xml:base="b/"><link href="1"/><content xml:base="c/" type="xhtml"><div><a href="d">d</a></div></content></entry>',
  ).replace('<feed', '<feed xml:base="https://a.example/"');
  expect(only(feedOf(source))).toMatchObject({
    url: 'https://a.example/b/1',
    contentHtml: '<a href="https://a.example/b/c/d">d</a>',
  });
});

test('a base that is relative stands against where the feed came from', () => {
  const source = atom('<entry><link href="1"/></entry>').replace('<feed', '<feed xml:base="/posts/"');
  expect(only(feedOf(source)).url).toBe('https://tidewater.example/posts/1');
});
