import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { feedsOfTab } from '../../../lib/pages/tabFeeds.ts';

/** Puts a page into the tab in front. */
function inFront(page: { url: string; type?: string; html?: string } | undefined): void {
  Object.assign(browser, {
    tabs: { query: async () => [{ id: 1 }] },
    scripting: {
      executeScript: async () => {
        if (!page) throw new Error('Cannot access contents of the page.');
        return [{ result: { type: 'text/html', html: '', ...page } }];
      },
    },
  });
}

const LINK = '<link rel="alternate" type="application/rss+xml" title="News" href="/feed">';

test.each<[string, Parameters<typeof inFront>[0], object[]]>([
  ['those it announces', { url: 'https://a.test/x', html: LINK }, [{ url: 'https://a.test/feed', title: 'News' }]],
  [
    'those its address tells, whatever an earlier page of the site has left in it',
    { url: 'https://www.reddit.com/r/fog/', html: LINK },
    [{ url: 'https://www.reddit.com/r/fog/.rss', title: 'r/fog' }],
  ],
  ['itself, where it is one', { url: 'https://a.test/f', type: 'application/atom+xml' }, [{ url: 'https://a.test/f' }]],
  ['none, on the page of a podcast directory', { url: 'https://open.spotify.com/show/abc' }, []],
  ['none, on pages of the browser', { url: 'about:addons', html: LINK }, []],
  ['none, where the browser does not let us look', undefined, []],
])('the feeds of the tab in front are %s', async (_, page, feeds) => {
  inFront(page);
  expect(await feedsOfTab()).toEqual(feeds);
});
