// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { PendingNotices } from '../../../components/subscriptions/PendingNotices.tsx';
import { SubscribeForm } from '../../../components/subscriptions/SubscribeForm.tsx';
import type { FeedError, Pending } from '../../../lib/model.ts';
import { aPending } from './feeds.ts';
import { all, button, one, press, show, text, type } from './page.ts';

const typed = () => one<HTMLInputElement>('input').value;

afterEach(() => show(null));

test('an accepted address leaves the field empty, and the handler runs within the submit', async () => {
  let during = '';
  const take = (address: string) => {
    during = address;
    return undefined;
  };
  await show(<SubscribeForm onSubscribe={take} found={[]} />);
  await type('tidewater.example');
  button('Subscribe').click();
  expect(during).toBe('tidewater.example');
  expect(typed()).toBe('');
});

test('a refused address stays in the field, with the reason tied to it', async () => {
  const refuse = (): FeedError => ({ kind: 'address', why: 'not-a-url' });
  await show(<SubscribeForm onSubscribe={refuse} found={[]} />);
  await type('not an address');
  await press('Subscribe');
  const [field] = all('input');
  const why = document.getElementById(field?.getAttribute('aria-describedby') ?? '');
  expect(typed()).toBe('not an address');
  expect(field?.getAttribute('aria-invalid')).toBe('true');
  expect(why?.textContent).toMatch(/This is not an address/);
  expect(document.activeElement).toBe(field);
  await type('tidewater');
  expect(why?.textContent).toBe('');
});

test('an address on the own network is taken once the person says so', async () => {
  const onSubscribe = vi.fn((_: string, own?: boolean): FeedError | undefined =>
    own ? undefined : { kind: 'address', why: 'private' },
  );
  await show(<SubscribeForm onSubscribe={onSubscribe} found={[]} />);
  await type('http://nas/rss');
  await press('Subscribe');
  await press('It is on my own network: subscribe');
  expect(onSubscribe).toHaveBeenLastCalledWith('http://nas/rss', true);
  expect(typed()).toBe('');
});

test('the feeds of the page in front are one click away', async () => {
  const onSubscribe = vi.fn();
  const found = [{ url: 'https://a.example/rss', title: 'A <b>paper</b>' }, { url: 'https://b.example/rss' }];
  await show(<SubscribeForm onSubscribe={onSubscribe} found={found} />);
  expect(all('.found b').map((name) => name.textContent)).toEqual(['A <b>paper</b>', 'b.example']);
  await act(() => all('.found button')[1]?.click());
  expect(onSubscribe).toHaveBeenCalledWith('https://b.example/rss');
});

const acts = () => ({
  onGrant: vi.fn(),
  onForget: vi.fn(),
  onChoose: vi.fn(),
  onRetry: vi.fn(),
  onSignIn: vi.fn(),
});
const notices = (pending: Pending[], on = acts()) => {
  const shown = show(<PendingNotices pending={pending} {...on} />);
  return Promise.resolve(shown).then(() => on);
};
test('nothing under way shows nothing', async () => {
  await notices([]);
  expect(all('.notices > *')).toEqual([]);
});

test('one that waits names its site and can be granted or forgotten', async () => {
  const row = aPending({ address: 'https://www.hillside.example/feed', title: 'Hillside Almanac' });
  const on = await notices([row]);
  expect(text()).toContain('Hillside Almanac waits for access');
  expect(text()).toContain('has not allowed hillside.example yet');
  await press('Grant access');
  expect(on.onGrant).toHaveBeenCalledWith([row]);
  await press('Forget');
  expect(on.onForget).toHaveBeenCalledWith(row.address);
});

test('many that wait share one strip and one question', async () => {
  const rows = Array.from({ length: 37 }, () => aPending({ from: 'import' }));
  const on = await notices(rows);
  expect(all('.notice')).toHaveLength(1);
  expect(text()).toContain('37 feeds wait for access');
  await press('Grant access');
  expect(on.onGrant).toHaveBeenCalledWith(rows);
});

