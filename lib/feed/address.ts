import type { FeedError } from '../model.ts';

const LONGEST = 2048;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const PRIVATE_NAME = /^(?:localhost|[^.]+|.*\.(?:localhost|local|internal|lan|home\.arpa))$/i;
const PRIVATE_V4 =
  /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
const PRIVATE_V6 = /^\[(?:::1?|::ffff:.*|f[cd].*|fe[89ab].*)\]$/i;

/** A word in another script alone: no name of a computer at home, nor one of the whole world. */
const LONE_WORD = /^xn--[^.]*\.?$/;

/** Whether a host is on the person's own network: loopback, link-local, private, single-label. */
export const isPrivateHost = (host: string): boolean =>
  host.startsWith('[')
    ? PRIVATE_V6.test(host)
    : PRIVATE_NAME.test(host) || (/^[\d.]+$/.test(host) && PRIVATE_V4.test(host));

const refused = (why: Extract<FeedError, { kind: 'address' }>['why']): { error: FeedError } => ({
  error: { kind: 'address', why },
});

type Normalised = { url: string } | { error: FeedError };

/** A route of RSSHub on the person's own server; where that stands, at home too, is what they have said. */
function routeOf(route: string, server = ''): Normalised {
  const base = normaliseAddress(server, { private: true });
  if ('error' in base) return refused('rsshub');
  return normaliseAddress(`${base.url.replace(/[?].*/, '').replace(/\/*$/, '')}/${route}`, { private: true });
}

/**
 * What a person typed or a file holds, as the address of a site or feed.
 * `feed:` and a missing scheme mean https, `@name@host` a profile of the fediverse; a fragment is dropped.
 * @param options.private also takes a host on the person's own network: only after they said so.
 * @param options.rsshub the server that `rsshub://` addresses mean.
 */
export function normaliseAddress(text: string, options: { private?: boolean; rsshub?: string } = {}): Normalised {
  const typed = text
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:/i, 'https:')
    .replace(/^@([\w.-]+)@([^\s/@]+)$/, 'https://$2/@$1');
  const [isRoute, route = ''] = /^rsshub:\/*(.*)/i.exec(typed) ?? [];
  if (isRoute !== undefined) return routeOf(route, options.rsshub);
  if (typed === '') return refused('empty');
  if (typed.length > LONGEST) return refused('too-long');
  const hasPort = /^[^/?#:]+:\d+(?:[/?#]|$)/.test(typed);
  if (HAS_SCHEME.test(typed) && !hasPort && !/^https?:/i.test(typed)) return refused('scheme');
  const url = URL.parse(/^https?:/i.test(typed) ? typed : `https://${typed.replace(/^\/\//, '')}`);
  if (!url || /\s/.test(typed) || LONE_WORD.test(url.hostname)) return refused('not-a-url');
  if (url.username !== '' || url.password !== '') return refused('credentials');
  if (isPrivateHost(url.hostname) && !options.private) return refused('private');
  url.hash = '';
  return { url: url.href };
}

/**
 * The match patterns to ask the browser for, so that a feed can be polled.
 * For `x.org` and `www.x.org` all of the site (http, https and www in one), for any other host just that one.
 */
export function sitesOf(url: string): string[] {
  const host = new URL(url).hostname;
  const bare = host.replace(/^www\./, '');
  const isSite = bare !== host || bare.split('.').length === 2;
  return [isSite && !/^[\d.]+$|^\[/.test(bare) ? `*://*.${bare}/*` : `*://${host}/*`];
}
