// @vitest-environment jsdom
import './page.ts';
import { describe, expect, test } from 'vitest';
import { render } from '../../../lib/content/render.ts';

const STORY = `<p>The harbour was quiet when the first boats came back in the morning, long before the market opened.</p>
<p>Nobody on the quay had expected them so early, and the ice had not been brought down from the hill yet.</p>`;

/** What is left to read of a story with something around it, and what was hidden. */
function read(before: string, after: string, author?: string): { text: string; hidden: string } {
  const { fragment, hidden } = render(
    { html: before + STORY + after },
    { title: 'Boats', images: 'always', ...(author && { author }) },
  );
  const words = (node: Node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    text: words(fragment),
    hidden: hidden
      .map((block) => words(block.fragment))
      .filter(Boolean)
      .join(' '),
  };
}

describe('what the head of an article says already', () => {
  test.each([
    'Published 3 May 2024, 10:30 am',
    'Publié le 3 octobre 2024 à 06h30, mis à jour le 3 octobre 2024 à 09h12',
    '2024年05月17日 07時30分 公開',
    '发布时间：2024-05-17 09:20',
    '입력 2024.05.17 오전 9:20',
    'Опубликовано 3 мая 2024 г., 10:30',
    'تم النشر في 3 مايو 2024',
  ])('is not said again as a date: %s', (line) => {
    expect(read(`<p>${line}</p>`, '')).toMatchObject({ text: read('', '').text, hidden: line });
  });

  test.each([
    ['By Joss Penhale', 'Joss Penhale'],
    ['Von Tilda Brix, Lauterbrück', 'Tilda Brix'],
    ['Por Clara Mendonça — 21/05/2024 06h00', 'Clara Mendonça'],
    ['كتبت: هناء السمّان', 'هناء السمّان'],
    ['文｜温小楼', '温小楼'],
  ])('is not said again as a name: %s', (line, author) => {
    expect(read(`<p>${line}</p>`, '', author)).toMatchObject({ text: read('', '').text, hidden: line });
  });

  test.each([
    ['Von Tilda Brix', 'Tilda Brix'],
    ['Updated 3 May 2024, 10:30 am', undefined],
    ['Lauterbrück Lesedauer: 4 Min.', undefined],
    ['Temps de Lecture 2 min.', undefined],
    ['2025-11-01 07:12 来源：晨屿日报 经济', undefined],
  ])('is not said again below the paragraph that leads the story: %s', (line, author) => {
    const lead =
      '<p><strong>Since 1927 the ice has come down from the hill; now nobody wants to carry it any more.</strong></p>';
    const { text, hidden } = read(`${lead}<p>${line}</p>`, '', author);
    expect(text).toContain('Since 1927');
    expect(hidden).toBe(line);
  });

  test('is said where the feed does not tell who wrote it', () => {
    expect(read('<p>By Joss Penhale</p>', '').text).toContain('By Joss Penhale');
  });

  test.each([
    ['February 2008:', undefined],
    ['3 March 2024, 7:30', undefined],
    ['01/04/2024 - 11:16', undefined],
    ['In May 2024 the boats were sold', undefined],
    ['Photo by Joss Penhale', 'Joss Penhale'],
    ['Joss Penhale came home late on Friday, and nobody heard him', 'Joss Penhale'],
    ['Mozilla', 'Mozilla Foundation'],
  ])('is not looked for in a line of the story: %s', (line, author) => {
    expect(read(`<p>${line}</p>`, '', author).text).toContain(line);
  });

  test('stays in the head of a letter, among other lines', () => {
    const letter = '<p>Date: 3 May 2024, 10:30<br>To the harbour master<br>Dear sir,</p>';
    expect(read(letter, '').text).toContain('Date: 3 May 2024, 10:30');
  });
});

