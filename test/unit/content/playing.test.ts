// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { followPlayers, placeOf } from '../../../lib/content/playing.ts';

const URL_A = 'https://a.test/a.mp3';

/** A player as a browser's is, as far as it is asked. */
function player(src: string): HTMLMediaElement {
  const audio = document.createElement('audio');
  audio.src = src;
  Object.defineProperties(audio, {
    currentTime: { value: 0, writable: true },
    duration: { value: 600 },
    paused: { value: true, writable: true },
    pause: { value: vi.fn() },
  });
  document.body.append(audio);
  return audio;
}

const tell = (audio: HTMLMediaElement, name: string) => audio.dispatchEvent(new Event(name));

beforeEach(() => document.body.replaceChildren());

test('a recording begins where it was left', () => {
  const audio = player(URL_A);
  followPlayers(document, { known: new Map([[URL_A, 90]]), keep: vi.fn() }, new AbortController().signal);
  expect(audio.currentTime).toBe(90);
});

test('its place is kept at a pause, and forgotten at its end', () => {
  const audio = player(URL_A);
  const keep = vi.fn();
  followPlayers(document, { known: new Map(), keep }, new AbortController().signal);
  audio.currentTime = 120.7;
  tell(audio, 'pause');
  expect(keep).toHaveBeenLastCalledWith(URL_A, 120);
  audio.currentTime = 599;
  tell(audio, 'ended');
  expect(keep).toHaveBeenLastCalledWith(URL_A, undefined);
});

test('only one plays at a time', () => {
  const [first, second] = [player(URL_A), player('https://a.test/b.mp3')];
  followPlayers(document, { known: new Map(), keep: vi.fn() }, new AbortController().signal);
  tell(first, 'play');
  tell(second, 'play');
  expect(first.pause).toHaveBeenCalledOnce();
  expect(second.pause).not.toHaveBeenCalled();
});

test('what still plays when the article is left keeps its place', () => {
  const audio = player(URL_A);
  const keep = vi.fn();
  const ending = new AbortController();
  followPlayers(document, { known: new Map(), keep }, ending.signal);
  Object.assign(audio, { paused: false, currentTime: 33 });
  tell(audio, 'play');
  ending.abort();
  expect(keep).toHaveBeenCalledExactlyOnceWith(URL_A, 33);
});

test.each([
  [0, 600, undefined],
  [4.9, 600, undefined],
  [5, 600, 5],
  [594, 600, 594],
  [596, 600, undefined],
  [5000, Number.NaN, 5000],
  [5000, Number.POSITIVE_INFINITY, 5000],
])('%d of %d seconds is kept as %s', (at, duration, kept) => expect(placeOf(at, duration)).toBe(kept));
