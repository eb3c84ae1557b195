import { describe, expect, test } from 'vitest';
import type { OpmlFeed } from '../../../lib/feed/opml.ts';
import { previewOf, progressOf } from '../../../lib/pages/optionsPreview.ts';
import { sectionOf } from '../../../lib/pages/optionsRoute.ts';
import { aFeed, aPending } from './feeds.ts';

const listed = (url: string, ...folder: string[]): OpmlFeed => ({ url, folder });

describe('the preview of an import', () => {
  test('counts new feeds, those already there and those that cannot be used, each address once', () => {
    const preview = previewOf(
      [
        listed('https://a.example/rss', 'Town'),
        listed('https://b.example/rss', 'Town', 'Craft'),
        listed('https://b.example/rss#again'),
        listed('https://c.example/rss'),
        listed('ftp://d.example/rss'),
        listed('http://192.168.1.1/rss'),
      ],
      [aFeed({ url: 'https://c.example/rss' })],
    );
    expect(preview).toMatchObject({ fresh: 2, already: 1, unusable: 2 });
    expect(preview.feeds).toHaveLength(5);
    expect(preview.folders).toEqual([
      { name: 'Town', count: 1 },
      { name: 'Town / Craft', count: 1 },
      { name: '', count: 3 },
    ]);
  });

  test('of an empty list is nothing', () => {
    expect(previewOf([], [])).toEqual({ feeds: [], folders: [], fresh: 0, already: 0, unusable: 0 });
  });
});

test('the progress of an import counts what it brought, and nothing older', () => {
  const { checkedAt: _, ...unasked } = aFeed({ added: 100 });
  const feeds = [
    aFeed({ added: 50 }),
    aFeed({ added: 100, checkedAt: 120 }),
    aFeed({ added: 101, checkedAt: 130, error: { kind: 'timeout' } }),
    aFeed({ added: 102, kind: 'archive' }),
    unasked,
  ];
  const pending = [
    aPending({ from: 'import', at: 100 }),
    aPending({ from: 'import', at: 100, step: 'failed' }),
    aPending({ from: 'import', at: 20 }),
    aPending({ from: 'options', at: 110 }),
  ];
  expect(progressOf(feeds, pending, 100)).toEqual({ done: 2, of: 4, failing: 1 });
});

test('the fragment of the address names the section, anything else the subscriptions', () => {
  expect(sectionOf('#import')).toBe('import');
  expect(sectionOf('#reading')).toBe('reading');
  expect(sectionOf('')).toBe('subscriptions');
  expect(sectionOf('#nonsense')).toBe('subscriptions');
});
