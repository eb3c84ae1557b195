import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../lib/feed/places.ts';

const CHANNEL = 'UCbmNph6atAoGfqLoCL_duAg';

function urls(address: string): string[] | 'directory' {
  const found = lookUp(address);
  return found === 'directory' ? found : found.map(({ url }) => url);
}

describe('an address that tells its feeds by itself', () => {
  test.each<[string, string[]]>([
    [`https://www.youtube.com/channel/${CHANNEL}`, [`https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}`]],
    [
      `https://m.youtube.com/channel/${CHANNEL}/videos?view=0`,
      [`https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}`],
    ],
    [
      'https://www.youtube.com/playlist?si=x&list=PLFgquLnL59alCl_2TQvOiD5Vgm1hCaGSI',
      ['https://www.youtube.com/feeds/videos.xml?playlist_id=PLFgquLnL59alCl_2TQvOiD5Vgm1hCaGSI'],
    ],
    [
      'https://github.com/preactjs/preact',
      [
        'https://github.com/preactjs/preact/releases.atom',
        'https://github.com/preactjs/preact/commits.atom',
        'https://github.com/preactjs/preact/tags.atom',
      ],
    ],
    [
      'https://github.com/sindresorhus/is.js.git/',
      ['releases', 'commits', 'tags'].map((what) => `https://github.com/sindresorhus/is.js/${what}.atom`),
    ],
    ['https://github.com/preactjs/preact/releases', ['https://github.com/preactjs/preact/releases.atom']],
    ['https://github.com/preactjs/preact/tags', ['https://github.com/preactjs/preact/tags.atom']],
    ['https://github.com/preactjs/preact/commits/v10.x/', ['https://github.com/preactjs/preact/commits/v10.x.atom']],
    [
      'https://gitlab.com/gitlab-org/ci-cd/runner',
      [
        'https://gitlab.com/gitlab-org/ci-cd/runner/-/releases.atom',
        'https://gitlab.com/gitlab-org/ci-cd/runner/-/commits/HEAD?format=atom',
        'https://gitlab.com/gitlab-org/ci-cd/runner/-/tags?format=atom',
      ],
    ],
    ['https://gitlab.gnome.org/GNOME/gtk/-/releases', ['https://gitlab.gnome.org/GNOME/gtk/-/releases.atom']],
    ['https://gitlab.com/a/b/-/tags', ['https://gitlab.com/a/b/-/tags?format=atom']],
    ['https://gitlab.com/a/b/-/commits/main', ['https://gitlab.com/a/b/-/commits/main?format=atom']],
    ['https://www.reddit.com/r/rss/', ['https://www.reddit.com/r/rss/.rss']],
    ['https://old.reddit.com/r/rss+atom/new', ['https://www.reddit.com/r/rss+atom/new/.rss']],
    ['https://reddit.com/u/some-body', ['https://www.reddit.com/user/some-body/.rss']],
    ['https://www.reddit.com/user/some_body/', ['https://www.reddit.com/user/some_body/.rss']],
    ['https://medium.com/@ev/a-story-0a1b2c', ['https://medium.com/feed/@ev']],
    ['https://medium.com/tag/typography', ['https://medium.com/feed/tag/typography']],
    ['https://medium.com/airbnb-engineering', ['https://medium.com/feed/airbnb-engineering']],
    ['https://netflixtechblog.medium.com/about', ['https://netflixtechblog.medium.com/feed']],
    ['https://tidewater.substack.com/p/high-water', ['https://tidewater.substack.com/feed']],
    ['https://open.substack.com/pub/tidewater/p/high-water', ['https://tidewater.substack.com/feed']],
    ['http://tidewater.blogspot.co.uk/2026/01/high.html', ['https://tidewater.blogspot.co.uk/feeds/posts/default']],
    ['https://tidewater.blogspot.com/search/label/Fog', ['https://tidewater.blogspot.com/feeds/posts/default/-/Fog']],
    ['https://tidewater.tumblr.com/', ['https://tidewater.tumblr.com/rss']],
    ['https://tidewater.tumblr.com/tagged/fog', ['https://tidewater.tumblr.com/tagged/fog/rss']],
    ['https://www.tumblr.com/tidewater/123/high', ['https://tidewater.tumblr.com/rss']],
    ['https://tidewater.wordpress.com/2026/01/10/high/', ['https://tidewater.wordpress.com/feed/']],
    ['https://tidewater.wordpress.com/tag/fog/', ['https://tidewater.wordpress.com/tag/fog/feed/']],
    ['https://bsky.app/profile/tidewater.example', ['https://bsky.app/profile/tidewater.example/rss']],
    ['https://bsky.app/profile/did:plc:z72i7hd/post/1', ['https://bsky.app/profile/did:plc:z72i7hd/rss']],
    ['https://arxiv.org/list/cs.CL/recent', ['https://rss.arxiv.org/rss/cs.CL']],
    ['https://arxiv.org/archive/astro-ph', ['https://rss.arxiv.org/rss/astro-ph']],
    ['https://news.ycombinator.com/', ['https://news.ycombinator.com/rss']],
    ['https://news.ycombinator.com/newest', ['https://hnrss.org/newest']],
    ['https://news.ycombinator.com/show', ['https://news.ycombinator.com/showrss']],
    ['https://stackoverflow.com/questions/tagged/preact', ['https://stackoverflow.com/feeds/tag/preact']],
    ['https://unix.stackexchange.com/questions/1234/why', ['https://unix.stackexchange.com/feeds/question/1234']],
    ['https://ru.stackoverflow.com/users/22/name', ['https://ru.stackoverflow.com/feeds/user/22']],
    ['https://mathoverflow.net/questions?tab=Newest', ['https://mathoverflow.net/feeds']],
    ['https://superuser.com/', ['https://superuser.com/feeds']],
  ])('%s', (address, feeds) => {
    expect(urls(address)).toEqual(feeds);
  });

  test('also tells what they are called, where it does', () => {
    expect(lookUp('https://github.com/preactjs/preact')).toMatchObject([
      { title: 'preactjs/preact/releases' },
      { title: 'preactjs/preact/commits' },
      { title: 'preactjs/preact/tags' },
    ]);
    expect(lookUp('https://www.reddit.com/u/somebody')).toMatchObject([{ title: 'u/somebody' }]);
    expect(lookUp(`https://www.youtube.com/channel/${CHANNEL}`)).toEqual([
      { url: `https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}` },
    ]);
  });
});

