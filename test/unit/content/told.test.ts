// @vitest-environment jsdom
import './page.ts';
import { describe, expect, it } from 'vitest';
import { render } from '../../../lib/content/render.ts';
import { ABOUT, articles, learn, shown, story, TAIL } from './feed.ts';

describe('words that lead elsewhere in every article', () => {
  it.each([
    ['a page', (n: number) => `https://site.example/speeches/${n}`],
    ['a video', (n: number) => `https://www.youtube.com/watch?v=abcdef${n}`],
    ['a file', (n: number) => `https://site.example/files/${n}.pdf`],
  ])('stay within the story: %s', (_, address) => {
    const link = (n: number) => `<p><a href="${address(n)}">The whole speech of the minister</a></p>`;
    const bodies = articles(10, (n) => `${story(n)}${link(n)}<p>And so it went on in year ${'klmnopqrst'[n]}.</p>`);
    expect(shown(bodies[3] ?? '', bodies).text).toContain('The whole speech');
  });

  it.each([
    ['a video', (n: number) => `https://youtu.be/abcdef${n}`],
    ['a file', (n: number) => `https://site.example/walks/${n}.gpx?from=feed`],
  ])('stay after it, too: %s', (_, address) => {
    const bodies = articles(10, (n) => `${story(n)}<p><a href="${address(n)}">Here it is to have</a></p>`);
    expect(shown(bodies[3] ?? '', bodies).text).toContain('Here it is to have');
  });
});

describe('numbers that are what a line tells', () => {
  it.each([
    ['a price', (n: number) => `<p>Gold today $${n}00.20</p><p>Oil today $${n}9.00</p>`, '$300.20'],
    ['the weather', (n: number) => `<p>High ${n} °C</p><p>Wind from the west, ${n * 3} km/h</p>`, '9 km/h'],
    ['the weather in Arabic', (n: number) => `<p>الحرارة ${n} درجة</p>`, 'الحرارة 3 درجة'],
    ['the weather in Chinese', (n: number) => `<p>最高气温${n}℃，降水${n}毫米</p>`, '气温3℃'],
    ['a place in a book', (n: number) => `<p>Gospel: Luke ${n}:${n}2</p>`, 'Luke 3:32'],
    ['marks', (n: number) => `<p>★★★★☆ ${n}/10</p>`, '3/10'],
    ['a count in a sentence', (n: number) => `<p>Day ${n + 1} of the war: ${n}00 dead, ${n}000 wounded.</p>`, 'Day 4'],
    ['a strength', (n: number) => `<p>It was felt with magnitude ${n}.1 in the bay.</p>`, 'magnitude 3.1'],
  ])('stay: %s', (_, facts, words) => {
    const bodies = articles(10, (n) => story(n) + facts(n));
    expect(shown(bodies[3] ?? '', bodies).text).toContain(words);
  });

  it('go where all articles have the same', () => {
    const bodies = articles(10, (n) => `${story(n)}<p>A year of letters costs $30</p>`);
    expect(shown(bodies[3] ?? '', bodies).text).not.toContain('letters');
  });

  it('are not the ones of letters, visits and days', () => {
    const bodies = articles(10, (n) => `${story(n)}<p>Letter No. ${n + 40}</p><p>${n}31 likes, ${n + 3} March</p>`);
    expect(shown(bodies[3] ?? '', bodies).text).not.toMatch(/Letter|likes/);
  });
});

