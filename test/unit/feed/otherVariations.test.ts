import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../lib/feed/charset.ts';
import { parseDate } from '../../../lib/feed/dates.ts';
import { parseOpml } from '../../../lib/feed/opml.ts';
import type { ParsedArticle } from '../../../lib/parsed.ts';
import { bytes, feedOf, only } from './parse.ts';

const JSON_ITEMS: [what: string, item: object, expected: Partial<ParsedArticle>][] = [
  ['only an external address', { id: '1', external_url: 'https://o.example/1' }, { url: 'https://o.example/1' }],
  ['a relative address', { id: '1', url: '/1' }, { url: 'https://tidewater.example/1' }],
  ['text with line breaks and an angle', { id: '1', content_text: 'a < b\nc' }, { contentHtml: 'a &lt; b<br>c' }],
  ['text and HTML', { id: '1', content_text: 'x', content_html: '<p>x</p>' }, { contentHtml: '<p>x</p>' }],
  ['a title with a tag', { id: '1', title: '<b>One</b> &amp; two' }, { title: 'One & two' }],
  ['an id that is a number', { id: 17 }, { guid: '17' }],
  ['an id that is nothing', { id: null, url: 'https://t.example/1' }, { guid: 'https://t.example/1' }],
  [
    'authors without names',
    { id: '1', authors: [{ url: 'https://t.example/ada' }, {}] },
    { author: 'https://t.example/ada' },
  ],
  ['an author of 1.0', { id: '1', author: { name: 'Ada' } }, { author: 'Ada' }],
  ['tags of wrong kinds', { id: '1', tags: ['a', 2, null, ' b '] }, { categories: ['a', 'b'] }],
  [
    'a date with a zone',
    { id: '1', date_published: '2026-11-10T08:30:00+01:00' },
    { published: Date.UTC(2026, 10, 10, 7, 30) },
  ],
  [
    'a picture for its head',
    { id: '1', banner_image: '/b.png' },
    { picture: { url: 'https://tidewater.example/b.png' } },
  ],
  [
    'attachments, one without an address',
    {
      id: '1',
      attachments: [
        { mime_type: 'audio/mpeg' },
        { url: 'a.mp3', mime_type: 'audio/MPEG', duration_in_seconds: 61, size_in_bytes: -1 },
      ],
    },
    { enclosures: [{ url: 'https://tidewater.example/feeds/a.mp3', type: 'audio/mpeg', duration: 61 }] },
  ],
  [
    'a picture inside that is relative',
    { id: '1', url: 'https://t.example/a/1', content_html: '<img src="p.png">' },
    { contentHtml: '<img src="https://t.example/a/p.png">' },
  ],
];

describe('an item of a JSON Feed with', () => {
  test.each(JSON_ITEMS)('%s', (_, item, expected) => {
    const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [item] });
    expect(only(feedOf(feed))).toMatchObject(expected);
  });
});

const DATES: [text: string, at: number | undefined][] = [
  ['Tue, 10 Nov 2026 08:30 EST', Date.UTC(2026, 10, 10, 13, 30)],
  ['10 Nov 26 08:30:15 +0530', Date.UTC(2026, 10, 10, 3, 0, 15)],
  ['Tue, 10 Nov 2026 8:30:15 PM GMT', Date.UTC(2026, 10, 10, 20, 30, 15)],
  ['Tue Nov 10 08:30:15 2026', Date.UTC(2026, 10, 10, 8, 30, 15)],
  ['Tue Nov 10 08:30:15 UTC 2026', Date.UTC(2026, 10, 10, 8, 30, 15)],
  ['Tuesday, November 10th, 2026', Date.UTC(2026, 10, 10)],
  ['Nov 10, 2026', Date.UTC(2026, 10, 10)],
  ['2026-11-10 08:30:15', Date.UTC(2026, 10, 10, 8, 30, 15)],
  ['2026-11-10T08:30:15.5+0100', Date.UTC(2026, 10, 10, 7, 30, 15, 500)],
  ['2026-11-10T24:00:00Z', Date.UTC(2026, 10, 11)],
  ['20261110T083015Z', Date.UTC(2026, 10, 10, 8, 30, 15)],
  ['2026-11', Date.UTC(2026, 10, 1)],
  ['Di, 10 Dez 2026 08:30:15 +0100', Date.UTC(2026, 11, 10, 7, 30, 15)],
  ['mar., 10 févr. 2026 08:30:15 +0100', Date.UTC(2026, 1, 10, 7, 30, 15)],
  ['2026年11月10日 08:30', Date.UTC(2026, 10, 10, 8, 30)],
  ['Tue, 10 Nov 2026 08:30:15 +0100 (CET)', Date.UTC(2026, 10, 10, 7, 30, 15)],
  ['Thu, 32 Nov 2026 08:30:15 GMT', undefined],
  ['0000-00-00 00:00:00', undefined],
  ['soon', undefined],
];

