// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReaderProps } from '../../../components/reading/props.ts';
import { Sidebar } from '../../../components/reading/Sidebar.tsx';
import type { Feed } from '../../../lib/model.ts';
import { watchDrawing } from '../drawn.ts';
import { aFeed, HOUR, NOON } from './articles.ts';
import { all, clear, labelled, press, reading, spies } from './page.tsx';

const FEEDS = [
  aFeed({ id: 1, title: 'Tide', folder: 'Town', unread: 6 }),
  aFeed({ id: 2, title: 'Quay', folder: 'Town', unread: 9 }),
  aFeed({ id: 3, title: 'Fern', folder: 'Wood', unread: 1 }),
  aFeed({ id: 4, title: 'Orbit', unread: 2 }),
  aFeed({ id: 5, title: 'Zenith' }),
];

const acts = spies();

/** The names of the lines that were drawn since this was asked last, but for those of all feeds together. */
const drawn = watchDrawing((element) =>
  element.matches('.side .go') ? element.querySelector('bdi')?.textContent : undefined,
);

async function show(change: Partial<ReaderProps> = {}): Promise<void> {
  const reader = reading({ acts, from: 'reader', narrow: false, feeds: FEEDS, ...change });
  await act(() => render(<Sidebar reader={reader} />, document.body));
}

const changed = (id: number, change: Partial<Feed>, feeds = FEEDS): Feed[] =>
  feeds.map((feed) => (feed.id === id ? { ...feed, ...change } : feed));

/** What the column says, from its top: names and counts. */
const lines = () =>
  all('.side .go').map((line) =>
    [line.querySelector('bdi, .name'), line.querySelector('.count')].map((part) => part?.textContent ?? '').join(' '),
  );

beforeEach(() => localStorage.clear());
afterEach(clear);

describe('The column draws', () => {
  test('of a feed that was saved its own line, and its folder’s', async () => {
    await show();
    drawn();
    await show({ feeds: changed(2, { unread: 10 }) });
    expect(drawn()).toEqual(['Quay', 'Town']);
    await show({ feeds: changed(4, { unread: 3 }, changed(2, { unread: 10 })) });
    expect(drawn()).toEqual(['Orbit']);
  });
  test('nothing for what of a feed is not shown', async () => {
    await show();
    drawn();
    const history = [{ at: NOON, result: 'unchanged' as const }];
    await show({ feeds: changed(4, { checkedAt: NOON, nextPollAt: NOON + HOUR, history }) });
    expect(drawn()).toEqual([]);
  });
  test('nothing while one goes through the list, or the clock goes on', async () => {
    await show();
    drawn();
    await show({ selectedId: 2 });
    await show({ selectedId: 3, now: NOON + 1000, rows: [] });
    expect(drawn()).toEqual([]);
  });
  test('a feed that falls into trouble, and one that is out of it', async () => {
    await show();
    drawn();
    await show({ feeds: changed(5, { paused: 'permission' }) });
    expect(drawn()).toEqual(['Zenith']);
    expect(all('.side .sign').map((sign) => sign.textContent)).toEqual(['Waits for access']);
    await show();
    expect(drawn()).toEqual(['Zenith']);
    expect(all('.side .sign')).toEqual([]);
  });
  test('the line one comes to and the one one leaves, when another list is chosen', async () => {
    await show({ view: { kind: 'feed', feedId: 4 } });
    drawn();
    await show({ view: { kind: 'feed', feedId: 1 } });
    expect(drawn()).toEqual(['Orbit', 'Tide']);
    expect(all('.side [aria-current]').map((line) => line.querySelector('bdi')?.textContent)).toEqual(['Tide']);
    await show({ view: { kind: 'folder', folder: 'Wood' } });
    expect(drawn()).toEqual(['Tide', 'Wood']);
  });
  test('a folder alone that is folded', async () => {
    await show();
    drawn();
    await press(labelled('Feeds of Town'));
    expect(drawn()).toEqual(['Town']);
    expect(lines()).toEqual([
      'Unread 18',
      'Today ',
      'Starred ',
      'All articles ',
      'Town 15',
      'Wood 1',
      'Fern 1',
      'Orbit 2',
      'Zenith ',
    ]);
  });
});

test('The counts are right whatever has changed, line by line and together', async () => {
  await show();
  expect(lines()).toEqual([
    ...[
      'Unread 18',
      'Today ',
      'Starred ',
      'All articles ',
      'Town 15',
      'Quay 9',
      'Tide 6',
      'Wood 1',
      'Fern 1',
      'Orbit 2',
      'Zenith ',
    ],
  ]);
  let feeds = FEEDS;
  for (const [id, unread] of [
    [1, 0],
    [5, 1200],
    [3, 2],
    [1, 4],
  ] as const) {
    feeds = changed(id, { unread }, feeds);
    await show({ feeds, today: 7 });
  }
  expect(lines()).toEqual([
    ...[
      'Unread 1,217',
      'Today 7',
      'Starred ',
      'All articles ',
      'Town 13',
      'Quay 9',
      'Tide 4',
      'Wood 2',
      'Fern 2',
      'Orbit 2',
    ],
    'Zenith 1,200',
  ]);
});

test('A feed that is renamed, moved, new or gone stands where it belongs, and an empty folder goes', async () => {
  const names = () =>
    lines()
      .slice(4)
      .map((line) => line.replace(/ \d*$/, ''));
  await show({ feeds: changed(5, { name: 'Arc' }) });
  expect(names()).toEqual(['Town', 'Quay', 'Tide', 'Wood', 'Fern', 'Arc', 'Orbit']);
  await show({ feeds: changed(3, { folder: 'Town' }) });
  expect(names()).toEqual(['Town', 'Fern', 'Quay', 'Tide', 'Orbit', 'Zenith']);
  await show({ feeds: FEEDS.filter(({ id }) => id !== 3) });
  expect(names()).toEqual(['Town', 'Quay', 'Tide', 'Orbit', 'Zenith']);
  await show({ feeds: [...FEEDS, aFeed({ id: 6, title: 'Moss', folder: 'Wood' })] });
  expect(names()).toEqual(['Town', 'Quay', 'Tide', 'Wood', 'Fern', 'Moss', 'Orbit', 'Zenith']);
});
