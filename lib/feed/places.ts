/**
 * Addresses whose feeds are known without asking anybody: what a person sees in the address bar of a well-known site
 * -> where that site keeps the feed of it. Where each form is documented stands in the tests.
 */
import type { FeedCandidate } from '../model.ts';

/**
 * A pattern of `host/path?query` (without `www.`) and the feeds of what it fits, best first: address without `https://`,
 * and what it is called where its address tells; `$1` is the pattern's first group. No pattern fits what is a feed itself.
 */
type Place = [at: RegExp, ...feeds: [url: string, title?: string][]];

const place = (...parts: string[]): RegExp => new RegExp(`^${parts.join('')}`);

const GITHUB =
  'github\\.com/(?!(?:collections|marketplace|orgs|sponsors|topics|users)/)([\\w.-]+/[\\w.-]+?)(?:\\.git)?';
const GITLAB = '(gitlab\\.[\\w.-]+)/(?!(?:explore|groups|users)/)(\\w[\\w.-]*(?:/\\w[\\w.-]*)+?)';
const REDDIT = '(?:(?:new|np|old)\\.)?reddit\\.com/';
const STACK =
  '((?:[\\w-]+\\.)?(?:askubuntu|serverfault|stackoverflow|superuser)\\.com|(?:[\\w-]+\\.)+stackexchange\\.com|(?:meta\\.)?mathoverflow\\.net|stackapps\\.com)/';
const YOUTUBE = '(?:m\\.|music\\.)?youtube\\.com/';
const VIDEOS = 'www.youtube.com/feeds/videos.xml?';

const PLACES: Place[] = [
  [place(YOUTUBE, 'channel/(UC[\\w-]{22})'), [`${VIDEOS}channel_id=$1`]],
  [place(YOUTUBE, 'playlist\\?(?:.*&)?list=([\\w-]+)'), [`${VIDEOS}playlist_id=$1`]],
  [
    place(GITHUB, '/?$'),
    ['github.com/$1/releases.atom', '$1/releases'],
    ['github.com/$1/commits.atom', '$1/commits'],
    ['github.com/$1/tags.atom', '$1/tags'],
  ],
  [place(GITHUB, '/(releases|tags|commits(?:/[\\w./-]+?)?)/?$(?<!\\.atom)'), ['github.com/$1/$2.atom', '$1/$2']],
  [
    place(GITLAB, '/?$(?<!\\.atom)'),
    ['$1/$2/-/releases.atom', '$2/releases'],
    ['$1/$2/-/commits/HEAD?format=atom', '$2/commits'],
    ['$1/$2/-/tags?format=atom', '$2/tags'],
  ],
  [place(GITLAB, '/-/releases/?$'), ['$1/$2/-/releases.atom', '$2/releases']],
  [place(GITLAB, '/-/(tags|commits/[\\w./-]+?)/?$'), ['$1/$2/-/$3?format=atom', '$2/$3']],
  [place(REDDIT, '(r/[\\w+]+(?:/(?:controversial|hot|new|rising|top))?)/?$'), ['www.reddit.com/$1/.rss', '$1']],
  [place(REDDIT, 'u(?:ser)?/([\\w-]+)/?$'), ['www.reddit.com/user/$1/.rss', 'u/$1']],
  [/^medium\.com\/(@[\w.-]+|tag\/[\w-]+)/, ['medium.com/feed/$1', '$1']],
  [/^medium\.com\/(?!(?:feed|me?|p|search|tag|topics)(?:\/|$))([\w-]+)/, ['medium.com/feed/$1', '$1']],
  [/^open\.substack\.com\/pub\/([\w-]+)/, ['$1.substack.com/feed']],
  [/^(?!help\.|open\.|support\.)([\w-]+\.(?:medium|substack)\.com)\/(?!feed)/, ['$1/feed']],
  [/^([\w-]+\.blogspot\.[a-z.]+)\/search\/label\/([^/?]+)/, ['$1/feeds/posts/default/-/$2']],
  [/^([\w-]+\.blogspot\.[a-z.]+)\/(?!feeds|.*\.xml$)/, ['$1/feeds/posts/default']],
  [/^([\w-]+\.tumblr\.com\/tagged\/[^/?]+)\/?$/, ['$1/rss']],
  [/^([\w-]+\.tumblr\.com)\/(?!rss|tagged\/)/, ['$1/rss']],
  [
    /^tumblr\.com\/(?:blog\/(?:view\/)?)?(?!(?:blog|dashboard|explore|search|tagged)(?:\/|$))([\w-]+)/,
    ['$1.tumblr.com/rss'],
  ],
  [/^([\w-]+\.wordpress\.com\/(?:author|category|tag)\/[\w%-]+)\/?$/, ['$1/feed/']],
  [/^([\w-]+\.wordpress\.com)\/(?!.*feed)/, ['$1/feed/']],
  [/^bsky\.app\/profile\/([\w.:-]+)(?!\/rss)(?:\/|$)/, ['bsky.app/profile/$1/rss', '$1']],
  [/^arxiv\.org\/(?:archive|list)\/([\w.-]+)/, ['rss.arxiv.org/rss/$1', 'arXiv $1']],
  [/^news\.ycombinator\.com\/(?:front|news)?$/, ['news.ycombinator.com/rss']],
  [/^news\.ycombinator\.com\/newest$/, ['hnrss.org/newest']],
  [/^news\.ycombinator\.com\/show(?:new)?$/, ['news.ycombinator.com/showrss']],
  [place(STACK, 'questions/tagged/([^/?]+)'), ['$1/feeds/tag/$2', '$2']],
  [place(STACK, '(question|user)s/(\\d+)'), ['$1/feeds/$2/$3']],
  [place(STACK, '(?:questions/?)?(?:\\?.*)?$'), ['$1/feeds']],
];

/** Directories of podcasts made elsewhere: their pages hold no feed, whatever one asks them for. */
const DIRECTORIES =
  /^(?:podcasts\.(?:apple|google)\.com|open\.spotify\.com|overcast\.fm|pca\.st|(?:play\.)?pocketcasts\.com|castbox\.fm|castro\.fm|podcastaddict\.com|player\.fm|xiaoyuzhoufm\.com|iheart\.com\/podcast|(?:music\.amazon|itunes\.apple)\.[a-z.]+\/(?:.+\/)?podcasts?)(?:\/|$)/;

/**
 * What an address tells by itself: its feeds, best first; that it is a page of a podcast directory, which is never
 * asked; or, as an empty list, that only the site can tell.
 * @param url absolute, http or https.
 */
export function lookUp(url: string): FeedCandidate[] | 'directory' {
  const { hostname, pathname, search } = new URL(url);
  const key = hostname.replace(/^www\./, '') + pathname + search;
  if (DIRECTORIES.test(key)) return 'directory';
  for (const [at, ...feeds] of PLACES) {
    const found = at.exec(key);
    if (!found) continue;
    const fill = (text: string) => text.replace(/\$(\d)/g, (_, group) => found[group] ?? '');
    return feeds.map(([feed, title]) => ({ url: `https://${fill(feed)}`, ...(title && { title: fill(title) }) }));
  }
  return [];
}