describe('the end of an article', () => {
  test.each(['— END —', '───', '◆ ◆ ◆', '***'])('has no mark below which there is nothing: %s', (line) => {
    expect(read('', `<p>${line}</p>`)).toMatchObject({ text: read('', '').text, hidden: line });
  });

  test.each(['（完）', 'The End', '...'])('keeps the words with which a tale ends: %s', (line) => {
    expect(read('', `<p>${line}</p>`).text).toContain(line);
  });

  test.each(['(tbx/dpa)', '(AFP)', '（朝凪新聞デジタル）'])('has no sign of an agency: %s', (line) => {
    expect(read('', `<p>${line}</p>`)).toMatchObject({ text: read('', '').text, hidden: line });
  });

  test('keeps a table drawn with signs to its last line', () => {
    expect(read('', '<p>+---+---+<br>| a | b |<br>+---+---+</p>').text).toMatch(/\| a \| b \| ?\+---\+---\+$/);
  });

  test.each([
    ['Joss Penhale', 'Joss Penhale'],
    ['Joss Penhale, Lauterbrück', 'Joss Penhale'],
    ['作者简介：温小楼，卖冰的人，偶尔写字。', undefined],
    ['About the author: Ada carries ice.', undefined],
  ])('does not name its writer again: %s', (line, author) => {
    expect(read('', `<p>${line}</p>`, author)).toMatchObject({ text: read('', '').text, hidden: line });
  });

  test('keeps what a guest writer is', () => {
    expect(read('', '<p>배이음 | 작가·전 사서</p><p>댓글 쓰기</p>', '배이음').text).toContain('배이음 | 작가·전 사서');
  });

  test('does not tell of its writer', () => {
    const bio = 'Joss Penhale, a reporter, lives above the old ice house with a cat.';
    expect(read('', `<p>${bio}</p>`, 'Joss Penhale')).toMatchObject({ text: read('', '').text, hidden: bio });
  });

  test('keeps a line about somebody whom the story is about', () => {
    const more =
      '<p>Joss Penhale, who sold the ice, said that he had seen nothing like it in all of his forty years.</p>';
    const last = 'Joss Penhale, now retired, lives above the old ice house.';
    expect(read('', `${more}<p>${last}</p>`, 'Joss Penhale').text).toContain(last);
  });

  test('keeps what tells of somebody else who is named after its writer', () => {
    const last = 'Joss Penhale’s nephew is in the cast. He was under the garden.';
    expect(read('', `<p><em>${last}</em></p>`, 'Joss Penhale').text).toContain(last);
  });

  test.each([
    ['（本文記者為該校校友）', '<div><a href="/tag/0">#偏鄉教育</a> <a href="/tag/1">#花蓮</a></div>'],
    ['更新（2 月 20 日）：评论里有朋友指出灯序不同，已在模板里补上。', '<p>评论区见</p>'],
  ])('keeps a note of the story above what is none of it: %s', (note, after) => {
    expect(read('', `<p>${note}</p>${after}`).text).toContain(note);
  });

  test('keeps what tells of a company whose name the feed gives', () => {
    const last = 'Mozilla will publish the results of the survey in May.';
    expect(read('', `<p>${last}</p>`, 'Mozilla').text).toContain(last);
  });

  test('keeps the name under a letter', () => {
    expect(read('', '<p>Joss Penhale, harbour master</p>', 'Joss Penhale').text).toContain('harbour master');
  });

  test.each([
    ['<p>Joss Penhale</p>', '<p>Bob Stone</p>'],
    ['<p>Joss Penhale:</p>', '<p>Bob Stone:</p>'],
  ])('keeps who speaks, where the writer asks the questions: %s', (asks, answers) => {
    const { text, hidden } = read('', `${asks}${STORY}${answers}${STORY}${asks}${STORY}`, 'Joss Penhale');
    expect(text.match(/Joss Penhale/g)).toHaveLength(2);
    expect(hidden).toBe('');
  });

  test('keeps what the writer says, who is named in front of it', () => {
    const said = 'Joss Penhale: I was in the third boat, and I saw nothing of all that.';
    expect(read('', `<p>${said}</p>`, 'Joss Penhale').text).toContain(said);
  });

  test('keeps the days of a story that is told day by day', () => {
    const day = (n: number) => `<p>Updated ${n} May 2024, 10:30</p>${STORY}`;
    const { text } = read(
      `<p>It was a long week for everybody who lives along the harbour of this town.</p>${day(3)}`,
      day(2),
    );
    expect(text).toContain('Updated 3 May');
    expect(text).toContain('Updated 2 May');
  });
});

describe('what a sentence speaks of', () => {
  test.each(['div', 'section'])('is nothing to press: a link within it, in a %s of its own', (box) => {
    const sentence = `The museum, which lives from what people give, asks its visitors to <a href="https://site.example/older">donate</a> a book to its library of old newsletters, and many do.`;
    const { fragment } = render(
      { html: `${STORY}<${box} class="callout">${sentence}</${box}>${STORY}${STORY}` },
      { title: 'Boats', images: 'always', url: 'https://site.example/a/1' },
    );
    expect(fragment.textContent).toContain('old newsletters');
  });

  test('is no advertisement where the article is a list of links', () => {
    const link = (name: string) =>
      `<p><a href="https://${name}.example/">The lamp lighters of the ${name} coast</a></p>`;
    const html = `${STORY}${link('northern')}${STORY}<p>Advertisement</p>${link('southern')}${STORY}`;
    const { fragment } = render({ html }, { title: 'Boats', images: 'always' });
    expect(fragment.textContent).toContain('southern coast');
    expect(fragment.textContent).not.toContain('Advertisement');
  });
});