test('a choice begins with the first candidate, gives the ticked ones in the page’s order, and none without a tick', async () => {
  const candidates = ['a', 'b', 'c'].map((name) => ({ url: `https://x.example/${name}`, title: name }));
  const row = aPending({ step: 'choose', candidates });
  const on = await notices([row]);
  const ticks = all<HTMLInputElement>('input[type=checkbox]');
  expect(ticks.map((tick) => tick.checked)).toEqual([true, false, false]);
  await act(() => ticks[2]?.click());
  await act(() => ticks[1]?.click());
  await act(() => ticks[1]?.click());
  await press('Subscribe');
  expect(on.onChoose).toHaveBeenCalledWith(row, ['https://x.example/a', 'https://x.example/c']);
  await act(() => ticks[0]?.click());
  await act(() => ticks[2]?.click());
  expect(button('Subscribe').disabled).toBe(true);
});

test('one that failed says why and can be tried again', async () => {
  const row = aPending({ address: 'https://x.example/', step: 'failed', error: { kind: 'no-feeds' } });
  const on = await notices([row]);
  expect(text()).toContain('x.example could not be added');
  expect(text()).toContain('This page announces no feed');
  await press('Try again');
  expect(on.onRetry).toHaveBeenCalledWith(row);
});

test('many that failed keep their reasons, each with its own way out', async () => {
  const rows = ['a', 'b', 'c'].map((name) =>
    aPending({ address: `https://${name}.example/`, step: 'failed', error: { kind: 'timeout' } }),
  );
  const on = await notices(rows);
  expect(text()).toContain('3 addresses could not be added');
  expect(all('.those li')).toHaveLength(3);
  await act(() => all<HTMLButtonElement>('.those li:nth-child(2) button')[1]?.click());
  expect(on.onForget).toHaveBeenCalledWith('https://b.example/');
});

test('what is there already is not to be tried again, alone or among others', async () => {
  const rows = ['a', 'b', 'c'].map((name) =>
    aPending({ address: `https://${name}.example/`, step: 'failed', error: { kind: 'already', title: 'The Post' } }),
  );
  await notices(rows.slice(0, 1));
  expect(all('.notice button').map(({ textContent }) => textContent)).toEqual(['Forget']);
  await notices(rows);
  expect(all('.those li:first-child button').map(({ textContent }) => textContent)).toEqual(['Forget']);
});

test('what is being looked at is said', async () => {
  await notices([aPending({ address: 'https://x.example/', step: 'looking' })]);
  expect(text()).toContain('Looking for the feeds of x.example');
});

test('one whose site asks who is there takes a name and a password, within the submit, and can be forgotten', async () => {
  const row = aPending({ step: 'failed', error: { kind: 'http', status: 401 } });
  const on = await notices([row]);
  expect(text('.notice')).toMatch(/asks for a name and a password/);
  await type('ines', 'input[name=user]');
  await type('pässword', 'input[type=password]');
  button('Sign in').click();
  expect(on.onSignIn).toHaveBeenCalledExactlyOnceWith(row, 'ines', 'pässword');
  await press('Forget');
  expect(on.onForget).toHaveBeenCalledExactlyOnceWith(row.address);
  await notices([{ ...row, login: { user: 'ines', password: 'wrong' } }]);
  expect(text('.notice')).toMatch(/did not take this name and password/);
  expect(document.body.textContent).not.toContain('wrong');
});

test('one that leads on to another site names it on its button', async () => {
  const row = aPending({ error: { kind: 'redirect', to: 'https://www.b.example/rss' } });
  const on = await notices([row]);
  await press('Grant access to \u2068b.example\u2069');
  expect(on.onGrant).toHaveBeenCalledWith([row]);
  const failed = await notices([{ ...row, step: 'failed' }]);
  await press('Grant access to \u2068b.example\u2069');
  expect(failed.onGrant).toHaveBeenCalledWith([{ ...row, step: 'failed' }]);
});
