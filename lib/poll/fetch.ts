import type { FeedError, Validators } from '../model.ts';

/** Headers and body of one answer must arrive within this time. */
export const DEADLINE = 25_000;
/** Inflated bytes of one body. */
export const SIZE_LIMIT = 10 * 1024 * 1024;
const RETRY_AFTER_LIMIT = 7 * 24 * 3_600_000;

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json;q=0.9, application/xml;q=0.8, */*;q=0.1';

export interface FetchOptions {
  fetch: typeof fetch;
  now: () => number;
  /** `navigator.onLine`. */
  online: () => boolean;
}

interface Answer {
  /** How long the server asks us to wait (Retry-After, max-age, Expires), in milliseconds. */
  wait?: number;
}

export type FetchResult =
  | (Answer & {
      kind: 'fresh';
      bytes: Uint8Array<ArrayBuffer>;
      contentType?: string;
      url: string;
      validators?: Validators;
    })
  | (Answer & { kind: 'unchanged'; validators?: Validators })
  | (Answer & { kind: 'failed'; error: FeedError });

const failed = (error: FeedError, answer: Answer = {}): FetchResult => ({ kind: 'failed', error, ...answer });

/**
 * Asks a server for a feed, conditionally where it gave validators before (RFC 9110, 13.1).
 * `no-store` keeps the browser's cache from answering in the server's place or from hiding a 304; no credentials and
 * no referrer are sent.
 */
export async function fetchFeed(
  url: string,
  validators: Validators | undefined,
  options: FetchOptions,
): Promise<FetchResult> {
  if (!options.online()) return failed({ kind: 'offline' });
  const signal = AbortSignal.timeout(DEADLINE);
  try {
    const response = await options.fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      signal,
      headers: {
        Accept: ACCEPT,
        'Cache-Control': 'max-age=0',
        ...(validators?.etag !== undefined && { 'If-None-Match': validators.etag }),
        ...(validators?.lastModified !== undefined && { 'If-Modified-Since': validators.lastModified }),
      },
    });
    return await read(response, validators, options);
  } catch {
    if (signal.aborted) return failed({ kind: 'timeout' });
    return failed({ kind: options.online() ? 'unreachable' : 'offline' });
  }
}

async function read(response: Response, old: Validators | undefined, { now }: FetchOptions): Promise<FetchResult> {
  const wait = waitOf(response.headers, now(), response.ok || response.status === 304);
  const answer: Answer = wait === undefined ? {} : { wait };
  const fromServer = validatorsOf(response);
  if (response.status === 304) {
    const validators = { ...old, ...fromServer };
    return {
      kind: 'unchanged',
      ...answer,
      ...(validators.url !== undefined && { validators: { ...validators, url: validators.url } }),
    };
  }
  if (!response.ok) {
    await response.body?.cancel();
    return failed(response.status === 410 ? { kind: 'gone' } : { kind: 'http', status: response.status }, answer);
  }
  const body = await readBody(response.body);
  const bytes = body && (isGzip(body) ? await inflate(body) : body);
  if (!bytes) return failed({ kind: 'too-large', limit: SIZE_LIMIT }, answer);
  const contentType = response.headers.get('content-type');
  return {
    kind: 'fresh',
    bytes,
    url: response.url,
    ...(contentType && { contentType }),
    ...(fromServer && { validators: fromServer }),
    ...answer,
  };
}

function validatorsOf(response: Response): Validators | undefined {
  const etag = response.headers.get('etag');
  const lastModified = response.headers.get('last-modified');
  if (etag === null && lastModified === null) return undefined;
  return { url: response.url, ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

/** Reads a stream to its end; undefined where it is larger than the limit. */
async function readBody(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > SIZE_LIMIT) {
      // Not awaited: the server may take its time, and nobody waits for the rest.
      reader?.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Some servers send gzip without saying so. Inflated once; what is no gzip after all is returned as it was. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readBody(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
  } catch {
    return bytes;
  }
}

/**
 * Longest of Retry-After (RFC 9110, 10.2.3), max-age and Expires (RFC 9111, 5), in milliseconds from now.
 * @param content whether the answer is about the feed: how long an error page may be cached says nothing of when to ask again.
 */
export function waitOf(headers: Headers, now: number, content = true): number | undefined {
  const retry = headers.get('retry-after');
  const retryMs = retry === null ? Number.NaN : /^\d+$/.test(retry) ? Number(retry) * 1000 : Date.parse(retry) - now;
  const asked = Math.min(retryMs, RETRY_AFTER_LIMIT);
  const waits = [asked, content ? freshFor(headers, now) : Number.NaN].filter((ms) => ms > 0);
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

/** Milliseconds until a cache would ask again; NaN where it would at once, or the answer does not say. */
function freshFor(headers: Headers, now: number): number {
  const control = headers.get('cache-control') ?? '';
  const maxAge = /(?:^|[\s,])max-age="?(\d+)/i.exec(control);
  const expires = headers.get('expires');
  if (/(?:^|[\s,])(?:no-cache|no-store)/i.test(control)) return Number.NaN;
  return maxAge ? Number(maxAge[1]) * 1000 : expires === null ? Number.NaN : Date.parse(expires) - now;
}
