// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { prefetch } from '../../../components/reading/content.ts';
import { anArticle } from './articles.ts';
import { all, clear, one, show } from './page.tsx';

beforeAll(prefetch);
afterEach(clear);

const article = anArticle({ id: 1, url: 'https://f1.test/1' });
const body = { id: 1, html: '<p>Text</p>', enclosures: [] };
const open = (change = {}) => show({ article, body, ...change });

describe('what came with an article', () => {
  const enclosing = (url: string, type?: string) => ({
    ...body,
    enclosures: [{ url, ...(type && { type }), duration: 2280, length: 36_500_000 }],
  });
  test('is played here when it is sound, by the secure way, and tells how long and how large it is', async () => {
    await open({ body: enclosing('http://f1.test/a/tide%20song.mp3', 'audio/mpeg') });
    expect(one('audio').getAttribute('src')).toBe('https://f1.test/a/tide%20song.mp3');
    expect(one('.media').textContent).toMatch(/tide song\.mp3.*38 min.*37 MB/s);
  });
  test.each([[undefined], ['application/octet-stream']])(
    'is told by its ending where its type, %s, says nothing',
    async (type) => {
      await open({ body: enclosing('https://f1.test/a/episode.mp3?from=feed', type) });
      expect(all('.media audio')).toHaveLength(1);
      await clear();
      await open({ body: enclosing('https://f1.test/a/film.MP4', type) });
      expect(all('.media video')).toHaveLength(1);
    },
  );
  test('is a link when it is anything else', async () => {
    await open({ body: enclosing('https://f1.test/tides.pdf', 'application/pdf') });
    expect(all('audio, video')).toEqual([]);
    expect(one('.media a').getAttribute('href')).toBe('https://f1.test/tides.pdf');
  });
  test('opens behind this page with Ctrl or the middle button, which would close the popup', async () => {
    const acts = await open({ body: enclosing('https://f1.test/tides.pdf', 'application/pdf') });
    for (const event of [
      new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }),
      new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }),
    ]) {
      one('.media a').dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
      expect(acts.openLink).toHaveBeenLastCalledWith('https://f1.test/tides.pdf');
    }
    const plain = new MouseEvent('auxclick', { button: 2, bubbles: true, cancelable: true });
    one('.media a').dispatchEvent(plain);
    expect(plain.defaultPrevented).toBe(false);
    expect(acts.openLink).toHaveBeenCalledTimes(2);
  });
  test.each(['javascript:alert(1)', 'data:audio/mpeg;base64,AA', 'file:///a.mp3', 'no address'])(
    'is left out when it is no address of the web: %s',
    async (url) => {
      await open({ body: enclosing(url, 'audio/mpeg') });
      expect(all('.media')).toEqual([]);
    },
  );
  test.each([['image/jpeg'], [undefined]])(
    'is left out when it is a picture, which stands with the text: %s',
    async (type) => {
      await open({ body: enclosing('https://f1.test/a.jpg', type) });
      expect(all('.media')).toEqual([]);
    },
  );
});