describe('what heads something', () => {
  it.each([
    ['questions and answers', '<p>Tea or coffee?</p><p>Tea.</p><p>Cats or dogs?</p><p>Cats.</p>', /tea\./i],
    ['a verdict', '<p>Our verdict</p><p>True</p>', /verdict ?true/i],
  ])('stays with what few articles answer below it: %s', (_, html, words) => {
    const other = (n: number) => (n % 2 ? html.replace(/Tea\.|True/, 'Neither').replace('Cats.', 'Dogs.') : html);
    const bodies = articles(10, (n) => story(n) + other(n));
    expect(shown(bodies[2] ?? '', bodies).text).toMatch(words);
    expect(shown(bodies[3] ?? '', bodies).text).toContain('Neither');
  });

  it('stays where the first lines of it do: marks of a recording, a table', () => {
    const marks = (n: number) =>
      `<p>Timestamps</p><p>00:00 Intro<br>0${n}:10 The ${'abcdefghij'[n]}<br>50:00 Outro</p>`;
    const bodies = articles(10, (n) => story(n) + marks(n));
    expect(shown(bodies[3] ?? '', bodies).text).toContain('Timestamps00:00 Intro');
    const table = (n: number) =>
      `<table><tr><th>Team</th><th>Won</th></tr><tr><td>Blues</td><td>${n}</td></tr></table>`;
    const tables = articles(10, (n) => story(n) + table(n));
    expect(shown(tables[3] ?? '', tables).text).toContain('TeamWonBlues3');
  });

  it('stays at the beginning, too: a question, and the first heading of several', () => {
    const asked = articles(10, (n) => `<p>Where do you work?</p><p>In ${'abcdefghij'[n]} town.</p>${story(n)}`);
    expect(shown(asked[3] ?? '', asked).text).toContain('Where do you work?In d town.');
    const cooked = articles(10, (n) => `<h2>You need</h2>${story(n)}<h2>How to</h2>${story(n)}`);
    expect(shown(cooked[3] ?? '', cooked).text).toContain('You needStory');
  });

  it('goes with what it heads', () => {
    const bodies = articles(10, (n) => `<h2>The house by the sea</h2>${story(n)}<p>Questions?</p>${TAIL}`);
    expect(shown(bodies[3] ?? '', bodies).text).not.toMatch(/sea|Questions/);
  });
});

describe('a story', () => {
  const long = (n: number) =>
    ['a', 'b', 'c', 'd']
      .map(
        (part) =>
          `<p>Part ${part} of the tale of ${'klmnopqrst'[n]}: the ferry came in late, and the members of the choir sang on the pier.</p>`,
      )
      .join('');

  it.each([
    ['word by word', (html: string) => html],
    ['mended', (html: string) => html.replace('Part b', 'Part b, corrected,')],
    [
      'longer',
      (html: string) => `${html}<p>Later that evening the light on the pier went out, and nobody knew why it had.</p>`,
    ],
  ])('that a feed brings twice stays whole: %s', (_, again) => {
    const call = '<p>Subscribe to our newsletter, share this with a friend and support our work.</p>';
    const own = `${long(0)}<p>Members of the choir can be heard on Sunday; tickets are 8 euros, free for subscribers.</p>`;
    const bodies = [own, again(own), ...articles(8, (n) => long(n + 1) + (n > 5 ? '' : call))];
    const alone = shown(own, []).text;
    expect(alone).toContain('Part d');
    expect(shown(own, bodies).text).toBe(alone);
  });

  it('stays where another one ends with the same sentence', () => {
    const call = '<p>Subscribe to our newsletter, share this with a friend and support our work.</p>';
    const bodies = articles(9, (n) => `${long(n)}${n < 2 ? '<p>It held sixty coins.</p>' : ''}${n % 2 ? '' : call}`);
    expect(shown(bodies[0] ?? '', bodies).text).toContain('sixty coins');
  });

  it('of pictures alone is another one each time', () => {
    const bodies = articles(8, (n) =>
      ['shop', n, 'shop'].map((name) => `<p><img src="https://site.example/${name}.jpg" alt=""></p>`).join(''),
    );
    const { fragment } = render({ html: bodies[2] ?? '' }, { ...ABOUT, repeated: learn(bodies) });
    expect([...fragment.querySelectorAll('img')].map(({ src }) => src)).toEqual(['https://site.example/2.jpg']);
  });
});
