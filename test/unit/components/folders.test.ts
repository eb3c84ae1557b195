import { describe, expect, test } from 'vitest';
import { byFolder, inOrderOf } from '../../../components/reading/folders.ts';
import type { Feed } from '../../../lib/model.ts';
import { aFeed } from './articles.ts';

/** Always the same numbers, 0 to 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const FOLDERS = ['', 'Town', 'Wood', '河岸'];

function step(feeds: Feed[], roll: () => number, nextId: number): Feed[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
  const target = pick(feeds)?.id;
  const change = (by: Partial<Feed>) => feeds.map((feed) => (feed.id === target ? { ...feed, ...by } : feed));
  const what = roll();
  if (what < 0.6) return change({ unread: Math.floor(roll() * 9), checkedAt: nextId });
  if (what < 0.7) return change({ title: `Part ${Math.floor(roll() * 30)}` });
  if (what < 0.8) return change({ folder: pick(FOLDERS) });
  if (what < 0.9) return feeds.filter(({ id }) => id !== target);
  return [...feeds, aFeed({ id: nextId, title: `Part ${Math.floor(roll() * 30)}`, folder: pick(FOLDERS) })];
}

describe('Feeds that change again and again', () => {
  test('stand in the order they would be sorted into anew, whatever has changed', () => {
    const roll = dice(7);
    let feeds: Feed[] = [];
    let shown = byFolder(feeds, 'en');
    let kept = 0;
    for (let round = 1; round <= 600; round += 1) {
      feeds = step(feeds, roll, round);
      const next = inOrderOf(shown, feeds);
      if (next) kept += 1;
      shown = next ?? byFolder(feeds, 'en');
      const names = ({ folders, loose }: typeof shown) => [
        ...folders.map(({ name, feeds: inside }) => [name, ...inside.map(({ title }) => title)]),
        loose.map(({ title }) => title),
      ];
      expect(names(shown)).toEqual(names(byFolder(feeds, 'en')));
      const rows = [...shown.folders.flatMap((folder) => folder.feeds), ...shown.loose];
      expect(new Set(rows)).toEqual(new Set(feeds));
    }
    expect(kept).toBeGreaterThan(300);
  });
  test('are not sorted where only their counts have changed, and folders without any change are the same', () => {
    const feeds = Array.from({ length: 9 }, (_, id) => aFeed({ id, folder: FOLDERS[id % 3] ?? '' }));
    const before = byFolder(feeds, 'en');
    const after = inOrderOf(
      before,
      feeds.map((feed) => (feed.id === 4 ? { ...feed, unread: 7 } : feed)),
    );
    expect(after?.folders.map((folder, at) => folder === before.folders[at])).toEqual([false, true]);
    expect(after?.loose).toBe(before.loose);
  });
  test('are sorted where a name or a folder is another, or one is new', () => {
    const feeds = [aFeed({ id: 1 }), aFeed({ id: 2 })];
    const before = byFolder(feeds, 'en');
    const [first, second] = feeds as [Feed, Feed];
    expect(inOrderOf(before, [{ ...first, name: 'Z' }, second])).toBeUndefined();
    expect(inOrderOf(before, [{ ...first, folder: 'Z' }, second])).toBeUndefined();
    expect(inOrderOf(before, [...feeds, aFeed({ id: 3 })])).toBeUndefined();
    expect(inOrderOf(before, [second, aFeed({ id: 3 })])).toBeUndefined();
    expect(inOrderOf(before, [second])?.loose).toEqual([second]);
  });
});
