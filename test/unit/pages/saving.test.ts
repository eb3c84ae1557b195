// @vitest-environment jsdom
import '../content/page.ts';
import { expect, test } from 'vitest';
import { repeatedIn } from '../../../lib/content/clean/repeats.ts';
import { blocksIn } from '../../../lib/content/render.ts';
import type { Article } from '../../../lib/model.ts';
import { textOf } from '../../../lib/pages/saveArticle.ts';

const article: Article = {
  ...{ id: 1, feedId: 1, keys: [], guid: 'a', title: 'The buoy book', excerpt: '', hash: '' },
  ...{ url: 'https://ledger.test/buoys', arrived: 0, date: Date.UTC(2024, 0, 2) },
};
const html = (n: number) =>
  `<p>The ${'abcdefghij'[n]} buoy is green.</p><p>Printed in the yellow house on the quay.</p>`;
const repeated = repeatedIn(
  Array.from({ length: 8 }, (_, n) => blocksIn({ html: html(n) }, { title: 'A book', images: 'always' })),
);
const how = { off: [], own: [], repeated };

test('a file of an article as it is shown leaves out what its feed repeats', async () => {
  const text = await textOf(article, { id: 1, html: html(3), enclosures: [] }, { ...how, saveAs: 'cleaned' });
  expect(text).toContain('The d buoy is green.');
  expect(text).not.toContain('yellow house');
});

test('a file of an article as it was received has all of it', async () => {
  const text = await textOf(article, { id: 1, html: html(3), enclosures: [] }, { ...how, saveAs: 'received' });
  expect(text).toContain('yellow house');
});

test.each(['cleaned', 'received'] as const)('a %s file has the picture that came beside the text', async (saveAs) => {
  const picture = { url: 'https://ledger.test/the-buoy.jpg', caption: 'A buoy' };
  const text = await textOf(article, { id: 1, html: html(3), enclosures: [], picture }, { ...how, saveAs });
  expect(text).toMatch(/<figure><img src="https:\/\/ledger\.test\/the-buoy\.jpg".*A buoy.*The d buoy is green/s);
});
