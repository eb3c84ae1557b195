// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { prefetch } from '../../../components/reading/content.ts';
import type { FeedError } from '../../../lib/model.ts';
import { DEFAULTS } from '../../../lib/store/settings.ts';
import { anArticle, NOON } from './articles.ts';
import { all, clear, key, labelled, one, press, ROWS, saying, show } from './page.tsx';

beforeAll(prefetch);
afterEach(clear);

const article = anArticle({ id: 1, url: 'https://f1.test/1', author: 'Ines Harrow', published: NOON });
const body = { id: 1, html: '<p>Text</p>', enclosures: [] };
const open = (change = {}) => show({ article, body, ...change });

describe('an open article', () => {
  test('lies over a list that nobody can reach by then', async () => {
    await open();
    expect(one('.middle').inert || one('.middle').hasAttribute('inert')).toBe(true);
    expect(document.activeElement).toBe(one('#article'));
  });
  test('stands beside the list in the tab, and leaves the focus there', async () => {
    await open({ from: 'reader', narrow: false });
    expect(one('.middle').hasAttribute('inert')).toBe(false);
    expect(all('.back')).toEqual([]);
    expect(one('.row.is-on [aria-current]').textContent).toBe('Article 1');
  });
  test('leads back to the view it came from', async () => {
    const acts = await open({ view: { kind: 'starred' } });
    await press(labelled('Back to Starred'));
    expect(acts.close).toHaveBeenCalled();
  });
  test('tells its feed, time, title and author, and gives the tab its name', async () => {
    await open({ from: 'reader', narrow: false });
    expect(one('.head').textContent).toMatch(/The Tidewater Post.*November 22.*Article 1.*Ines Harrow/s);
    expect(document.title).toBe('Article 1 – Courant');
  });
  test('is marked, starred and opened from its bar', async () => {
    const acts = await open();
    const tools = one('[role="toolbar"]');
    for (const tool of tools.querySelectorAll<HTMLElement>('button:not([aria-haspopup])')) await press(tool);
    expect([acts.star, acts.mark, acts.site].map((act) => act.mock.calls.length)).toEqual([1, 1, 1]);
  });
  test('is saved as it is shown, or as it was received', async () => {
    const acts = await open();
    for (const [words, how] of [
      ['Save as Markdown, cleaned', 'cleaned'],
      ['Save as Markdown, as received', 'received'],
    ] as const) {
      await press(one('[role="toolbar"] [aria-label="More"]'));
      await press(saying(words));
      expect(acts.save).toHaveBeenLastCalledWith(article, how);
    }
  });
  test('stands in a frame in which nothing runs', async () => {
    await open();
    const frame = one<HTMLIFrameElement>('iframe');
    expect(frame.getAttribute('src')).toBe('/article.html');
    expect(frame.getAttribute('sandbox')).not.toContain('allow-scripts');
    expect(frame.title).toBe('Article 1');
    expect(one('.head-by').textContent).toContain('1 min');
  });
  test('offers the next unread one', async () => {
    const acts = await open({ next: ROWS[1] });
    await press(one('.next'));
    expect(one('.next b').getAttribute('lang')).toBe('zh-Hans');
    expect(acts.open).toHaveBeenCalledWith(ROWS[1]);
  });
  test('that brought no text says so', async () => {
    await open({ body: null });
    expect(one('.article .say').textContent).toBe('The feed brought no text with this article.');
  });
  test('whose text could not be read says why', async () => {
    await open({ body: undefined, unreadable: 'The saved articles could not be opened.' });
    expect(one('.article .say').textContent).toBe('The saved articles could not be opened.');
  });
  test('without an address has nothing to open', async () => {
    await open({ article: anArticle({ id: 1 }) });
    expect(all('[role="toolbar"] [aria-label="Open on its site"]')).toEqual([]);
  });
});

describe('an article is handed on', () => {
  const share = [{ name: 'Reading list', template: 'https://example.org/?u={url}' }];
  const openMenu = () => press(one('[role="toolbar"] [aria-label="More"]'));
  test('as Markdown, as the settings save it', async () => {
    const acts = await open();
    await openMenu();
    await press(saying('Copy as Markdown'));
    expect(acts.copyMarkdown).toHaveBeenCalledWith(article, 'cleaned');
  });
  test('by the person’s own ways to share, of which there are none at first', async () => {
    await open();
    await openMenu();
    expect(all('[role="menu"] [role="group"]')).toEqual([]);
    await clear();
    const acts = await open({ settings: { ...DEFAULTS, share } });
    await openMenu();
    await press(saying('Reading list'));
    expect(acts.share).toHaveBeenCalledWith(article, share[0]);
  });
});

