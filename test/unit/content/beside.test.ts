// @vitest-environment jsdom
import './page.ts';
import { describe, expect, test } from 'vitest';
import { repeatedIn } from '../../../lib/content/clean/repeats.ts';
import { type About, asReceived, blocksIn, type Received, render } from '../../../lib/content/render.ts';
import { withhold } from '../../../lib/content/withheld.ts';

const STORY = '<p>The night ferry stays until spring, the council decided by a single vote on Saturday evening.</p>';
const LONG = STORY.repeat(12);
const FERRY = 'https://t.example/2026/the-ferry.jpg';
const ABOUT: About = { title: 'A title', url: 'https://t.example/1', images: 'always' };

const show = (body: Partial<Received>, about: Partial<About> = {}) =>
  render({ html: STORY, ...body }, { ...ABOUT, ...about });
const pictures = (body: Partial<Received>, about?: Partial<About>): string[] =>
  [...show(body, about).fragment.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '');
const own = (src: string, more = '') => `<p><img src="${src}" alt="" ${more}></p>`;
const attached = (...urls: string[]) => urls.map((url) => ({ url, type: 'image/jpeg' }));

describe('a picture that stands for an article beside its text', () => {
  test('is put first, as a figure with what is on it', () => {
    const picture = { url: FERRY, width: 1200, height: 800, caption: 'The <last> ferry' };
    const [first] = show({ picture }).fragment.children;
    expect(first?.outerHTML).toMatch(
      /^<figure><img src="https:\/\/t\.example\/2026\/the-ferry\.jpg" alt="" width="1200"/,
    );
    expect(first?.querySelector('figcaption')?.textContent).toBe('The <last> ferry');
  });

  test.each([
    ['in the same size', own(FERRY)],
    ['in another size, further down', LONG + own('https://i0.wp.com/t.example/2026/the-ferry-640x480.jpg?ssl=1')],
    ['for later', LONG + own('data:image/gif;base64,R0lGODlhAQABAAAAACw=', `data-src="${FERRY}"`)],
    ['as one of several sizes', `${LONG}<img src="/x.jpg" srcset="${FERRY}?w=2000 2000w">`],
    ['as the poster of a film', `${LONG}<video src="https://t.example/1.mp4" poster="${FERRY}"></video>`],
  ])('is not shown twice where the text has it: %s', (_, html) => {
    expect(
      pictures({ html, picture: { url: FERRY } }).filter((src) => src === FERRY && !html.includes(`src="${FERRY}"`)),
    ).toEqual([]);
    expect(pictures({ html, picture: { url: FERRY } })).toEqual(pictures({ html }));
  });

  test('is not needed where the text begins with something to look at, but where that is far below or part of a line', () => {
    const picture = { url: FERRY };
    const other = own('https://t.example/harbour-front.jpg');
    const film = '<iframe src="https://www.youtube.com/embed/abcdefghijk" allowfullscreen></iframe>';
    expect(pictures({ html: STORY + other + LONG, picture })).not.toContain(FERRY);
    expect(pictures({ html: film + LONG, picture })).not.toContain(FERRY);
    expect(pictures({ html: LONG + other, picture })[0]).toBe(FERRY);
    expect(pictures({ html: own('https://t.example/smile.png', 'width="16"') + LONG, picture })[0]).toBe(FERRY);
  });

  test('says nothing that the text says, or the title', () => {
    const captions = (caption: string) =>
      show({ picture: { url: FERRY, caption } }).fragment.querySelectorAll('figcaption').length;
    expect([captions('The night ferry stays until spring'), captions('A title'), captions('On the pier')]).toEqual([
      0, 0, 1,
    ]);
  });

  test('is as safe as those of the text', () => {
    const asked = (url: string) => pictures({ picture: { url } });
    expect(asked('http://t.example/the-ferry.jpg')).toEqual(['https://t.example/the-ferry.jpg']);
    for (const url of [
      'javascript:alert(1)//a.jpg',
      'https://192.168.1.1/a.jpg',
      'https://u:p@t.example/a.jpg',
      '"><script>.jpg',
    ])
      expect(asked(url)).toEqual([]);
    expect(
      show({ picture: { url: 'https://192.168.1.1/a.jpg', caption: 'Yours' } }).fragment.textContent,
    ).not.toContain('Yours');
    expect(pictures({ picture: { url: 'https://t.example/pixel.gif' } })).toEqual([]);
  });

  test('waits to be asked for, is a link where none are wanted, and goes by the rules of its feed', () => {
    const picture = { url: FERRY, caption: 'On the pier' };
    expect(withhold(show({ picture }).fragment)).toBe(1);
    const none = show({ picture }, { images: 'never' }).fragment;
    expect(none.querySelector('img')).toBeNull();
    expect(none.querySelector('figure a')?.getAttribute('href')).toBe(FERRY);
    const hidden = show({ picture }, { own: [{ selector: 'img[src*="ferry"]' }] });
    expect(hidden.fragment.querySelector('figure')).toBeNull();
    expect(hidden.hidden.map(({ reason }) => reason)).toEqual(['own']);
  });

  test('goes once its feed’s other articles are known to have it', () => {
    const body = (n: number, url: string) => ({
      html: STORY.replace('night', `${'abcdefgh'[n]} night`),
      picture: { url },
    });
    const bodies = [0, 1, 2, 3, 4, 5].map((n) => body(n, n < 4 ? 'https://t.example/our-own-sign.png' : FERRY));
    const repeated = repeatedIn(bodies.map((one) => blocksIn(one, ABOUT)));
    const left = bodies.map((one) => pictures(one, { repeated }));
    expect(left).toEqual([[], [], [], [], [FERRY], [FERRY]]);
  });

  test('is an article where there is no text, and keeps none that would be hidden whole', () => {
    expect(show({ html: '', picture: { url: FERRY } }).empty).toBe(false);
    const html = '<p><a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a></p>';
    expect(show({ html, picture: { url: FERRY } }).fragment.textContent).toBe(show({ html }).fragment.textContent);
  });
});

describe('pictures attached to an article', () => {
  const [one, two] = ['https://t.example/the-pier.jpg', 'https://t.example/the-harbour.png'];

  test('stand before it, the first, and after it, the others', () => {
    expect(pictures({ html: LONG + own('/x.jpg'), enclosures: attached(FERRY, one, two) })).toEqual([
      FERRY,
      'https://t.example/x.jpg',
      one,
      two,
    ]);
    expect(pictures({ picture: { url: FERRY }, enclosures: attached(`${FERRY}?w=300`, one) })).toEqual([FERRY, one]);
  });

  test('stand after a text that begins with a picture of its own, if it does not have them', () => {
    const html = own(two) + LONG;
    expect(pictures({ html, enclosures: attached(one, two) })).toEqual([two, one]);
  });

  test('are told by their endings, where nothing says what they are', () => {
    const enclosures = [
      { url: one },
      { url: two, type: 'application/octet-stream' },
      { url: 'https://t.example/a.pdf' },
    ];
    expect(pictures({ enclosures })).toEqual([one, two]);
  });
});

test('a text as received is given with the pictures that came beside it, and otherwise as it was', () => {
  const enclosures = attached('https://t.example/the-pier.jpg');
  const given = asReceived({ html: STORY, picture: { url: FERRY }, enclosures }, ABOUT);
  expect(given).toMatch(new RegExp(`^<figure><img src="${FERRY}"[^>]*></figure>${STORY}<figure>.*the-pier`));
  expect(asReceived({ html: own(FERRY) + STORY, picture: { url: FERRY } }, ABOUT)).toBe(own(FERRY) + STORY);
});
