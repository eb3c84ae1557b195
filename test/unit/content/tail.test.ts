// @vitest-environment jsdom
import './page.ts';
import { describe, expect, it } from 'vitest';
import { render } from '../../../lib/content/render.ts';
import { ABOUT, articles, learn, shown, story, TAIL } from './feed.ts';

describe('a block that most articles of a feed end with', () => {
  it('is hidden, and the story is not', () => {
    const bodies = articles(10, (n) => story(n) + TAIL);
    const { text, why } = shown(bodies[3] ?? '', bodies);
    expect(text).toContain('Story number d');
    expect(text).toContain('It ends e here.');
    expect(text).not.toContain('by the sea');
    expect(why).toEqual(['repeated']);
  });

  it('is the same block with another number or date in it', () => {
    const bodies = articles(
      10,
      (n) => `${story(n)}<p>Letter ${n + 7} of ${n + 1} March 2024, read by ${n}00 people.</p>`,
    );
    expect(shown(bodies[0] ?? '', bodies).text).not.toContain('Letter');
  });

  it('is another one where its links lead elsewhere', () => {
    const bodies = articles(
      10,
      (n) => `${story(n)}<p><a href="https://h${'abcdefghij'[n]}.example/">More there</a></p>`,
    );
    expect(learn(bodies).size).toBe(0);
  });

  it.each([
    [8, 1],
    [7, 0],
  ])('has to be in eight of ten: %s', (count, size) => {
    const bodies = articles(10, (n) => story(n) + (n < count ? TAIL : ''));
    expect(shown(bodies[0] ?? '', bodies).why).toHaveLength(size);
  });

  it('is believed from five articles on', () => {
    expect(learn(articles(4, (n) => story(n) + TAIL)).size).toBe(0);
    expect(learn(articles(5, (n) => story(n) + TAIL)).size).toBe(1);
  });

  it('may stand before the story as well', () => {
    const bodies = articles(10, (n) => `${TAIL}${story(n)}`);
    expect(shown(bodies[0] ?? '', bodies).text).not.toContain('by the sea');
  });

  it('is found beyond lines that are others in every article, which stay', () => {
    const bodies = articles(10, (n) => `${story(n)}${TAIL}<p>Category ${'abcdefghij'[n]}</p>`);
    const { text } = shown(bodies[3] ?? '', bodies);
    expect(text).not.toContain('by the sea');
    expect(text).toContain('Category d');
  });

  it('is not found beyond text of an article alone', () => {
    const bodies = articles(10, (n) => `${story(n)}${TAIL}<p>What became of ${'abcdefghij'[n]} nobody knows.</p>`);
    const plain = bodies.map((html) => html.replace(/<\/?a.*?>/g, ''));
    expect(shown(plain[3] ?? '', plain).text).toContain('by the sea');
  });

  it('stays where it heads lines of this article: a game and its move', () => {
    const bodies = articles(10, (n) => `${story(n)}<p>The answer</p><p>Queen to ${'abcdefghij'[n]}5</p>`);
    expect(shown(bodies[3] ?? '', bodies).text).toContain('The answerQueen to d5');
  });

  it('takes with it what two articles share beyond it, and short lines between', () => {
    const bio = (n: number) => (n % 5 === 0 ? '<p>Ada keeps bees and writes here on Thursdays.</p>' : '');
    const end = '<p>Printed on paper.</p>';
    const bodies = articles(10, (n) => `${story(n)}${TAIL}${bio(n)}<p>Shelf ${'abcdefghij'[n]}</p>${end}`);
    const { text } = shown(bodies[5] ?? '', bodies);
    expect(text).toContain('It ends g here.');
    expect(text).not.toMatch(/by the sea|bees|Shelf|Printed/);
  });

  it('counts where other rules hid it already', () => {
    const share = '<p>Share: <a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a></p>';
    const bodies = articles(10, (n) => story(n) + (n < 5 ? `<div class="newsletter">${TAIL}</div>${share}` : TAIL));
    expect(shown(bodies[9] ?? '', bodies).text).not.toContain('by the sea');
  });

  it('may be a refrain within one article, which is no repetition', () => {
    const refrain = '<p>And the rain came in.</p>';
    const bodies = articles(10, (n) => (n === 0 ? `<p>One.</p>${refrain}<p>Two.</p>${refrain}` : story(n)));
    expect(shown(bodies[0] ?? '', bodies).text.match(/rain/g)?.length).toBe(2);
  });

  it('is no part of a list or a table of which other lines stay', () => {
    const facts = (n: number) =>
      `<dl><dt>Place</dt><dd>Reef ${'abcdefghij'[n]}</dd><dt>Depth</dt><dd>${n} km</dd></dl>`;
    const bodies = articles(10, (n) => story(n) + facts(n));
    expect(shown(bodies[3] ?? '', bodies).text).toContain('PlaceReef dDepth3 km');
    const alone = articles(
      10,
      (n) => `<p>Magnitude ${n}</p><p>Place</p><p>${n % 3 ? 'A reef' : 'The bay'}</p><p>Depth</p><p>${n} km</p>`,
    );
    expect(shown(alone[3] ?? '', alone).text).toContain('Depth3 km');
  });

  it('may have another number beyond lines of this article: then it stays', () => {
    const bodies = articles(10, (n) => `${story(n)}<p>Book number ${n}00</p><p>Bound in ${'abcdefghij'[n]}</p>`);
    expect(shown(bodies[3] ?? '', bodies).text).toContain('Book number 300');
  });

  it('is never all there is', () => {
    const bodies = articles(10, () => '<p>Nothing new today.</p>');
    expect(shown(bodies[0] ?? '', bodies).text).toBe('Nothing new today.');
  });
});

