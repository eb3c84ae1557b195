import { expect, test } from 'vitest';
import { isPollMessage, nudge } from '../../lib/messages.ts';
import { randomOf } from '../attacks/randomHtml.ts';
import { fake, takeCalls } from './browser.ts';

const OURS = { id: 'courant', url: 'chrome-extension://courant/popup.html' };
const SCRAPS: readonly unknown[] = [
  null,
  0,
  -1.5,
  '',
  'poll',
  'Poll',
  ['poll'],
  { toString: 1 },
  true,
  false,
  { eager: true },
];
const NAMES = ['type', 'Type', 'types', 'eager', 'feedIds', 'constructor', 'length'];
const FOREIGN: readonly { id?: string; url?: string }[] = [
  {},
  { id: 'courant' },
  { url: OURS.url },
  { id: 'other', url: OURS.url },
  { id: 'courant', url: 'https://a.example/popup.html' },
  { id: 'courant', url: 'chrome-extension://courant.evil/popup.html' },
  { id: 'courant', url: '' },
];

const random = randomOf(7);
const pick = <T>(from: readonly T[]): T | undefined => from[random(from.length)];

/** Never the one message there is: its type is another, or its `eager` is not `true`. */
function malformed(): unknown {
  const made = Object.fromEntries(Array.from({ length: random(5) }, () => [pick(NAMES), pick(SCRAPS)]));
  if (made.type === 'poll') return { ...made, eager: pick([1, 'true', null, {}]) };
  return random(4) === 0 ? pick(SCRAPS) : made;
}

test('of a thousand malformed messages of our own pages none is heeded and none throws', () => {
  for (let n = 0; n < 1000; n += 1) {
    const message = malformed();
    expect(isPollMessage(message, OURS), JSON.stringify(message)).toBe(false);
  }
});

test.each(FOREIGN)('the one message is not heeded from anybody else: %o', (sender) => {
  expect(isPollMessage({ type: 'poll' }, sender)).toBe(false);
  for (let n = 0; n < 200; n += 1) expect(isPollMessage(malformed(), sender)).toBe(false);
});

test('the one message of our own pages is heeded, eager or not', () => {
  expect(isPollMessage({ type: 'poll' }, OURS)).toBe(true);
  expect(isPollMessage({ type: 'poll', eager: true }, OURS)).toBe(true);
});

test('what a person asks for has its alarm before anybody is told, so that a background that hears nothing comes to it', async () => {
  takeCalls();
  const before = Date.now();
  await nudge(true);
  expect(takeCalls()).toEqual(['createAlarm', 'sendMessage']);
  const { scheduledTime } = fake.alarms.get('poll') as { scheduledTime: number };
  expect(scheduledTime).toBeGreaterThanOrEqual(before + 30_000);
  expect(scheduledTime).toBeLessThanOrEqual(Date.now() + 30_000);
});
