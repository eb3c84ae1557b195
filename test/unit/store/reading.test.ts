import { beforeEach, expect, test, vi } from 'vitest';
import { fake } from '../browser.ts';

const TO = { box: 4, of: 20, part: 0.25, share: 0.4 };

/** As a page that has just been opened. */
const opened = async () => {
  vi.resetModules();
  return import('../../../lib/store/reading.ts');
};

beforeEach(() => fake.storage.clear());

test('how far an article was read is there when it is opened again', async () => {
  const page = await opened();
  await page.keepReadTo(7, TO);
  expect(await (await opened()).readTo(7)).toEqual(TO);
  expect(await (await opened()).readTo(8)).toBeUndefined();
});

test('what was read to its end begins at the top again', async () => {
  const page = await opened();
  await page.keepReadTo(7, TO);
  await page.keepReadTo(7, undefined);
  expect(await (await opened()).readTo(7)).toBeUndefined();
});

test('only the latest 200 articles and 100 recordings are kept', async () => {
  const page = await opened();
  for (let id = 1; id <= 230; id += 1) await page.keepReadTo(id, TO);
  for (let n = 1; n <= 130; n += 1) await page.keepHeardTo(`https://a.test/${n}.mp3`, n);
  await page.keepReadTo(31, { ...TO, box: 5 });
  const later = await opened();
  expect(await later.readTo(30)).toBeUndefined();
  expect(await later.readTo(31)).toEqual({ ...TO, box: 5 });
  expect(await later.readTo(230)).toEqual(TO);
  expect((await later.heardTo()).size).toBe(100);
});

test('what another page keeps meanwhile is not lost', async () => {
  const popup = await opened();
  await popup.readTo(1);
  const tab = await opened();
  await tab.keepReadTo(1, TO);
  await popup.keepReadTo(2, TO);
  await tab.keepHeardTo('https://a.test/1.mp3', 12);
  const later = await opened();
  expect([await later.readTo(1), await later.readTo(2)]).toEqual([TO, TO]);
  expect([...(await later.heardTo())]).toEqual([['https://a.test/1.mp3', 12]]);
});

test('an entry that cannot be read is as none', async () => {
  fake.storage.set('reading', 'nonsense');
  const page = await opened();
  expect(await page.readTo(1)).toBeUndefined();
  await page.keepReadTo(1, TO);
  expect(await (await opened()).readTo(1)).toEqual(TO);
});
