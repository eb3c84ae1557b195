import { expect, test } from 'vitest';
import { fetchPage, PAGE_LIMIT } from '../../../lib/poll/page.ts';
import { type Answer, fakeFetch } from './server.ts';

async function ask(url: string, answer: Answer = { body: 'x' }, more: { granted?: boolean; private?: boolean } = {}) {
  const server = fakeFetch(() => answer);
  const result = await fetchPage(url, {
    fetch: server.fetch,
    now: () => 0,
    online: () => true,
    permitted: async () => more.granted ?? true,
    private: more.private === true,
  });
  return { result, asked: server.asked };
}

const PAGE = 'https://a.test/1';

test('a page is asked for as a page, without cookies, referrer or fragment', async () => {
  const { asked, result } = await ask(`${PAGE}#part`, { body: 'x', headers: { 'content-type': 'text/html' } });
  expect(result).toMatchObject({ page: { url: PAGE, contentType: 'text/html' } });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.headers.get('accept')).toMatch(/^text\/html/);
  expect(asked[0]?.init).toMatchObject({ cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test.each<[string, string, Answer, object]>([
  ['that is no page', PAGE, { headers: { 'content-type': 'application/pdf' } }, { kind: 'no-story', found: 'file' }],
  ['that is refused', PAGE, { status: 403 }, { kind: 'http', status: 403 }],
  ['that is gone', PAGE, { status: 410 }, { kind: 'gone' }],
  ['that is not there', PAGE, { status: 404 }, { kind: 'http', status: 404 }],
  ['that is too large', PAGE, { body: 'x'.repeat(PAGE_LIMIT + 1) }, { kind: 'too-large', limit: PAGE_LIMIT }],
])('one %s is told by its reason', async (_, url, answer, error) => {
  expect((await ask(url, answer)).result).toEqual({ error });
});

test('nothing is asked of a site that is not granted', async () => {
  const { asked, result } = await ask(PAGE, {}, { granted: false });
  expect(result).toEqual({ error: { kind: 'permission', site: 'a.test' } });
  expect(asked).toEqual([]);
});

test('nothing is asked on the person’s own network, unless the feed stands there as well', async () => {
  for (const url of ['http://192.168.1.1/admin', 'http://localhost/', 'https://router.lan/', 'file:///etc/passwd']) {
    const { asked, result } = await ask(url);
    expect(result).toMatchObject({ error: { kind: 'address' } });
    expect(asked).toEqual([]);
  }
  expect((await ask('http://192.168.1.9/post', undefined, { private: true })).asked).toHaveLength(1);
});
