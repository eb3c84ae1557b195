// @vitest-environment jsdom
import './page.ts';
import { expect, it } from 'vitest';
import { textOf } from '../../../lib/content/clean/measure.ts';
import { render, showable } from '../../../lib/content/render.ts';

const URL = 'https://site.example/p/1';

/** Stories that have the words of promotion in them. */
const TRAPS: [what: string, html: string][] = [
  [
    'a short notice with a link to register',
    '<div class="entry"><p>The club meets on Monday.</p><p>To join, <a href="https://c.example/register">register</a> by Friday.</p><p>Bring a chair.</p></div>',
  ],
  [
    'a poem of paragraphs',
    '<p>The road was long,</p><p>the sky was low,</p><p>follow me on the water,</p><p>subscribe to the snow.</p>',
  ],
  [
    'a poem that asks to be looked at',
    '<p>我在河边等你，</p><p>欢迎你带着雨来，</p><p>欢迎关注河水，</p><p>喜欢就点个灯。</p>',
  ],
  [
    'steps in which one signs up',
    '<p>How to get an account, in three steps that take five minutes at most, we tried.</p><ol><li>Open the site.</li><li><a href="https://c.example/register">Sign up</a></li><li>Download the app.</li></ol><p>Then log in to comment.</p>',
  ],
  [
    'a list of changes with a download',
    '<h2>Version 2</h2><ul><li>Faster app start</li><li>Newsletter settings</li></ul><p>The app now starts in half a second.</p><p><a href="https://site.example/download">Download</a></p>',
  ],
  [
    'words pulled out of the story',
    '<p>' +
      'A story about a lamp that would not go out in the street where I live. '.repeat(4) +
      '</p><aside class="pullquote"><p>“Follow us on the way to the lamp.”</p></aside><p>' +
      'More of the story about the lamp and its committee, which met at nine. '.repeat(4) +
      '</p>',
  ],
  [
    'where to get tickets',
    '<p>' +
      'The festival begins on the third of May with a concert in the old mill near the river. '.repeat(3) +
      '</p><p>Tickets: <a href="https://tickets.example/x">tickets.example</a></p><p>Register: <a href="https://site.example/register">online</a></p>',
  ],
  [
    'where to give for what the story is about',
    '<p>' +
      'The shelter lost its roof in the storm and forty dogs sleep in the school gym now. '.repeat(3) +
      '</p><p>Donations for the shelter can be made <a href="https://shelter.example/donate">here</a>.</p>',
  ],
  [
    'the line of a review that names the book',
    '<p>' +
      'The book is about a map room and the men who drew islands that never were there. '.repeat(3) +
      '</p><p>“The Map Room” by A. Corrin, out now in paperback, 230 pages.</p>',
  ],
  [
    'a notice about an app',
    '<p>' +
      '图书馆将于下周一闭馆三天，期间还书箱照常开放，读者可以在门口的柜台取书。'.repeat(3) +
      '</p><p>读者可下载图书馆客户端查询馆藏。</p><p>咨询电话：12345678</p>',
  ],
  [
    'a story in which comments are asked for',
    '<p>' +
      '駅前の文具店が閉まると聞いて、町の人たちが最後の日に列をつくった。'.repeat(3) +
      '</p><p>店主は「応援ありがとう」と頭を下げた。</p><p>コメントを求めると、首を振った。</p>',
  ],
  [
    'a question at the end',
    '<p>' +
      'He asked the same thing of everyone who came through the door that winter evening. '.repeat(3) +
      '</p><p>What do you think?</p>',
  ],
  [
    'a note of the editor',
    '<p>' +
      'He asked the same thing of everyone who came through the door that winter evening. '.repeat(3) +
      '</p><p>Editor’s note: an earlier version misspelled the name. Email corrections to <a href="mailto:c@x.example">c@x.example</a>.</p>',
  ],
  [
    'the parts of a series',
    '<p>' +
      'He asked the same thing of everyone who came through the door that winter evening. '.repeat(3) +
      '</p><p>' +
      'And everyone gave another answer, which he wrote into a book with a green cover. '.repeat(2) +
      '</p><h3>All parts</h3><ul><li><a href="https://site.example/1">The door</a></li><li><a href="https://site.example/2">The book</a></li></ul>',
  ],
  [
    'who wrote it',
    '<p>' +
      'He asked the same thing of everyone who came through the door that winter evening. '.repeat(3) +
      '</p><div class="author"><p>Mara Voss writes about doors.</p></div>',
  ],
];

it.each(TRAPS)('nothing of a story is hidden for its words: %s', (_, html) => {
  const { hidden } = render({ html, baseUrl: URL }, { title: 'A title', url: URL, images: 'always' });
  expect(showable(hidden).map(({ fragment }) => textOf(fragment))).toEqual([]);
});