test.each(DATES)('the date %s', (text, at) => {
  expect(parseDate(text)).toBe(at);
});

const OPML: [what: string, body: string, feeds: object[]][] = [
  [
    'folders in folders',
    '<outline text="A"><outline text="B"><outline text="One" xmlUrl="https://t.example/1"/></outline></outline>',
    [{ url: 'https://t.example/1', title: 'One', folder: ['A', 'B'] }],
  ],
  [
    'attributes in capitals',
    '<outline TEXT="One" XMLURL="https://t.example/1" HTMLURL="https://t.example/"/>',
    [{ url: 'https://t.example/1', title: 'One', siteUrl: 'https://t.example/', folder: [] }],
  ],
  [
    'a feed that holds another',
    '<outline text="One" xmlUrl="https://t.example/1"><outline text="Two" xmlUrl="https://t.example/2"/></outline>',
    [
      { url: 'https://t.example/1', title: 'One', folder: [] },
      { url: 'https://t.example/2', title: 'Two', folder: [] },
    ],
  ],
  [
    'bare ampersands',
    '<outline text="Salt & sand" xmlUrl="https://t.example/?a=1&b=2"/>',
    [{ url: 'https://t.example/?a=1&b=2', title: 'Salt & sand', folder: [] }],
  ],
  [
    'a folder without a name',
    '<outline><outline text="One" xmlUrl="https://t.example/1"/></outline>',
    [{ url: 'https://t.example/1', title: 'One', folder: [] }],
  ],
  [
    'a title over lines',
    '<outline text="One\ntwo" xmlUrl="https://t.example/1"/>',
    [{ url: 'https://t.example/1', title: 'One two', folder: [] }],
  ],
  [
    'an unclosed outline',
    '<outline text="A"><outline text="One" xmlUrl="https://t.example/1">',
    [{ url: 'https://t.example/1', title: 'One', folder: ['A'] }],
  ],
  [
    'apostrophes and a closing angle in values',
    "<outline text='a > b' xmlUrl='https://t.example/1'/>",
    [{ url: 'https://t.example/1', title: 'a > b', folder: [] }],
  ],
];

describe('an OPML file with', () => {
  test.each(OPML)('%s', (_, body, feeds) => {
    expect(parseOpml(bytes(`<opml version="1.1"><head/><body>${body}</body></opml>`))).toMatchObject({ feeds });
  });
});

/** Characters as bytes of UTF-32. */
function wide(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 4));
  for (let at = 0; at < text.length; at++) view.setUint32(at * 4, text.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
}

test.each([true, false])('UTF-32 is read, little-endian %s, marked or not', (little) => {
  expect(decodeBytes(wide('\ufeff<t>中é</t>', little))).toBe('<t>中é</t>');
  expect(decodeBytes(wide('<t>中é</t>', little))).toBe('<t>中é</t>');
});

const MENDED: [what: string, inside: string, titles: string[]][] = [
  ['an item never closed before the next', '<item><title>One</title><item><title>Two</title></item>', ['One', 'Two']],
  [
    'a title never closed before the end of its item',
    '<item><title>One</item><item><title>Two</title></item>',
    ['One', 'Two'],
  ],
  ['tags that cross', '<item><description><b><i>x</b></i></description><title>One</title></item>', ['One']],
  ['an attribute without a value', '<item><guid isPermaLink>x</guid><title>One</title></item>', ['One']],
  [
    'a quote that is never closed',
    '<item><enclosure url="https://t.example/1.mp3 /><title>One</title></item>',
    ['One'],
  ],
  ['a comment with dashes inside', '<item><!-- a -- b --><title>One</title></item>', ['One']],
  [
    'an instruction between items',
    '<item><title>One</title></item><?php echo 1 ?><item><title>Two</title></item>',
    ['One', 'Two'],
  ],
  ['a lone angle', '<item><title>One < two</title></item><item><title>Two</title></item>', ['One < two', 'Two']],
  ['text between items', 'x<item><title>One</title></item>y &z', ['One']],
  ['an unknown element around items', '<items><item><title>One</title></item></items>', ['One']],
];

describe('a broken document with', () => {
  test.each(MENDED)('%s', (_, inside, titles) => {
    const feed = feedOf(`<rss><channel><title>T</title>${inside}</channel></rss>`);
    expect(feed.articles.map(({ title }) => title)).toEqual(titles);
  });
});
