import { describe, expect, test } from 'vitest';
import { parseOpml, writeOpml } from '../../../lib/feed/opml.ts';
import { bytes } from './parse.ts';

function opml(body: string): string {
  return `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`;
}

describe('a subscription list', () => {
  test('gives its feeds with title, site and folders, in order', () => {
    const list =
      opml(`<outline text="One &amp; only" title="One" xmlUrl="https://one.example/feed" htmlUrl="https://one.example/"/>
      <outline text="News"><outline text="Two" type="rss" XMLURL="https://two.example/feed"/>
      <outline title="Far"><outline text="Three" xmlUrl="https://three.example/feed"></outline></outline></outline>`);
    expect(parseOpml(bytes(list))).toEqual({
      title: 'Mine',
      feeds: [
        { url: 'https://one.example/feed', title: 'One', siteUrl: 'https://one.example/', folder: [] },
        { url: 'https://two.example/feed', title: 'Two', folder: ['News'] },
        { url: 'https://three.example/feed', title: 'Three', folder: ['News', 'Far'] },
      ],
    });
  });

  test('has each address once, however it is spelled', () => {
    const list = opml('<outline xmlUrl="https://a.example/f"/><outline xmlUrl="HTTPS://A.EXAMPLE:443/f#x"/>');
    expect(parseOpml(bytes(list))).toMatchObject({ feeds: [{ url: 'https://a.example/f' }] });
  });

  test('may be badly written or cut short', () => {
    const list = opml(
      '<outline text="R&D" xmlUrl="https://a.example/?a&b"><outline text="x < y" xmlUrl=\'https://b.example/\'>',
    );
    const read = parseOpml(bytes(list.slice(0, -14)));
    expect('feeds' in read && read.feeds.map(({ url, title }) => [url, title])).toEqual([
      ['https://a.example/?a&b', 'R&D'],
      ['https://b.example/', 'x < y'],
    ]);
  });

  test('that is none is said to be what it is', () => {
    expect(parseOpml(bytes('<html></html>'))).toEqual({ error: { kind: 'not-a-feed', found: 'html' } });
    expect(parseOpml(bytes('<rss/>'))).toEqual({ error: { kind: 'not-a-feed', found: 'other' } });
    expect(parseOpml(bytes(''))).toEqual({ error: { kind: 'not-a-feed', found: 'empty' } });
    expect(parseOpml(bytes(opml('<outline text="x">'.repeat(5000))))).toEqual({
      error: { kind: 'malformed', reason: 'too-deep' },
    });
  });

  test('written and read again is the same', () => {
    const feeds = [
      { url: 'https://a.example/?x=1&y="2"', title: 'A <b> & "c"\u0001', siteUrl: 'https://a.example/', folder: '' },
      { url: 'https://b.example/', title: '潮', folder: 'News & <more>' },
      { url: 'https://c.example/', title: 'C', folder: '' },
    ];
    const text = writeOpml(feeds, 'Mine & yours', Date.UTC(2026, 10, 10));
    expect(text).toContain('<dateCreated>Tue, 10 Nov 2026 00:00:00 GMT</dateCreated>');
    expect(parseOpml(bytes(text))).toEqual({
      title: 'Mine & yours',
      feeds: [
        { url: 'https://a.example/?x=1&y="2"', title: 'A <b> & "c"', siteUrl: 'https://a.example/', folder: [] },
        { url: 'https://c.example/', title: 'C', folder: [] },
        { url: 'https://b.example/', title: '潮', folder: ['News & <more>'] },
      ],
    });
  });
});
