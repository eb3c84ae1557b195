import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { DEADLINE, fetchFeed, SIZE_LIMIT, waitOf } from '../../../lib/poll/fetch.ts';
import type { Validators } from '../../../lib/polling.ts';
import { type Answer, fakeFetch } from './server.ts';

const NOW = Date.UTC(2026, 0, 10, 12);
const HOUR = 3_600_000;

function ask(answer: Answer | (() => Promise<Answer>), validators?: Validators, online = true) {
  const server = fakeFetch(typeof answer === 'function' ? answer : () => answer);
  const result = fetchFeed('https://a.test/feed', validators ? { validators } : {}, {
    fetch: server.fetch,
    now: () => NOW,
    online: () => online,
    permitted: async () => true,
  });
  return { result, asked: server.asked };
}

describe('fetchFeed', () => {
  test('sends no credentials and no referrer, and keeps the browser cache out of it', async () => {
    const { asked, result } = ask({ body: 'x' });
    await result;
    expect(asked[0]?.init).toMatchObject({ cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(asked[0]?.headers.get('cache-control')).toBe('max-age=0');
    expect(asked[0]?.headers.has('if-none-match')).toBe(false);
  });

  test('echoes validators byte for byte', async () => {
    const etag = 'W/"a,b c"--gzip';
    const lastModified = 'Mon, 1 jan 2026 00:00:00 +0000';
    const { asked, result } = ask({ status: 304 }, { url: 'https://a.test/feed', etag, lastModified });
    expect(await result).toMatchObject({ kind: 'unchanged', validators: { etag, lastModified } });
    expect(asked[0]?.headers.get('if-none-match')).toBe(etag);
    expect(asked[0]?.headers.get('if-modified-since')).toBe(lastModified);
  });

  test('takes newer validators from a 304', async () => {
    const { result } = ask(
      { status: 304, headers: { etag: '"2"' } },
      { url: 'https://a.test/feed', etag: '"1"', lastModified: 'x' },
    );
    expect(await result).toMatchObject({ validators: { etag: '"2"', lastModified: 'x' } });
  });

  test('gives bytes, type, final address and validators of a fresh answer', async () => {
    const { result } = ask({ body: 'hello', headers: { 'content-type': 'text/xml', etag: '"1"' } });
    const fresh = await result;
    expect(fresh).toMatchObject({
      kind: 'fresh',
      contentType: 'text/xml',
      url: 'https://a.test/feed',
      validators: { etag: '"1"' },
    });
    expect(fresh.kind === 'fresh' && new TextDecoder().decode(fresh.bytes)).toBe('hello');
  });

  test('inflates gzip that nobody announced, once', async () => {
    const { result } = ask({ body: new Uint8Array(gzipSync('story')) });
    const fresh = await result;
    expect(fresh.kind === 'fresh' && new TextDecoder().decode(fresh.bytes)).toBe('story');
  });

  test('refuses a body that inflates beyond the limit', async () => {
    const { result } = ask({ body: new Uint8Array(gzipSync(new Uint8Array(SIZE_LIMIT + 1))) });
    expect(await result).toMatchObject({ kind: 'failed', error: { kind: 'too-large' } });
  });

  test('stops reading an endless body at the limit', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    expect(await ask({ body }).result).toMatchObject({
      kind: 'failed',
      error: { kind: 'too-large', limit: SIZE_LIMIT },
    });
    expect(sent).toBeLessThan(20);
  });

  test.each([
    [404, { kind: 'http', status: 404 }],
    [500, { kind: 'http', status: 500 }],
    [410, { kind: 'gone' }],
  ])('tells what a %i means', async (status, error) => {
    expect(await ask({ status }).result).toMatchObject({ kind: 'failed', error });
  });

  test('tells an unreachable server from being offline', async () => {
    const broken = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await ask(broken).result).toMatchObject({ error: { kind: 'unreachable' } });
    const { result, asked } = ask(broken, undefined, false);
    expect(await result).toMatchObject({ error: { kind: 'offline' } });
    expect(asked).toHaveLength(0);
  });

  test('gives up a server that never answers, at the deadline', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      expect(ms).toBe(DEADLINE);
      return AbortSignal.abort(new DOMException('late', 'TimeoutError'));
    });
    expect(await ask(() => Promise.reject(new DOMException('late', 'TimeoutError'))).result).toMatchObject({
      error: { kind: 'timeout' },
    });
    timeout.mockRestore();
  });
});

describe('what a server asks us to wait', () => {
  test.each<[Record<string, string>, number | undefined]>([
    [{}, undefined],
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': new Date(NOW + 2 * HOUR).toUTCString() }, 2 * HOUR],
    [{ 'retry-after': new Date(NOW - HOUR).toUTCString() }, undefined],
    [{ 'retry-after': '99999999999' }, 7 * 24 * HOUR],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'cache-control': 'public, max-age=3600' }, HOUR],
    [{ 'cache-control': 's-maxage=9, Max-Age="60"' }, 60_000],
    [{ 'cache-control': 'no-cache, max-age=3600' }, undefined],
    [{ 'cache-control': 'max-age=60', expires: new Date(NOW + HOUR).toUTCString() }, 60_000],
    [{ expires: new Date(NOW + HOUR).toUTCString() }, HOUR],
    [{ expires: '0' }, undefined],
    [{ 'retry-after': '60', 'cache-control': 'max-age=3600' }, HOUR],
  ])('%j means %s ms', (headers, ms) => {
    expect(waitOf(new Headers(headers), NOW)).toBe(ms);
  });
});

test('a name and a password go along, in UTF-8', async () => {
  const server = fakeFetch(() => ({ body: 'x' }));
  const login = { user: 'Zoë', password: 'p:ä\u{1F511}' };
  await fetchFeed(
    'https://a.test/feed',
    { login },
    {
      fetch: server.fetch,
      now: () => NOW,
      online: () => true,
      permitted: async () => true,
    },
  );
  const header = server.asked[0]?.headers.get('authorization') ?? '';
  expect(Buffer.from(header.replace('Basic ', ''), 'base64').toString('utf8')).toBe('Zoë:p:ä\u{1F511}');
  expect(server.asked[0]?.init.credentials).toBe('omit');
});

test.each([204, 205, 206, 304])('status %i is no feed', async (status) => {
  const { result } = ask({ status, body: '' });
  expect(await result).toMatchObject({ kind: 'failed', error: { kind: 'http', status } });
});
