import type { FeedError } from '../model.ts';
import type { Validators } from '../polling.ts';
import { type Condition, type Landed, type RequestOptions, request } from './request.ts';

/** Headers and body of one answer must arrive within this time. */
export const DEADLINE = 25_000;
/** Inflated bytes of one feed. */
export const SIZE_LIMIT = 10 * 1024 * 1024;
const RETRY_AFTER_LIMIT = 7 * 24 * 3_600_000;

/** Answers that hold the feed; a part of one (206) or nothing (204) is none. */
const CONTENT = new Set([200, 203]);

export interface FetchOptions extends RequestOptions {
  now: () => number;
  /** `navigator.onLine`. */
  online: () => boolean;
  /** For headers and body of one answer, in milliseconds. */
  deadline?: number;
  /** Inflated bytes of the body; missing is as many as a feed may have. */
  limit?: number;
}

interface Answer {
  /** HTTP; missing where there was no answer. */
  status?: number;
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
      /** Redirected for good, all the way to `url`. */
      moved?: true;
    })
  | (Answer & { kind: 'unchanged'; url: string; validators?: Validators; moved?: true })
  | (Answer & { kind: 'failed'; error: FeedError });

const failed = (error: FeedError, answer: Answer = {}): FetchResult => ({ kind: 'failed', error, ...answer });

/** Asks a server for a feed, conditionally where it gave validators before (RFC 9110, 13.1). */
export async function fetchFeed(url: string, condition: Condition, options: FetchOptions): Promise<FetchResult> {
  if (!options.online()) return failed({ kind: 'offline' });
  const signal = AbortSignal.timeout(options.deadline ?? DEADLINE);
  try {
    const landed = await request(url, condition, signal, options);
    if ('error' in landed) return failed(landed.error, { ...(landed.status && { status: landed.status }) });
    return await read(landed, condition.validators, options);
  } catch {
    if (signal.aborted) return failed({ kind: 'timeout' });
    return failed({ kind: options.online() ? 'unreachable' : 'offline' });
  }
}

async function read(landed: Landed, old: Validators | undefined, options: FetchOptions): Promise<FetchResult> {
  const { limit = SIZE_LIMIT } = options;
  const { response, url } = landed;
  const { status, headers } = response;
  const hasContent = CONTENT.has(status);
  const wait = waitOf(headers, options.now(), hasContent || status === 304);
  const answer: Answer = { status, ...(wait !== undefined && { wait }) };
  const moved = landed.moved ? ({ moved: true } as const) : {};
  const fromServer = validatorsOf(headers, url);
  if (status === 304 && !old) return failed({ kind: 'http', status }, answer);
  if (status === 304)
    return { kind: 'unchanged', url, ...answer, ...moved, validators: { ...old, url, ...fromServer } };
  if (!hasContent) {
    await response.body?.cancel();
    return failed(status === 410 ? { kind: 'gone' } : { kind: 'http', status }, answer);
  }
  const body = await readBody(response.body, limit);
  const bytes = body && (isGzip(body) ? await inflate(body, limit) : body);
  if (!bytes) return failed({ kind: 'too-large', limit }, answer);
  const contentType = headers.get('content-type');
  return {
    kind: 'fresh',
    bytes,
    url,
    ...(contentType && { contentType }),
    ...(fromServer && { validators: fromServer }),
    ...answer,
    ...moved,
  };
}

/** An empty header is none. */
function validatorsOf(headers: Headers, url: string): Validators | undefined {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  if (!etag && !lastModified) return undefined;
  return { url, ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** Reads a stream to its end; undefined where it is larger than the limit. */
async function readBody(
  stream: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) {
      // Not awaited: the server may take its time, and nobody waits for the rest.
      reader?.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(part.value);
  }
  const [whole] = chunks;
  if (whole && chunks.length === 1) return whole;
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
async function inflate(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readBody(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), limit);
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
