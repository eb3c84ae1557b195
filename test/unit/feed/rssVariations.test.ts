import { describe, expect, test } from 'vitest';
import type { ParsedArticle, ParsedFeed } from '../../../lib/parsed.ts';
import { feedOf, item, only, rss } from './parse.ts';

type Case<T> = [what: string, source: string, expected: Partial<T>];

const ITEMS: Case<ParsedArticle>[] = [
  ['a title in CDATA', '<title><![CDATA[Salt & <i>sand</i>]]></title>', { title: 'Salt & sand' }],
  ['a title in two CDATA sections', '<title><![CDATA[One ]]><![CDATA[two]]></title>', { title: 'One two' }],
  [
    'a title of text, CDATA and text',
    '<title>One <![CDATA[& two]]> &amp; three</title>',
    { title: 'One & two & three' },
  ],
  ['CDATA that holds its own end, split in two', '<title><![CDATA[a]]]]><![CDATA[>b]]></title>', { title: 'a]]>b' }],
  ['an escaped tag in a title', '<title>The &lt;b&gt;big&lt;/b&gt; one</title>', { title: 'The big one' }],
  ['a title escaped twice', '<title>Salt &amp;amp; sand</title>', { title: 'Salt & sand' }],
  ['talk about a tag in a title', '<title>Why &lt;table&gt; is back</title>', { title: 'Why <table> is back' }],
  ['a comparison in a title', '<title>1 &lt; 2 &gt; 0</title>', { title: '1 < 2 > 0' }],
  ['a title over several lines', '<title>\n  One\n  two\n</title>', { title: 'One two' }],
  ['a comment inside a title', '<title>One<!-- not --> two</title>', { title: 'One two' }],
  ['numbers of characters in a title', '<title>&#x4e2d;&#22269; caf&eacute;</title>', { title: '中国 café' }],
  ['a title in windows-1252 numbers', '<title>It&#146;s</title>', { title: 'It’s' }],
  ['an entity nobody knows', '<title>A &foo; b &; c</title>', { title: 'A &foo; b &; c' }],
  [
    'elements in capitals',
    '<TITLE>One</TITLE><LINK>https://t.example/1</LINK>',
    { title: 'One', url: 'https://t.example/1' },
  ],
  ['an empty title before a filled one', '<title/><title>Two</title>', { title: 'Two' }],
  ['a title in Dublin Core only', '<dc:title>One</dc:title>', { title: 'One' }],
  ['a title in Media RSS only', '<media:title>One</media:title>', { title: 'One' }],
  [
    'the title of a picture beside the own',
    '<media:content url="https://t.example/1.jpg" medium="image"><media:title>Picture</media:title></media:content><title>Own</title>',
    { title: 'Own' },
  ],
  ['an address with white space around', '<link>\n https://t.example/1 \n</link>', { url: 'https://t.example/1' }],
  [
    'an address in CDATA',
    '<link><![CDATA[https://t.example/1?a=1&b=2]]></link>',
    { url: 'https://t.example/1?a=1&b=2' },
  ],
  ['an address escaped once', '<link>https://t.example/1?a=1&amp;b=2</link>', { url: 'https://t.example/1?a=1&b=2' }],
  ['a relative address', '<link>/1</link>', { url: 'https://tidewater.example/1' }],
  [
    'an address in an Atom link',
    '<a:link rel="alternate" href="https://t.example/1"/>',
    { url: 'https://t.example/1' },
  ],
  ['a link that holds its address in href', '<link href="https://t.example/1"/>', { url: 'https://t.example/1' }],
  [
    'a guid that says it is the page',
    '<guid isPermaLink="true">https://t.example/1</guid>',
    { url: 'https://t.example/1', guid: 'https://t.example/1' },
  ],
  ['a guid with white space', '<guid isPermaLink="false">\n x-1\n</guid>', { guid: 'x-1' }],
  [
    'an original address',
    '<link>https://t.example/~r/1</link><f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">https://o.example/1</f:origLink>',
    { url: 'https://t.example/~r/1', originalUrl: 'https://o.example/1' },
  ],
  [
    'a date in Dublin Core',
    '<dc:date>2026-11-10T08:30:00+09:00</dc:date>',
    { published: Date.UTC(2026, 10, 9, 23, 30) },
  ],
  [
    'a date that cannot be read, before one that can',
    '<pubDate>yesterday</pubDate><dc:date>2026-11-10</dc:date>',
    { published: Date.UTC(2026, 10, 10) },
  ],
  [
    'a date with a wrong weekday',
    '<pubDate>Mon, 10 Nov 2026 08:30:00 GMT</pubDate>',
    { published: Date.UTC(2026, 10, 10, 8, 30) },
  ],
  [
    'a date in CDATA',
    '<pubDate><![CDATA[Tue, 10 Nov 2026 08:30:00 +0100]]></pubDate>',
    { published: Date.UTC(2026, 10, 10, 7, 30) },
  ],
  ['an author with an address', '<author>ada@t.example (Ada Berg)</author>', { author: 'Ada Berg' }],
  ['an author with the address behind', '<author>Ada Berg (ada@t.example)</author>', { author: 'Ada Berg' }],
  ['an author in angle brackets', '<author>Ada Berg &lt;ada@t.example&gt;</author>', { author: 'Ada Berg' }],
  ['several creators', '<dc:creator>Ada</dc:creator><dc:creator>Ben</dc:creator>', { author: 'Ada, Ben' }],
  ['an author of iTunes only', '<itunes:author>Ada</itunes:author>', { author: 'Ada' }],
  [
    'an author as Atom has it',
    '<a:author><a:name>Ada</a:name><a:email>ada@t.example</a:email></a:author>',
    { author: 'Ada' },
  ],
  [
    'two descriptions of one article',
    '<description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>',
    { summaryHtml: 'Short', contentHtml: '<p>Long</p>' },
  ],
  [
    'bare HTML in a description',
    '<description><p>One <b>two</b></p></description>',
    { summaryHtml: '<p>One <b>two</b></p>' },
  ],
  ['a body of XHTML', '<body xmlns="http://www.w3.org/1999/xhtml"><p>One</p></body>', { contentHtml: '<p>One</p>' }],
  [
    'an item described inside a description',
    '<description>&lt;item&gt;&lt;title&gt;no&lt;/title&gt;&lt;/item&gt;</description><title>Own</title>',
    { title: 'Own' },
  ],
  [
    'a closing tag of the document inside CDATA',
    '<description><![CDATA[</item></channel></rss>]]></description><title>Own</title>',
    { title: 'Own' },
  ],
  ['a summary of iTunes', '<itunes:summary>All about it</itunes:summary>', { summaryHtml: 'All about it' }],
  [
    'an enclosure without a length',
    '<enclosure url="https://t.example/1.mp3" type="audio/mpeg" length=""/>',
    { enclosures: [{ url: 'https://t.example/1.mp3', type: 'audio/mpeg' }] },
  ],
  [
    'two enclosures',
    '<enclosure url="https://t.example/1.mp3"/><enclosure url="https://t.example/2.mp3"/>',
    { enclosures: [{ url: 'https://t.example/1.mp3' }, { url: 'https://t.example/2.mp3' }] },
  ],
  [
    'an enclosure and its duration',
    '<enclosure url="https://t.example/1.mp3"/><itunes:duration>1:02:03</itunes:duration>',
    { enclosures: [{ url: 'https://t.example/1.mp3', duration: 3723 }] },
  ],
  [
    'a video of several sizes in a group',
    '<media:group><media:content url="https://t.example/1.mp4" type="video/mp4" duration="61"/><media:thumbnail url="https://t.example/1.jpg"/></media:group>',
    {
      enclosures: [{ url: 'https://t.example/1.mp4', type: 'video/mp4', duration: 61 }],
      picture: { url: 'https://t.example/1.jpg' },
    },
  ],
  [
    'categories of all kinds',
    '<category domain="x">One</category><dc:subject>Two</dc:subject><itunes:keywords>three, four</itunes:keywords>',
    { categories: ['One', 'Two', 'three', 'four'] },
  ],
  [
    'the page of comments',
    '<comments>https://t.example/1#talk</comments>',
    { commentsUrl: 'https://t.example/1#talk' },
  ],
  [
    'chapters and transcripts',
    '<p:chapters xmlns:p="https://podcastindex.org/namespace/1.0" url="https://t.example/1.json" type="application/json+chapters"/><p:transcript xmlns:p="https://podcastindex.org/namespace/1.0" url="https://t.example/1.vtt" type="text/VTT" language="de"/>',
    {
      chaptersUrl: 'https://t.example/1.json',
      transcripts: [{ url: 'https://t.example/1.vtt', type: 'text/vtt', lang: 'de' }],
    },
  ],
  ['a language of its own', '<dc:language>de_AT</dc:language>', { lang: 'de-AT' }],
  [
    'a source with a title and an address of its own',
    '<source url="https://o.example/feed">Other</source><title>Own</title>',
    { title: 'Own' },
  ],
];