describe('a block that some articles of a feed share at their end', () => {
  const CALL = '<p>For a dollar a week you keep our presses warm.</p>';
  const long = (n: number) =>
    `<p>Story number ${'abcdefghijk'[n]} of the lighthouse begins with rain, as all of them do.</p><p>Its keeper ${'lmnopqrstuv'[n]} rowed out at dawn and was back before the bread was cold.</p>`;
  const some = articles(10, (n) => long(n) + (n < 3 ? CALL : ''));

  it('goes where something else speaks against it, too', () => {
    expect(shown(some[0] ?? '', some).text).not.toContain('presses');
    expect(shown(some[0] ?? '', articles(10, long)).text).toContain('presses');
  });

  it('stays where nothing else does: a bulletin says the same twice', () => {
    const bodies = articles(10, (n) => long(n) + (n < 3 ? '<p>No wave is to be feared.</p>' : ''));
    expect(shown(bodies[0] ?? '', bodies).text).toContain('No wave');
  });
});

describe('a block within the story that many articles of a feed have', () => {
  const within = (block: string) =>
    articles(10, (n) => `${story(n)}${n < 6 ? block : ''}<p>And so it went on in year ${'klmnopqrst'[n]}.</p>`);
  const LINK = '<a href="https://house.example/">the house by the sea</a>';

  it('is hidden where it leads somewhere', () => {
    const bodies = within(TAIL);
    const { text } = shown(bodies[0] ?? '', bodies);
    expect(text).not.toContain('by the sea');
    expect(text).toContain('And so it went on in year k.');
  });

  it.each([
    ['it leads nowhere', '<p>Written at the house by the sea.</p>'],
    ['it is a question, put to everybody', `<p>What brought you to ${LINK}?</p>`],
    ['it is part of a list', `<ul><li>A cup from ${LINK}.</li><li>Two spoons.</li></ul>`],
    ['it is part of a paragraph', `<p>Written at ${LINK}.<br>By night.</p>`],
  ])('stays where %s', (_, block) => {
    const bodies = within(block);
    expect(shown(bodies[0] ?? '', bodies).text).toContain('by the sea');
  });
});

it('is hidden once where two rules find it: an offer within other articles that lies between blocks at the end of this one', () => {
  const offer = '<h3><a href="https://house.example/letters">Our letters by the sea, weekly</a></h3>';
  const ends = ['<p>Printed in the house by the sea.</p>', '<p>Bound in linen by hand.</p>'];
  const [first, ...others] = articles(
    10,
    (n) => `${story(n)}${n < 7 ? offer : ''}<p>So it went on in year ${'klmnopqrst'[n]}.</p>${ends.join('')}`,
  );
  const own = first?.replace(/<h3>.*<\/h3>.*year k.<\/p>/, '').replace('<p>Bound', `${offer}<p>Bound`) ?? '';
  const { text, why } = shown(own, [own, ...others]);
  expect(text).toContain('It ends b here.');
  expect(text).not.toMatch(/letters|Bound/);
  expect(why).toEqual(['repeated', 'repeated']);
});

describe('what has a number in it', () => {
  it('is the same where the number is the same as well', () => {
    const bodies = articles(
      10,
      (n) => `${story(n)}<p>Set in type at 14 Harbour Row.</p><p>Shelf ${'abcdefghij'[n]}</p>`,
    );
    expect(shown(bodies[3] ?? '', bodies).text).not.toContain('Harbour Row');
  });
});

describe('a picture by itself that many articles of a feed have', () => {
  const banner = '<p><a href="https://rank.example/in"><img src="https://rank.example/banner.gif"></a></p>';

  it('is hidden wherever it stands, and the others are not', () => {
    const bodies = articles(
      10,
      (n) => `${story(n)}<p><img src="https://site.example/${n}.jpg"></p>${banner}${story(n)}`,
    );
    const { fragment } = render({ html: bodies[2] ?? '' }, { ...ABOUT, repeated: learn(bodies) });
    expect([...fragment.querySelectorAll('img')].map(({ src }) => src)).toEqual(['https://site.example/2.jpg']);
  });

  it('stays where it has a caption', () => {
    const figure = '<figure><img src="https://site.example/a.jpg"><figcaption>The lighthouse</figcaption></figure>';
    const bodies = articles(10, (n) => story(n) + figure);
    const { fragment } = render({ html: bodies[2] ?? '' }, { ...ABOUT, repeated: learn(bodies) });
    expect(fragment.querySelectorAll('img')).toHaveLength(1);
  });
});

it('keeps players at the end of every article, which are others each time', () => {
  const player = (n: number) => `<iframe src="https://www.youtube.com/embed/abcdefghij${n}"></iframe>`;
  const bodies = articles(10, (n) => story(n) + player(n));
  expect(shown(bodies[3] ?? '', bodies).text).toContain('youtube.com');
});
