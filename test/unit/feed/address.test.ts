import { describe, expect, test } from 'vitest';
import { isPrivateHost, normaliseAddress, sitesOf } from '../../../lib/feed/address.ts';

describe('an address as typed', () => {
  test.each([
    ['tidewater.example', 'https://tidewater.example/'],
    ['  https://tidewater.example/feed.xml  ', 'https://tidewater.example/feed.xml'],
    ['HTTP://Tidewater.Example/A?b=c#top', 'http://tidewater.example/A?b=c'],
    ['tidewater.example:8080/feed', 'https://tidewater.example:8080/feed'],
    ['//tidewater.example/feed', 'https://tidewater.example/feed'],
    ['feed:https://tidewater.example/a', 'https://tidewater.example/a'],
    ['feed://tidewater.example/a', 'https://tidewater.example/a'],
    ['feed:http://tidewater.example/a', 'http://tidewater.example/a'],
    ['@somebody@social.example', 'https://social.example/@somebody'],
    ['河岸.example/新闻', 'https://xn--sjtt58a.example/%E6%96%B0%E9%97%BB'],
  ])('%s means %s', (typed, url) => {
    expect(normaliseAddress(typed)).toEqual({ url });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['two words', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['新闻', 'not-a-url'],
    ['ニュース。', 'not-a-url'],
    ['http://новости/лента', 'not-a-url'],
    ['javascript:alert(1)', 'scheme'],
    ['ftp://tidewater.example/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['mailto:a@tidewater.example', 'scheme'],
    ['https://name:word@tidewater.example/', 'credentials'],
    ['@somebody@nas.local', 'private'],
    ['rsshub://v2ex/topics/hot', 'rsshub'],
    [`https://tidewater.example/${'a'.repeat(2100)}`, 'too-long'],
    ['http://localhost:8080/feed', 'private'],
    ['http://router/feed', 'private'],
    ['http://192.168.1.1/feed', 'private'],
    ['http://[::1]/feed', 'private'],
    ['printer.local/feed', 'private'],
    ['http://2130706433/', 'private'],
  ])('%s is refused: %s', (typed, why) => {
    expect(normaliseAddress(typed)).toEqual({ error: { kind: 'address', why } });
  });

  test('an address on the own network is taken when the person means it', () => {
    expect(normaliseAddress('http://nas.local/feed', { private: true })).toEqual({ url: 'http://nas.local/feed' });
  });

  test.each([
    ['rsshub://v2ex/topics/hot', 'https://hub.example', 'https://hub.example/v2ex/topics/hot'],
    ['RSSHub://zhihu/hot?limit=5', 'https://hub.example/?key=x', 'https://hub.example/zhihu/hot?limit=5'],
    ['rsshub:v2ex/hot', 'hub.example/rsshub/', 'https://hub.example/rsshub/v2ex/hot'],
    ['rsshub://v2ex/hot', 'http://192.168.1.5:1200', 'http://192.168.1.5:1200/v2ex/hot'],
  ])('%s means a route of the person’s own server %s', (typed, rsshub, url) => {
    expect(normaliseAddress(typed, { rsshub })).toEqual({ url });
  });

  test.each(['', '  ', 'not a server', 'rsshub://hub', 'ftp://hub.example'])(
    'no route goes to the server “%s”',
    (rsshub) => {
      expect(normaliseAddress('rsshub://v2ex/hot', { rsshub })).toEqual({ error: { kind: 'address', why: 'rsshub' } });
    },
  );

  test('public hosts that look like private ones are not', () => {
    expect(
      ['10.example', 'localhost.example', '172.15.0.1', '11.0.0.1', 'locals.example'].filter(isPrivateHost),
    ).toEqual([]);
  });
});

describe('the sites to ask for', () => {
  test.each([
    ['https://x.org/feed', '*://*.x.org/*'],
    ['https://www.x.org/feed', '*://*.x.org/*'],
    ['https://blog.x.org/feed', '*://blog.x.org/*'],
    ['https://x.co.uk/feed', '*://x.co.uk/*'],
    ['http://192.0.2.7:8080/feed', '*://192.0.2.7/*'],
  ])('%s asks for %s', (url, site) => {
    expect(sitesOf(url)).toEqual([site]);
  });
});
