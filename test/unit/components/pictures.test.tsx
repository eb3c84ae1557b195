// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { prefetch } from '../../../components/reading/content.ts';
import type { Settings } from '../../../lib/model.ts';
import { DEFAULTS } from '../../../lib/store/settings.ts';
import { anArticle } from './articles.ts';
import { all, clear, FEEDS, one, press, saying, show } from './page.tsx';

beforeAll(prefetch);
afterEach(clear);

const article = anArticle({ id: 1, url: 'https://f1.test/1' });
const html = '<p>Text</p><img src="https://f1.test/a.jpg"><img src="https://f1.test/b.jpg">';
const open = (images: Settings['images'], change = {}) =>
  show({ article, body: { id: 1, html, enclosures: [] }, settings: { ...DEFAULTS, images }, ...change });

const words = () => all('.withheld').map(({ textContent }) => textContent);

describe('pictures', () => {
  test('are loaded without a word where the person wants them always, or never', async () => {
    for (const images of ['always', 'never'] as const) {
      await open(images);
      expect(words()).toEqual([]);
      await clear();
    }
  });

  test('are asked for where the person wants that, and the line goes once they are shown', async () => {
    await open('ask');
    expect(words()).toEqual([expect.stringContaining('2 pictures are not loaded.')]);
    await press(saying('Show pictures'));
    await vi.waitFor(() => expect(words()).toEqual([]));
    expect(document.activeElement).toBe(one('#article'));
  });

  test('of a feed are shown for good once the person says so', async () => {
    const acts = await open('ask');
    await press(saying('Always for this feed'));
    expect(acts.alwaysPictures).toHaveBeenCalledExactlyOnceWith(1);
    await clear();
    const [first, ...rest] = FEEDS;
    await open('ask', { feeds: [{ ...first, images: 'always' }, ...rest] });
    expect(words()).toEqual([]);
  });

  test('of the next article are asked for again', async () => {
    await open('ask');
    await press(saying('Show pictures'));
    await vi.waitFor(() => expect(words()).toEqual([]));
    const second = { article: anArticle({ id: 3 }), body: { id: 3, html, enclosures: [] } };
    await open('ask', second);
    expect(words()).toHaveLength(1);
  });
});