describe('an address is left as it is', () => {
  test.each([
    `https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}`,
    'https://github.com/preactjs/preact/releases.atom',
    'https://github.com/preactjs/preact/commits/main.atom',
    'https://gitlab.com/a/b/-/tags?format=atom',
    'https://gitlab.com/a/b/-/releases.atom',
    'https://gitlab.com/a/b.atom',
    'https://www.reddit.com/r/rss/.rss',
    'https://medium.com/feed/@ev',
    'https://ev.medium.com/feed',
    'https://tidewater.substack.com/feed/podcast',
    'https://tidewater.blogspot.com/feeds/posts/default?alt=rss',
    'https://tidewater.blogspot.com/atom.xml',
    'https://tidewater.tumblr.com/rss',
    'https://tidewater.tumblr.com/tagged/fog/rss',
    'https://tidewater.wordpress.com/category/fog/feed/',
    'https://tidewater.wordpress.com/?feed=rss2',
    'https://bsky.app/profile/tidewater.example/rss',
    'https://rss.arxiv.org/rss/cs.CL',
    'https://news.ycombinator.com/rss',
    'https://stackoverflow.com/feeds/tag?tagnames=preact&sort=newest',
  ])('as a feed itself: %s', (address) => {
    expect(urls(address)).toEqual([]);
  });

  test.each([
    'https://www.youtube.com/@somebody',
    'https://www.youtube.com/watch?v=abc&list=PL1',
    'https://github.com/preactjs',
    'https://github.com/topics/rss',
    'https://github.com/preactjs/preact/issues',
    'https://gitlab.com/a/b/-/issues',
    'https://www.reddit.com/r/rss/comments/1abc/title/',
    'https://medium.com/',
    'https://mastodon.social/@somebody',
    'https://substack.com/@somebody',
    'https://www.tumblr.com/explore/trending',
    'https://bsky.app/',
    'https://arxiv.org/abs/2601.00001',
    'https://stackexchange.com/',
    'https://notreddit.com/r/rss',
    'https://evil.example/github.com/a/b',
    'https://tidewater.example/',
  ])('as only its site can tell: %s', (address) => {
    expect(urls(address)).toEqual([]);
  });

  test.each([
    'https://podcasts.apple.com/us/podcast/tidewater/id123',
    'https://itunes.apple.com/gb/podcast/tidewater/id123',
    'https://open.spotify.com/show/abc',
    'https://podcasts.google.com/feed/aHR0',
    'https://overcast.fm/itunes123/tidewater',
    'https://pca.st/podcast/abc',
    'https://play.pocketcasts.com/podcasts/abc',
    'https://castbox.fm/channel/Tidewater-id1',
    'https://music.amazon.co.uk/podcasts/abc',
    'https://www.iheart.com/podcast/tidewater-1/',
    'https://www.xiaoyuzhoufm.com/podcast/abc',
  ])('and never asked, as the page of a podcast directory: %s', (address) => {
    expect(urls(address)).toBe('directory');
  });

  test.each([
    'https://rss.castbox.fm/everest/abc.xml',
    'https://anchor.fm/s/abc/podcast/rss',
    'https://itunes.apple.com/us/rss/topsongs/xml',
    'https://overcast.fm.example/',
  ])('but asked where a host of podcasts has the feed itself: %s', (address) => {
    expect(urls(address)).toEqual([]);
  });
});

test('no address keeps the table busy for long', () => {
  const before = performance.now();
  for (const part of ['a/', 'a-', '&list=', 'feed', '/-/', 'commits/'])
    for (const host of ['gitlab.com', 'github.com/a/b', 'www.youtube.com/playlist?', 'x.wordpress.com'])
      lookUp(`https://${host}/${part.repeat(2000 / part.length)}!`);
  expect(performance.now() - before).toBeLessThan(1000);
});
