/** Where a feed most likely is when its page announces none. */

/**
 * Best first, by what writes them: WordPress and its like; Jekyll, Eleventy; Astro, Gatsby, Drupal; Hexo, Zola; Hugo;
 * Ghost; JSON Feed.
 */
const OF_SITE = ['feed', 'feed.xml', 'rss.xml', 'atom.xml', 'index.xml', 'rss', 'feed.json'];
/** WordPress in a folder, and Hugo, which gives each section a feed. */
const OF_SECTION = ['feed', 'index.xml'];
/** Folders that hold the news of a site. Any other may have a feed of something else, such as comments on that page. */
const SECTION = /^\/(?:articles?|blogs?|journal|news|notes|podcasts?|posts?|press|weblog|writing)(?=\/|$)/i;
/** The page of a person on Mastodon and its kin. */
const PROFILE = /^\/@[\w.-]+(?=\/|$)/;
/** What may be asked of one site that has promised nothing. */
const MOST = 8;

/** Addresses on a page's own host where its feed may be, best first, a handful at most. */
export function wellKnown(pageUrl: string): string[] {
  const { origin, pathname } = new URL(pageUrl);
  const [profile] = PROFILE.exec(pathname) ?? [];
  if (profile) return [`${origin}${profile}.rss`, `${origin}${profile}.atom`];
  const [section] = SECTION.exec(pathname) ?? [];
  const ofSection = section ? OF_SECTION.map((path) => `${origin}${section}/${path}`) : [];
  return [...ofSection, ...OF_SITE.map((path) => `${origin}/${path}`)].filter((url) => url !== pageUrl).slice(0, MOST);
}
