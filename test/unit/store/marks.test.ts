import { expect, test } from 'vitest';
import * as actions from '../../../lib/actions.ts';
import * as articles from '../../../lib/store/articles.ts';
import { UNDO_TIME } from '../../../lib/store/sweeps.ts';
import { addArticles, addFeed, freshDatabase, kept, recount } from './database.ts';

async function three() {
  const db = await freshDatabase();
  const ids = await addArticles(db, await addFeed(db, 'https://a.test/'), [1, 2, 3]);
  const state = async () =>
    (await articles.some(db, ids)).map(
      ({ unread, starred }) => `${unread ? 'unread' : 'read'}${starred ? ' starred' : ''}`,
    );
  return { db, ids, state };
}

test('what was done to articles is taken back one by one, the latest first', async () => {
  const { db, ids, state } = await three();
  const [one = 0, two = 0] = ids;
  await actions.markRead(db, one, 1);
  await actions.star(db, two, true, 2);
  await actions.markUnread(db, one, 3);
  expect(await state()).toEqual(['unread', 'unread starred', 'unread']);
  await actions.undoLast(db, 10);
  expect(await state()).toEqual(['read', 'unread starred', 'unread']);
  await actions.undoLast(db, 10);
  expect(await state()).toEqual(['read', 'unread', 'unread']);
  await actions.undoLast(db, 10);
  expect(await state()).toEqual(['unread', 'unread', 'unread']);
  await actions.undoLast(db, 10);
  expect(await state()).toEqual(['unread', 'unread', 'unread']);
  expect(await kept(db)).toEqual(await recount(db));
});

test('what changed nothing leaves nothing to take back', async () => {
  const { db, ids } = await three();
  await actions.markUnread(db, ids[0] ?? 0, 1);
  expect(await actions.undoable(db, 1)).toBeUndefined();
});

test('after ten minutes nothing is taken back', async () => {
  const { db, ids, state } = await three();
  await actions.markRead(db, ids[0] ?? 0, 0);
  expect(await actions.undoable(db, UNDO_TIME - 1)).toMatchObject({ what: 'read', articleId: ids[0], at: 0 });
  await actions.undoLast(db, UNDO_TIME);
  expect(await state()).toEqual(['read', 'unread', 'unread']);
});

test('two pages that undo at the same time take back two things', async () => {
  const { db, ids, state } = await three();
  await actions.markRead(db, ids[0] ?? 0, 1);
  await actions.markRead(db, ids[1] ?? 0, 2);
  await Promise.all([actions.undoLast(db, 5), actions.undoLast(db, 5)]);
  expect(await state()).toEqual(['unread', 'unread', 'unread']);
});

test('a mark-all and the marks around it are taken back in the order in which they came', async () => {
  const { db, ids, state } = await three();
  await actions.star(db, ids[2] ?? 0, true, 1);
  await actions.markThese(db, ids.slice(0, 2), 2);
  await actions.markRead(db, ids[2] ?? 0, 3);
  expect(await state()).toEqual(['read', 'read', 'read starred']);
  await actions.undoLast(db, 5);
  expect(await state()).toEqual(['read', 'read', 'unread starred']);
  await actions.undoLast(db, 5);
  expect(await state()).toEqual(['unread', 'unread', 'unread starred']);
  await actions.undoLast(db, 5);
  expect(await state()).toEqual(['unread', 'unread', 'unread']);
  expect(await kept(db)).toEqual(await recount(db));
});

test('every mark of the last ten minutes is kept, however many they are, and none that is over', async () => {
  const { db, ids } = await three();
  const [one = 0] = ids;
  for (let at = 0; at < 130; at += 1) await actions.star(db, one, at % 2 === 0, at);
  expect(await db.count('undo')).toBe(130);
  await actions.markRead(db, one, UNDO_TIME + 120);
  expect((await db.getAll('undo')).map(({ at }) => at)).toEqual([
    ...Array.from({ length: 9 }, (_, n) => 121 + n),
    UNDO_TIME + 120,
  ]);
});
