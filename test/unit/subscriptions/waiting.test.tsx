// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PendingNotices } from '../../../components/subscriptions/PendingNotices.tsx';
import { PASSING } from '../../../components/subscriptions/waiting.ts';
import type { Pending } from '../../../lib/model.ts';
import { aPending } from './feeds.ts';
import { all, show } from './page.ts';

const NOW = new Date('2026-11-22T12:00:00Z').getTime();
const nothing = () => undefined;
const acts = { onGrant: nothing, onForget: nothing, onChoose: nothing, onRetry: nothing, onSignIn: nothing };
const notices = (pending: Pending[] | undefined) => show(<PendingNotices pending={pending} {...acts} />);
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const waiting = () => all('.notice.warn').length;

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(async () => {
  await show(null);
  vi.useRealTimers();
});

test('a subscription that goes on at once never says that it waits', async () => {
  await notices([]);
  const row = aPending({ at: NOW });
  await notices([row]);
  expect(waiting()).toBe(0);
  await pass(PASSING - 100);
  await notices([{ ...row, step: 'looking' }]);
  await pass(PASSING);
  expect([waiting(), all('.looking').length]).toEqual([0, 1]);
});

test('one that stays says so after a moment', async () => {
  await notices([]);
  await notices([aPending({ at: NOW })]);
  await pass(PASSING - 1);
  expect(waiting()).toBe(0);
  await pass(1);
  expect(waiting()).toBe(1);
});

test('one that waited before the page was opened says so at once', async () => {
  await notices(undefined);
  await notices([aPending({ at: NOW - 60_000 })]);
  expect(waiting()).toBe(1);
});

test('one begun just before the page was opened has only the rest of the moment', async () => {
  await notices([aPending({ at: NOW - PASSING + 200 })]);
  expect(waiting()).toBe(0);
  await pass(200);
  expect(waiting()).toBe(1);
});

test('one tried again begins anew, however old it is', async () => {
  const row = aPending({ at: NOW - 60_000, step: 'failed', error: { kind: 'timeout' } });
  await notices([row]);
  const { error: _, ...again } = row;
  await notices([{ ...again, step: 'permission' }]);
  expect(waiting()).toBe(0);
  await pass(PASSING);
  expect(waiting()).toBe(1);
});

test('a younger one does not hide those that wait', async () => {
  const old = aPending({ at: NOW - 60_000 });
  await notices([old]);
  await notices([old, aPending({ at: NOW })]);
  expect(waiting()).toBe(1);
});
