import { isPrivateHost } from '../feed/address.ts';
import type { FeedError } from '../model.ts';
import type { Login, Validators } from '../polling.ts';

/** An answer that leads elsewhere, as the browser's `webRequest` tells it. */
export interface Hop {
  /** 301, 302, 303, 307 or 308. */
  status: number;
  /** Its Location; missing where it has none. */
  to?: string;
}

export interface RequestOptions {
  fetch: typeof fetch;
  /** Whether the browser has granted the site of this address. */
  permitted: (url: string) => Promise<boolean>;
  /** Where the last answer from this address leads (poll/redirects.ts); missing without the permission to know. */
  hop?: (url: string) => Promise<Hop | undefined>;
}

/** What goes with one request. */
export interface Condition {
  validators?: Validators;
  /** RFC 7617. */
  login?: Pick<Login, 'user' | 'password'>;
  /** What is wanted (RFC 9110, 12.5.1); missing is a feed. */
  accept?: string;
}

export interface Landed {
  response: Response;
  /** The address that answered. */
  url: string;
  /** Every step that led there was for good. */
  moved: boolean;
}

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json;q=0.9, application/xml;q=0.8, */*;q=0.1';
/** As many as the Fetch standard follows. */
const STEPS = 20;
const FOR_GOOD = new Set([301, 308]);

/**
 * One GET, redirects followed step by step, each only where its site is granted: the browser itself would knock at any
 * site first, and say who we are (a preflight with our origin). It does so only where nobody tells us the steps.
 * `no-store` keeps its cache from answering in the server's place or from hiding a 304; no credentials and no referrer are sent.
 * @throws what `fetch` throws where there is no answer.
 */
export async function request(
  first: string,
  condition: Condition,
  signal: AbortSignal,
  options: RequestOptions,
): Promise<Landed | { error: FeedError; status?: number }> {
  let url = first;
  let moved = true;
  for (let step = 0; step <= STEPS; step++) {
    const isOwn = new URL(url).origin === new URL(first).origin;
    const init = initOf(isOwn ? condition : { ...condition, login: undefined }, signal);
    const response = await options.fetch(url, { ...init, redirect: options.hop ? 'manual' : 'follow' });
    if (response.type !== 'opaqueredirect') return arrived(first, response, url, moved && step > 0);
    const hop = await options.hop?.(url);
    if (!hop) return arrived(first, await options.fetch(url, { ...init, redirect: 'follow' }), url, false);
    const to = hop.to === undefined ? undefined : URL.parse(hop.to, url);
    if (to === undefined) return { error: { kind: 'http', status: hop.status }, status: hop.status };
    if (!to || !/^https?:$/.test(to.protocol)) return { error: { kind: 'unreachable' }, status: hop.status };
    if (isIntoPrivate(first, to))
      return { error: { kind: 'redirect', to: to.href, private: true }, status: hop.status };
    if (!(await options.permitted(to.href))) return { error: { kind: 'redirect', to: to.href }, status: hop.status };
    moved &&= FOR_GOOD.has(hop.status);
    to.hash = '';
    url = to.href;
  }
  return { error: { kind: 'unreachable' }, status: 310 };
}

const isIntoPrivate = (from: string, to: URL): boolean =>
  isPrivateHost(to.hostname) && !isPrivateHost(new URL(from).hostname);

/** The browser follows a redirect into the person's own network by itself; what comes back is none of a publisher's. */
async function arrived(first: string, response: Response, url: string, moved: boolean) {
  const end = response.url || url;
  if (!isIntoPrivate(first, new URL(end))) return { response, url: end, moved };
  await response.body?.cancel();
  return { error: { kind: 'redirect', to: end, private: true } as const, status: response.status };
}

interface Sent extends Omit<Condition, 'login'> {
  login?: Condition['login'] | undefined;
}

function initOf({ validators, login, accept = ACCEPT }: Sent, signal: AbortSignal): RequestInit {
  return {
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
    headers: {
      Accept: accept,
      'Cache-Control': 'max-age=0',
      ...(validators?.etag !== undefined && { 'If-None-Match': validators.etag }),
      ...(validators?.lastModified !== undefined && { 'If-Modified-Since': validators.lastModified }),
      ...(login && { Authorization: basic(login) }),
    },
  };
}

/** RFC 7617, 2: name and password in UTF-8. */
const basic = ({ user, password }: Pick<Login, 'user' | 'password'>): string =>
  `Basic ${btoa(Array.from(new TextEncoder().encode(`${user}:${password}`), (byte) => String.fromCharCode(byte)).join(''))}`;
