import { describe, expect, test } from 'vitest';
import { fetchFeed } from '../../../lib/poll/fetch.ts';
import type { Login as Kept } from '../../../lib/polling.ts';
import { fakeFetch } from './server.ts';

type Login = Pick<Kept, 'user' | 'password'>;

const NOW = Date.UTC(2026, 0, 10, 12);

describe('where an answer leads', () => {
  const OPAQUE = () => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });

  /** Follows a chain of redirects: each address with its status and where it leads. */
  async function led(
    chain: Record<string, [status: number, to?: string]>,
    given: { granted?: RegExp; login?: Login } = {},
  ) {
    const { granted = /./, login } = given;
    const server = fakeFetch(() => ({ body: 'x' }));
    const asked: string[] = [];
    const logins: (string | null)[] = [];
    const result = await fetchFeed(
      'https://a.test/feed',
      { ...(login && { login }) },
      {
        fetch: async (input, init) => {
          asked.push(String(input));
          logins.push(new Headers(init?.headers).get('authorization'));
          return init?.redirect === 'manual' && chain[String(input)] ? OPAQUE() : server.fetch(input, init);
        },
        now: () => NOW,
        online: () => true,
        permitted: async (url) => granted.test(url),
        hop: async (url) => {
          const [status = 0, to] = chain[url] ?? [];
          return { status, ...(to !== undefined && { to }) };
        },
      },
    );
    return { result, asked, logins };
  }

  test('a site that is not granted is named, and never asked', async () => {
    const to = 'https://b.test/feed';
    const { result, asked } = await led({ 'https://a.test/feed': [302, to] }, { granted: /a\.test/ });
    expect(result).toMatchObject({ kind: 'failed', status: 302, error: { kind: 'redirect', to } });
    expect(asked).toEqual(['https://a.test/feed']);
  });

  test('the person’s own network is refused, and never asked', async () => {
    const { result, asked } = await led({ 'https://a.test/feed': [302, 'http://192.168.0.1/admin'] });
    expect(result).toMatchObject({ kind: 'failed', error: { kind: 'redirect', private: true } });
    expect(asked).toHaveLength(1);
  });

  test.each<[string, [number, string?], unknown]>([
    ['a file', [302, 'file:///etc/passwd'], { kind: 'unreachable' }],
    ['another extension', [302, 'chrome-extension://abc/x'], { kind: 'unreachable' }],
    ['nowhere', [301], { kind: 'http', status: 301 }],
    ['no address at all', [301, 'http://['], { kind: 'unreachable' }],
    ['itself', [301, '/feed'], { kind: 'unreachable' }],
  ])('%s is an error, after 21 requests at most', async (_, hop, error) => {
    const { result, asked } = await led({ 'https://a.test/feed': hop });
    expect(result).toMatchObject({ kind: 'failed', error });
    expect(asked.length).toBeLessThanOrEqual(21);
  });

  test('relative steps are followed, and the address that answers is told', async () => {
    const { result } = await led({ 'https://a.test/feed': [302, '/b/c'], 'https://a.test/b/c': [302, '../d#e'] });
    expect(result).toMatchObject({ kind: 'fresh', url: 'https://a.test/d' });
  });

  test.each([
    [301, 308, true],
    [301, 302, false],
    [307, 301, false],
  ])('%i and %i: for good is %s', async (first, second, isForGood) => {
    const { result } = await led({
      'https://a.test/feed': [first, 'https://b.test/'],
      'https://b.test/': [second, 'https://c.test/'],
    });
    expect(result).toMatchObject({ kind: 'fresh', url: 'https://c.test/' });
    expect('moved' in result).toBe(isForGood);
  });

  test('a login stays with its server', async () => {
    const login = { user: 'me', password: 'secret' };
    const { logins } = await led(
      { 'https://a.test/feed': [302, 'https://a.test/x'], 'https://a.test/x': [302, 'https://b.test/'] },
      { login },
    );
    expect(logins.map((header) => header !== null)).toEqual([true, true, false]);
  });

  test('without the permission to know the browser follows, and its own network is refused all the same', async () => {
    const server = fakeFetch(() => ({ body: 'router settings' }));
    const modes: unknown[] = [];
    const result = await fetchFeed(
      'https://a.test/feed',
      {},
      {
        fetch: (_, init) => {
          modes.push(init?.redirect);
          return server.fetch('http://192.168.0.1/admin');
        },
        now: () => NOW,
        online: () => true,
        permitted: async () => true,
      },
    );
    expect(modes).toEqual(['follow']);
    expect(result).toMatchObject({ kind: 'failed', error: { kind: 'redirect', private: true } });
    expect(result).not.toHaveProperty('bytes');
  });
});
