// @vitest-environment jsdom
import { afterEach, beforeAll, expect, test } from 'vitest';
import { prefetch } from '../../../components/reading/content.ts';
import { anArticle, NOON } from './articles.ts';
import { all, clear, labelled, one, press, saying, show } from './page.tsx';

beforeAll(prefetch);
afterEach(clear);

const article = anArticle({ id: 1, url: 'https://f1.test/1', author: 'Ines Harrow', published: NOON });
const body = { id: 1, html: '<p>Text</p>', enclosures: [] };
const open = (change = {}) => show({ article, body, ...change });

test('in the tab the width of the text is chosen beside it', async () => {
  const acts = await open({ from: 'reader', narrow: false });
  await press(labelled('Text size and face'));
  await press(saying('Wide'));
  expect(acts.wear).toHaveBeenCalledWith({ measure: 'wide' });
});

test.each(['popup', 'panel', 'reader'] as const)('in the %s the size of the text is tried beside it', async (from) => {
  const acts = await open({ from, narrow: from !== 'reader' });
  await press(labelled('Text size and face'));
  expect(document.activeElement?.textContent?.trim()).toBe('100%');
  await press(saying('112%'));
  expect(acts.wear).toHaveBeenCalledWith({ readScale: 1.12 });
  // The menu stays, so that one sees and goes on.
  await press(saying('125%'));
  expect(acts.wear).toHaveBeenLastCalledWith({ readScale: 1.25 });
  // No popup or panel is wider than the narrowest width.
  expect(all('[role="menu"] [role="menuitemradio"]').length).toBe(from === 'reader' ? 11 : 8);
});

test('the settings of its feed and what is above or below it are in its menu', async () => {
  const acts = await open();
  await press(one('[role="toolbar"] [aria-label="More"]'));
  await press(saying('Settings of this feed'));
  expect(acts.openSettings).toHaveBeenCalledWith(`#feed-${article.feedId}`);
  await press(one('[role="toolbar"] [aria-label="More"]'));
  await press(saying('Mark a part as read …'));
  expect(acts.over).toHaveBeenCalledWith('mark');
});
