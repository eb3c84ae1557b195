/** What makes an article itself, and by what it is known again. Why each rule is as it is: lib/README.md, Identity. */
import type { Article } from '../model.ts';

/** How a guid begins that is made of title and text. */
const STAND_IN = 'hash:';

/** 53-bit hash of text, as base 36: for telling articles apart, not for secrets. */
export function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/**
 * The publisher's id, else the first of the addresses (of the page, of what is attached), else a hash of title and text;
 * never empty.
 */
export function guidOf(
  id: string | undefined,
  addresses: (string | undefined)[],
  title: string,
  text: () => string,
): string {
  return id?.trim() || addresses.find(Boolean) || `${STAND_IN}${hash(`${title}\n${text()}`)}`;
}

/** What tells one article from another, each hashed; '' is a sign it does not have. */
export interface Signs {
  /** '' where it is only a stand-in for nothing better, or everybody's. */
  guid: string;
  /** The same without its host and its capitals. */
  looseGuid: string;
  /** '' where it is everybody's: the home page, the page of the feed. */
  url: string;
  looseUrl: string;
  title: string;
  /** Of the excerpt; reckoned when it is asked for. */
  readonly text: string;
  date: string;
}

type Signed = Pick<Article, 'guid' | 'guidNow' | 'url' | 'title' | 'excerpt' | 'published' | 'updated'>;

/** One spelling for all that mean the same. */
interface Name {
  strict: string;
  /** Hashed. */
  strictly: string;
  /** Hashed, without its owner and its capitals; a home page keeps its owner, it has nothing else. */
  loosely: string;
  /** Whose it is, and nothing of theirs. */
  home: boolean;
}

const named = (owner: string, name: string): Name => ({
  strict: owner + name,
  strictly: hash(owner + name),
  loosely: hash((name || owner).toLowerCase()),
  home: name === '',
});

/** The names met lately: an article is asked for its keys first and for its signs then. */
let names = new Map<string, Name>();
const NAMES = 2000;

function nameOf(id: string): Name {
  const known = names.get(id);
  if (known) return known;
  if (names.size >= NAMES) names = new Map();
  const name = spelt(id);
  names.set(id, name);
  return name;
}

function spelt(id: string): Name {
  const url = /^https?:\/\//i.test(id) ? URL.parse(id) : null;
  if (url) {
    const query = url.search
      .slice(1)
      .split('&')
      .filter((pair) => pair !== '' && !/^utm_/i.test(pair));
    const fragment = /^#utm_/i.test(url.hash) ? '' : url.hash;
    let end = url.pathname.length;
    while (url.pathname[end - 1] === '/') end--;
    const name = url.pathname.slice(0, end) + (query.length > 0 ? `?${query.join('&')}` : '') + fragment;
    // The port everybody has is gone for http and for https each, so that the two are alike.
    const octets = name.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
    return named(`//${url.host.replace(/^www\./, '')}`, octets);
  }
  // RFC 4151: the authority of a tag is a host or an e-mail address.
  const tag = /^tag:([^,:/]+)(,.*)$/is.exec(id);
  if (tag) return named(`tag:${tag[1]?.toLowerCase()}`, tag[2] ?? '');
  // RFC 9562: a UUID is the same in either case.
  const uuid = /^(?:urn:uuid:)?\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i.exec(id);
  return named('', uuid?.[1]?.toLowerCase() ?? id);
}

const sign = (text: string): string => text && hash(text);

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** @param siteUrl the feed's own page: a link to it names no article. */
export function signer(siteUrl: string | undefined): (article: Signed) => Signs {
  const site = siteUrl === undefined ? '' : nameOf(siteUrl).strict;
  const signs = (id: string): [strict: string, loose: string] => {
    if (id === '' || id.startsWith(STAND_IN)) return ['', ''];
    const { strict, strictly, loosely, home } = nameOf(id);
    return home || strict === site ? ['', ''] : [strictly, loosely];
  };
  return (article) => {
    const id = article.guidNow ?? article.guid;
    const [guid, looseGuid] = signs(id);
    const [url, looseUrl] = article.url === id ? [guid, looseGuid] : signs(article.url ?? '');
    const title = sign(plain(article.title));
    const date = (article.published ?? article.updated)?.toString(36) ?? '';
    let text: string | undefined;
    return {
      guid,
      looseGuid,
      url,
      looseUrl,
      title,
      date,
      // It costs more than all the others together, and nearly every article is told by those.
      get text() {
        text ??= sign(plain(article.excerpt));
        return text;
      },
    };
  };
}

/**
 * Under what a kept article is looked up: everything that may be the same article, and some that are not.
 * @param excerpt asked for only where the guid is a stand-in made of title and text.
 */
export function keysOf(feedId: number, article: { guid: string; url?: string }, excerpt: () => string): string[] {
  const key = (hashed: string): string => `${feedId} ${hashed}`;
  const keys = [key(nameOf(article.guid).loosely)];
  if (article.url === article.guid) return keys;
  if (article.url !== undefined) keys.push(key(nameOf(article.url).loosely));
  else if (article.guid.startsWith(STAND_IN)) keys.push(key(hash(`text:${plain(excerpt())}`)));
  return [...new Set(keys)];
}

/** Keys of an article as they are once its feed has another id. */
export const keysUnder = (feedId: number, keys: string[]): string[] =>
  keys.map((key) => `${feedId}${key.slice(key.indexOf(' '))}`);

/** What a feed remembers of an article it no longer keeps: its signs in one string. */
export const traceOf = (signs: Signs): string =>
  [signs.guid, signs.looseGuid, signs.url, signs.looseUrl, signs.title, signs.text, signs.date].join(' ');

export function signsOfTrace(trace: string): Signs {
  const [guid = '', looseGuid = '', url = '', looseUrl = '', title = '', text = '', date = ''] = trace.split(' ');
  return { guid, looseGuid, url, looseUrl, title, text, date };
}