describe('an RSS item with', () => {
  test.each(ITEMS)('%s', (_, source, expected) => {
    expect(item(source)).toMatchObject(expected);
  });
});

const FEEDS: Case<ParsedFeed>[] = [
  [
    'an address of itself beside that of its site',
    rss('', '<a:link rel="self" href="https://t.example/feed"/>'),
    { siteUrl: 'https://tidewater.example/', feedUrl: 'https://t.example/feed' },
  ],
  ['a language with an underscore', rss('', '<language>en_US</language>'), { lang: 'en-US' }],
  [
    'a picture of its own and one of iTunes',
    rss(
      '',
      '<itunes:image href="https://t.example/i.jpg"/><image><url>https://t.example/r.png</url><title>Not the feed</title></image>',
    ),
    { title: 'Tidewater', imageUrl: 'https://t.example/r.png' },
  ],
  [
    'a text field',
    rss('', '<textInput><title>Search</title><link>https://t.example/search</link></textInput>'),
    { title: 'Tidewater', siteUrl: 'https://tidewater.example/' },
  ],
  ['no declaration and no channel', '<rss><item><title>One</title></item></rss>', { format: 'rss' }],
  [
    '0.90 as RDF',
    '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Tide</title></channel><item><title>One</title></item></r:RDF>',
    { format: 'rdf', title: 'Tide' },
  ],
  [
    '1.0 under a prefix',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/"><s:channel><s:title>Tide</s:title></s:channel><s:item rdf:about="x:1"><s:title>One</s:title></s:item></rdf:RDF>',
    { format: 'rdf', title: 'Tide' },
  ],
  [
    '2.0 in a namespace',
    '<rss xmlns="http://backend.userland.com/rss2" version="2.0"><channel><title>Tide</title></channel></rss>',
    { format: 'rss', title: 'Tide' },
  ],
  [
    'a namespace of its own invention',
    '<rss xmlns="urn:own" version="2.0"><channel><title>Tide</title></channel></rss>',
    { format: 'rss', title: 'Tide' },
  ],
  [
    'iTunes’ namespace in other capitals',
    '<rss xmlns:i="http://www.iTunes.com/DTDs/Podcast-1.0.dtd"><channel><title>T</title><i:image href="https://t.example/1.jpg"/></channel></rss>',
    { imageUrl: 'https://t.example/1.jpg' },
  ],
];

describe('an RSS feed with', () => {
  test.each(FEEDS)('%s', (_, source, expected) => {
    expect(feedOf(source)).toMatchObject(expected);
  });
});

test('the title of an RSS 1.0 item under a prefix is read', () => {
  const article = only(feedOf(FEEDS[6]?.[1] ?? ''));
  expect(article).toMatchObject({ title: 'One', guid: 'x:1' });
});

test('a base of the item holds before that of the channel', () => {
  const source = `<rss xml:base="https://a.example/"><channel xml:base="b/"><item xml:base="c/"><link>1</link>
    <description>&lt;a href="x"&gt;x&lt;/a&gt;</description></item></channel></rss>`;
  expect(only(feedOf(source))).toMatchObject({
    url: 'https://a.example/b/c/1',
    summaryHtml: '<a href="https://a.example/b/c/x">x</a>',
  });
});
