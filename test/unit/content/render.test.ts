// @vitest-environment jsdom
import './page.ts';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../lib/content/clean/measure.ts';
import { type About, render, serialize, showable } from '../../../lib/content/render.ts';

const STORY = '<p>The night ferry stays until spring, the council decided by a single vote on Saturday evening.</p>';

const show = (html: string, about: Partial<About> = {}) =>
  render({ html, baseUrl: 'https://site.example/a/1' }, { title: 'A title', images: 'always', ...about });

const html = (source: string, about?: Partial<About>): string => serialize(show(source, about).fragment);

describe('links', () => {
  it('lose what only counts readers, and nothing else', () => {
    const link = show(`${STORY}<p>See <a href="/b?id=3&amp;utm_source=rss#c">the map</a>.</p>`).fragment.querySelector(
      'a',
    );
    expect(link?.getAttribute('href')).toBe('https://site.example/b?id=3#c');
  });
});

describe('pictures', () => {
  it('that scripts would load later are real at once', () => {
    const fragment = show(
      `${STORY}<p><img data-src="/p/1.jpg" src="data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs="></p>
       <p><img data-lazy-srcset="/p/2.jpg 2x" src="/p/small.jpg"></p><p><img data-original="/p/3.jpg" src="/blank.gif"></p>`,
    ).fragment;
    const [first, second, third] = fragment.querySelectorAll('img');
    expect(first?.getAttribute('src')).toBe('https://site.example/p/1.jpg');
    expect(second?.getAttribute('srcset')).toBe('https://site.example/p/2.jpg 2x');
    expect(third?.getAttribute('src')).toBe('https://site.example/p/3.jpg');
  });

  it('that a custom element stands for are there, whether it loads them now or later', () => {
    const page = show(
      `${STORY}<x-img src="/1.jpg" width="720" height="480"></x-img><p>Between.</p><x-img data-src="/2.jpg"><noscript><img src="/2.jpg"></noscript></x-img>`,
    ).fragment;
    expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([
      'https://site.example/1.jpg',
      'https://site.example/2.jpg',
    ]);
  });

  it('alone on their line become figures, within a line stay there', () => {
    expect(html(`${STORY}<p>Before<br><img src="/1.jpg"><br>After</p>`)).toMatch(
      /<p>Before<\/p><figure><img [^>]+><\/figure><p>After<\/p>/,
    );
    expect(
      show(`<p>It costs <img src="/euro.png" width="16" height="16" alt="€"> 3.</p>`).fragment.querySelector('figure'),
    ).toBeNull();
  });

  it('keep the size that keeps their place, and nothing that is no size', () => {
    const image = show(
      `${STORY}<img src="/1.jpg" width="800px" height="450" style="width:90vw">`,
    ).fragment.querySelector('img');
    expect([image?.getAttribute('width'), image?.getAttribute('height'), image?.hasAttribute('style')]).toEqual([
      '800',
      '450',
      false,
    ]);
    expect(show('<img src="/1.jpg" width="100%">').fragment.querySelector('img')?.hasAttribute('width')).toBe(false);
  });

  it('are links where the person wants none loaded, and small ones their own text', () => {
    const { fragment } = show(
      `${STORY}<p><img src="/1.jpg" alt="A boat"></p><p>So <img src="/smile.png" width="20" height="20" alt="🙂"></p>`,
      {
        images: 'never',
      },
    );
    expect(fragment.querySelector('img')).toBeNull();
    expect(fragment.querySelector('a')?.href).toBe('https://site.example/1.jpg');
    expect(textOf(fragment)).toContain('Open picture: A boat');
    expect(textOf(fragment)).toContain('So 🙂');
  });

  it('of one pixel are gone, a rule drawn as a picture is not', () => {
    const { fragment, hidden } = show(
      `${STORY}<img src="/t.gif" width="1" height="1"><img src="/u.gif" style="display:none"><img src="/line.png" width="600" height="1"><img src="/pixel.gif">`,
    );
    expect([...fragment.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([
      'https://site.example/line.png',
    ]);
    expect(hidden.some(({ reason }) => reason === 'pixel')).toBe(true);
    expect(showable(hidden)).toEqual([]);
  });
});

describe('players', () => {
  it('in frames become links to where one can watch, and ask nothing before', () => {
    const { fragment } = show(
      `${STORY}<iframe src="https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?rel=0"></iframe><iframe src="https://charts.example/7"></iframe><iframe data-src="//player.vimeo.com/video/1234"></iframe>`,
    );
    expect([...fragment.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
      ['https://www.youtube.com/watch?v=AbCdEfGhIjK', 'Video: youtube.com'],
      ['https://charts.example/7', 'Embedded page: charts.example'],
      ['https://vimeo.com/1234', 'Video: vimeo.com'],
    ]);
    expect(fragment.querySelector('iframe')).toBeNull();
  });

  it('of files play in place, and load nothing by themselves', () => {
    const player = show(
      `${STORY}<video autoplay loop><source src="/v.mp4" type="video/mp4"></video>`,
    ).fragment.querySelector('video');
    expect(player?.getAttributeNames().sort()).toEqual(['controls', 'preload']);
    expect(player?.querySelector('source')?.getAttribute('src')).toBe('https://site.example/v.mp4');
  });
});

describe('the clean-up', () => {
  it('hides the title where it is repeated, but never the only text', () => {
    expect(textOf(show(`<h1>A  title!</h1>${STORY}`).fragment)).toMatch(/^The night ferry/);
    expect(textOf(show('<p>A title</p>').fragment)).toBe('A title');
  });

  it('keeps a dateline', () => {
    expect(textOf(show(`<div>01/04/2024 - 11:16</div>${STORY}`).fragment)).toMatch(/^01\/04\/2024/);
  });

  it('shows an article that is nothing but leftovers', () => {
    const { fragment, hidden } = show(
      '<div class="newsletter"><p>Sign up for our newsletter <a href="/n">here</a></p></div>',
    );
    expect(textOf(fragment)).toContain('Sign up');
    expect(showable(hidden)).toEqual([]);
  });

  it('never joins two words by taking what stands between them', () => {
    expect(textOf(show('<p>two<span> </span>words<span></span>.</p>').fragment)).toBe('two words.');
  });

  it('lets nothing of a publisher’s names through', () => {
    expect(
      html(
        `<div class="story" id="top" data-x="1" style="color:red"><p class="lead" onclick="x()">${'word '.repeat(30)}</p></div>`,
      ),
    ).toBe(`<div><p>${'word '.repeat(30)}</p></div>`);
  });

  it('takes no more than a part of an article for promotion', () => {
    const long = `<div class="promo">${STORY.repeat(4)}</div>`;
    expect(textOf(show(long + STORY).fragment).match(/night ferry/g)?.length).toBe(5);
  });
});

describe('an article of which nothing can be seen', () => {
  it.each([
    '',
    '&nbsp;',
    '<script>1</script>',
    '<style>p{}</style>',
    '<div><span></span></div>',
    '<form><input></form>',
  ])('says so: %s', (source) => {
    expect(show(source).empty).toBe(true);
  });

  it.each(['<p>a</p>', '<img src="/a.png">', '<video src="/a.mp4"></video>', '<hr><p>1</p>'])(
    'is not: %s',
    (source) => {
      expect(show(source).empty).toBe(false);
    },
  );
});

describe('links', () => {
  it('are absolute and careful; the ones that lead nowhere are text', () => {
    const { fragment } = show(`<p><a href="../b">one</a> <a href="#fn1">two</a> <a href="tel:123">three</a></p>`);
    expect([...fragment.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://site.example/b',
    ]);
    expect(textOf(fragment)).toBe('one two three');
  });
});
