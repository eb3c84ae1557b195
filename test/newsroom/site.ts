import { createHash } from 'node:crypto';
import { encode } from './encode.ts';
import { writeFeed } from './formats.ts';
import { type Dispatch, dispatch, type Paper, type Story } from './paper.ts';
import { picture } from './pictures.ts';
import { type Answer, type Asked, notFound, page, type Reply } from './reply.ts';
import { wave } from './sound.ts';

/** A paper while the newsroom is open: its stories may grow. */
export interface Site {
  paper: Paper;
  /** Newest first. */
  stories: Dispatch[];
}

export function openSite(paper: Paper, opened: number): Site {
  const stories = paper.stories.map((story, index) => dispatch(paper, story, `${index + 1}`, opened));
  return { paper, stories: stories.sort((a, b) => b.published - a.published) };
}

/** Adds a story at this moment, or `ago` minutes before it. */
export function publish(site: Site, story: Omit<Story, 'ago'> & { ago?: number }, now: number): Dispatch {
  const made = dispatch(site.paper, { ago: 0, ...story }, `${site.stories.length + 1}`, now);
  site.stories.unshift(made);
  return made;
}

const feedType = (paper: Paper): string =>
  paper.format === 'json'
    ? 'application/feed+json'
    : paper.format.startsWith('atom')
      ? 'application/atom+xml'
      : 'application/rss+xml';

const alternate = (paper: Paper): string =>
  `<link rel="alternate" type="${feedType(paper)}" title="${paper.title}" href="${paper.path}">`;

/** The feed, or 304 when the reader already has these very bytes (RFC 9110, 13.1). */
function feed(site: Site, asked: Asked): Reply {
  const { text, type } = writeFeed(site.paper, site.stories);
  const body = encode(text, site.paper.encoding ?? 'utf-8');
  const etag = `"${createHash('sha1').update(body).digest('hex').slice(0, 16)}"`;
  const lastModified = new Date(site.stories[0]?.published ?? 0).toUTCString();
  const headers = { etag, 'last-modified': lastModified, 'content-type': type };
  const match = asked.headers['if-none-match'];
  const isKnown = match === undefined ? asked.headers['if-modified-since'] === lastModified : match === etag;
  return isKnown ? { status: 304, headers } : { headers, body };
}

function story(site: Site, path: string): Reply | undefined {
  const found = site.stories.find(({ url }) => new URL(url).pathname === path);
  if (!found) return undefined;
  return page(
    found.title,
    site.paper.lang,
    alternate(site.paper),
    `<article><h1>${found.title}</h1>${found.html}</article>`,
  );
}

/** A recording, or the part of it that a player asks for: without parts no player goes to its middle. */
function recording(body: Uint8Array, { headers }: Asked): Answer {
  const type = { 'content-type': 'audio/wav', 'accept-ranges': 'bytes' };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (from === undefined) return { headers: type, body };
  const last = Math.min(to ? Number(to) : Number.POSITIVE_INFINITY, body.length - 1);
  const range = `bytes ${from}-${last}/${body.length}`;
  return { status: 206, headers: { ...type, 'content-range': range }, body: body.subarray(Number(from), last + 1) };
}

/** What a paper's host answers: its feed, its front page, its stories, pictures and sounds. */
export function answer(site: Site, asked: Asked): Answer {
  const { paper } = site;
  const { pathname } = new URL(asked.path, 'https://x.test');
  if (pathname === paper.path) return feed(site, asked);
  if (pathname === '/') {
    const list = site.stories.map(({ url, title }) => `<li><a href="${url}">${title}</a></li>`).join('');
    return page(paper.title, paper.lang, alternate(paper), `<h1>${paper.title}</h1><ul>${list}</ul>`);
  }
  if (pathname.startsWith('/pictures/')) return picture(pathname.slice('/pictures/'.length)) ?? notFound();
  const sound = site.stories.find((candidate) => `/${candidate.sound?.file}` === pathname)?.sound;
  if (sound) return recording(wave(sound.seconds), asked);
  return story(site, pathname) ?? notFound();
}