describe('the full text of an article', () => {
  const fullText = { text: 'feed', host: 'f1.test', always: false } as const;

  test('is offered under a short text, and in the menu with its key', async () => {
    const acts = await open({ fullText });
    expect(one('.foot').textContent).toContain('There may be more on the article’s page.');
    await press(saying('Load the full text'));
    await press(one('[role="toolbar"] [aria-label="More"]'));
    await press(
      all('[role="menu"] kbd')
        .find((cap) => cap.textContent === 'F')
        ?.closest('button') as HTMLElement,
    );
    expect(acts.fullText).toHaveBeenCalledTimes(2);
    await press(one('[role="toolbar"] [aria-label="More"]'));
    await press(saying('Full text always, for this feed'));
    expect(acts.alwaysFullText).toHaveBeenCalledWith(true);
  });
  test('is not offered under a long one, nor beside a recording, nor where there is no page', async () => {
    const long = { ...body, html: `<p>${'Words and more words. '.repeat(60)}</p>` };
    const recording = { ...body, enclosures: [{ url: 'https://f1.test/a.mp3', type: 'audio/mpeg' }] };
    for (const change of [{ fullText, body: long }, { fullText, body: recording }, {}]) {
      await open(change);
      expect(one('.article').textContent).not.toContain('There may be more');
      await clear();
    }
  });
  test('is said to be on its way, while the feed’s stays', async () => {
    await open({ fullText: { ...fullText, waits: 'page' } });
    expect(one('.article [role="status"]').textContent).toContain('Fetching the full text from \u2068f1.test\u2069…');
    expect(all('iframe')).toHaveLength(1);
    expect(one('.foot').textContent).not.toContain('There may be more');
  });
  test('on a site that is not granted says which, and asks at a press', async () => {
    const acts = await open({ fullText: { ...fullText, waits: 'permission', host: 'other.test' } });
    expect(one('.article [role="status"]').textContent).toContain('The full text is on \u2068other.test\u2069.');
    await press(saying('Grant access'));
    expect(acts.fullText).toHaveBeenCalled();
  });
  test.each<[string, FeedError]>([
    ['There is nothing at this address (404).', { kind: 'http', status: 404 }],
    ['The site refuses to hand out this page (403).', { kind: 'http', status: 403 }],
    ['The publisher says that this page is gone for good (410).', { kind: 'gone' }],
    ['The page is larger than 5 MB, too large to read.', { kind: 'too-large', limit: 5 * 1024 * 1024 }],
    ['No story was found in the page.', { kind: 'no-story', found: 'nothing' }],
    ['The page says no more than the feed does.', { kind: 'no-story', found: 'less' }],
    ['The address gives a file, not a page.', { kind: 'no-story', found: 'file' }],
    ['You are offline.', { kind: 'offline' }],
  ])('that could not be had leaves the feed’s, and says: %s', async (sentence, error) => {
    const acts = await open({ fullText: { ...fullText, error } });
    expect(one('.article [role="status"]').textContent).toContain(`The full text could not be loaded. ${sentence}`);
    expect(all('iframe')).toHaveLength(1);
    await press(saying('Open the page'));
    expect(acts.site).toHaveBeenCalledWith(article);
  });
});

describe('the words of an article beside the list', () => {
  const FIELD = '.find input';
  const row = () => one('.row:not(.is-on) a');
  const slash = async (on: HTMLElement) => {
    on.focus();
    await key(on, '/');
    await act(() => vi.dynamicImportSettled());
  };
  beforeEach(async () => {
    await open({ from: 'reader', narrow: false });
    await slash(row());
  });

  test('are found by / from a row, too, and the focus comes back to it', async () => {
    expect(document.activeElement).toBe(one(FIELD));
    await key(one(FIELD), 'Escape');
    expect(all(FIELD)).toEqual([]);
    expect(document.activeElement).toBe(row());
  });
  test('and found anew by it, while Escape on a row is the list’s', async () => {
    row().focus();
    await key(row(), 'Escape');
    await slash(row());
    expect(document.activeElement).toBe(one(FIELD));
  });
  test('but not by one that is typed', async () => {
    const prevented = !one(FIELD).dispatchEvent(
      new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }),
    );
    expect(prevented).toBe(false);
  });
});
