// @vitest-environment jsdom
import './page.ts';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../lib/content/clean/measure.ts';
import { type Rendered, render } from '../../../lib/content/render.ts';

const STORY = [
  'The lock keeper counts the boats in chalk on the inside of the door, a hundred to a row.',
  'Nobody asked him to, and the chalk is his own, bought at the school shop each September.',
  'When the door is full he photographs it and washes it down, and the summer starts again.',
];
const story = STORY.map((text) => `<p>${text}</p>`).join('');

const shown = (html: string): Rendered =>
  render({ html }, { title: 'The lock keeper’s door', url: 'https://site.example/lock/door', images: 'always' });
const textAfter = (html: string): string => textOf(shown(html).fragment);
const whole = STORY.join('');

/** Leftovers in words no table knows as a phrase: several weak signs each. */
const LEFTOVERS: [what: string, before: string, after: string][] = [
  [
    'small grey centred words with an arrow',
    '',
    '<p style="text-align:center"><span style="font-size:12px;color:#888">Tap the flower if it was any good ↘</span></p>',
  ],
  [
    'a box beside the story with a name and a call',
    '',
    '<div class="support-strip"><p>No tycoon behind us, only the price of a coffee a month</p></div>',
  ],
  [
    'somebody’s card',
    '',
    '<div class="author-box"><p>Ada Finch keeps a boat and a column. She is the editor.</p></div>',
  ],
  [
    'what follows a rule in small italics',
    '',
    '<hr><p><small><em>Clap as often as you like if this made the bus ride shorter.</em></small></p>',
  ],
  [
    'where the article stood first, in words of its own',
    '',
    '<p><a href="https://site.example/lock/door">The lock keeper’s door</a> had its first outing in Canal Notes.</p>',
  ],
  [
    'other articles under a heading in a box of its own',
    '',
    '<div class="most-read"><h3>Everybody else is at</h3><ul><li><a href="https://site.example/a">A bridge turns</a></li><li><a href="https://site.example/b">A weir</a></li></ul></div>',
  ],
  ['pieces of what is known of it, above', '<div class="post-meta">Published 3 hours ago | 4 min read</div>', ''],
  ['what readers did, in numbers', '', '<p>좋아요 310 훈훈해요 122 댓글 57</p>'],
  ['where to write', '', '<p>微博：@lockkeeper<br>商务合作：door@site.example</p>'],
  ['the rubric above, as a link', '<p><a href="https://site.example/canals">Canals</a></p>', ''],
  [
    'a letter offered in a box of that name, whatever it says of it',
    '',
    '<aside class="ad-newsletter"><h3>Newsletter „Der Kanal“</h3><p>Jeden Freitag die besten Texte aus der Redaktion.</p><p>Vielen Dank! Wir haben Ihnen eine E-Mail geschickt.</p></aside>',
  ],
  [
    'an appeal with its button in a box without a name',
    '',
    '<div style="padding:24px"><h3>Together</h3><p>An independent paper can speak for the canal. Every donation takes us further along it.</p><p><a href="https://support.site.example/">Donate now</a></p></div>',
  ],
  ['a size that an advertisement left', '', '<p>728x90</p>'],
  ['a dressed-up call', '', '<p>✅ <a href="https://letters.example/c">Siga o canal do Jornal no mensageiro</a></p>'],
  ['tools above', '<div class="utils">Printer-friendly version | E-mail this story</div>', ''],
];

describe('what stands beside a story and says so by many weak signs is hidden', () => {
  it.each(LEFTOVERS)('%s', (_, before, after) => {
    const { fragment, hidden } = shown(before + story + after);
    expect(textOf(fragment).replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
    expect(hidden.map(({ fragment: block }) => textOf(block)).join('')).not.toBe('');
  });
});

/** Ends and beginnings of stories that have such signs: one or two of them. */
const STORIES: [what: string, html: string, keeps: string[]][] = [
  [
    'a list of the site’s own pages that the story ends with',
    `${story}<h3>Where can I learn more?</h3><ul><li><a href="https://site.example/guide">The guide</a></li><li><a href="https://site.example/forms">The forms</a>: each of the locks has a form of its own, and an example of how to fill it in.</li></ul><p>Questions? Visit us on our <a href="https://site.example/forum">forum</a> or our <a href="https://www.facebook.com/lockkeeper">page</a>.</p>`,
    ['Where can I learn more?', 'The guide', 'The forms'],
  ],
  [
    'whom to ask about what the story offers',
    `${story}<p>Good luck with your applications!</p><p>If you have questions about applying, please email <a href="mailto:keeper@site.example">the keeper</a> or ask on the canal.</p>`,
    ['Good luck with your applications!', 'If you have questions about applying'],
  ],
  [
    'notes to an episode',
    `${story}<ul><li>Happy new year!</li><li><a href="https://site.example/subscriptions">The page of subscriptions</a></li><li>A long entry about the chalk, the school shop and the door, in which nothing else is said.</li></ul>`,
    ['Happy new year!', 'The page of subscriptions'],
  ],
  [
    'where to get tickets',
    `${story}<p>Tickets: <a href="https://tickets.example/lock">https://tickets.example/lock</a></p>`,
    ['Tickets:'],
  ],
  ['where to write for a seat', `${story}<p>Tickets: seats@lock.example</p>`, ['Tickets: seats@lock.example']],
  ['the score of a game', `${story}<p>Brighton 2 Everton 0</p>`, ['Brighton 2 Everton 0']],
  [
    'how to help others',
    `${story}<div><h3>How to help</h3><p>The lifeboats are collecting a donation from everybody who wants to see them go on.</p><p><a href="https://lifeboats.example/">Donate now</a></p></div>`,
    ['How to help', 'The lifeboats are collecting'],
  ],
  [
    'a file to take along',
    `${story}<p><a href="https://site.example/uploads/door.pdf">The-door_final</a></p><p>Get in touch with us by e-mail.</p>`,
    ['The-door_final'],
  ],
  [
    'a first sentence that ends in a colon before something hidden',
    `<p>As I said, comments have been closed on this site for weeks:</p><div class="newsletter"><p>Get our newsletter</p><input type="email"></div>${story}`,
    ['As I said, comments have been closed'],
  ],
  ['who wrote it, and nothing else', `<p>By Ada Finch, staff</p>${story}`, ['By Ada Finch, staff']],
  ['the date of a diary', `<p>3 March 2024, 7:30</p>${story}`, ['3 March 2024, 7:30']],
  [
    'a correction',
    `${story}<hr><p><em>Correction: an earlier version of this article gave your editor the wrong year.</em></p>`,
    ['Correction:'],
  ],
  [
    'a credit',
    `${story}<p style="text-align:right"><small>Photo: Ada Finch / the author</small></p>`,
    ['Photo: Ada Finch'],
  ],
  [
    'a name under a letter',
    `${story}<p>— Ada Finch</p><p>Follow us on <a href="https://www.facebook.com/lock">our page</a></p>`,
    ['— Ada Finch'],
  ],
  [
    'the end mark of a story over its tags',
    `${story}<p>（完）</p><p>Tags: <a href="https://site.example/tag/a">chalk</a> <a href="https://site.example/tag/b">doors</a></p>`,
    ['（完）'],
  ],
  [
    'what was found elsewhere on a matter',
    `${story}<ul><li>More on chalk<ul><li><a href="https://chalk.example/a">Quarries</a></li><li><a href="https://white.example/b">Dust</a></li></ul></li></ul><p>And so the door is full again, as it is at the end of every August.</p>`,
    ['More on chalk', 'Quarries', 'Dust'],
  ],
  [
    'a list that speaks of feeds',
    `${story}<p>And here are some useful posts:</p><ul><li><a href="https://talk.example/1">RSS Feeds</a></li><li><a href="https://talk.example/2">Notices</a></li></ul>`,
    ['RSS Feeds', 'Notices'],
  ],
  [
    'a heading over the last sentence',
    `${story}<h3>Get the app</h3><p><a href="https://apps.apple.com/us/app/lock/id1">Lock 5</a> is available in the store from today.</p>`,
    ['Get the app', 'is available in the store from today.'],
  ],
  [
    'where to hear what it tells of',
    `${story}<p><a href="https://radio.example/248">Listen on Canal Radio</a></p>`,
    ['Listen on Canal Radio'],
  ],
  [
    'whom a quotation is from',
    `${story}<p><em>Source: <a href="https://paper.example/apps/news/1">Paper</a>.</em></p>`,
    ['Source: Paper.'],
  ],
  [
    'who signs a letter to the readers',
    `${story}<div style="text-align:right"><strong>The editors</strong></div><p>Follow us on <a href="https://www.facebook.com/lock">our page</a></p>`,
    ['The editors'],
  ],
  [
    'the button of a box that tells of what it leads to',
    `${story}<div class="cta"><div class="cta-button"><a href="https://days.example/">Days of Chalk</a></div><div class="cta-text"><p>From the 30th on the days of chalk take place in the boat house, with talks on doors, boats and summers.</p></div></div>`,
    ['Days of Chalk'],
  ],
  [
    'a last word with a smile',
    `${story}<p>Oh yes, and since you are here: do not forget to switch on the lamp 😉</p>`,
    ['switch on the lamp'],
  ],
  [
    'the last word of a story after a scene break',
    `${story}<p>***</p><p>“You can have the chalk,” she said.</p>`,
    ['You can have the chalk'],
  ],
];

describe('what is of the story stays, whatever it speaks of', () => {
  it.each(STORIES)('%s', (_, html, keeps) => {
    const text = textAfter(html);
    for (const words of [...STORY, ...keeps]) expect(text).toContain(words);
  });

  it('pictures with words on their lines', () => {
    const picture =
      '<div class="next"><a href="https://site.example/x"><img src="https://site.example/x.jpg"></a> View fullsize</div>';
    expect(shown(story + picture.repeat(4)).fragment.querySelectorAll('img').length).toBe(4);
    const plain =
      '<div><img src="https://site.example/y.jpg" width="800"><a href="https://site.example/y.jpg">View fullsize</a></div>';
    expect(shown(story + plain.repeat(3)).fragment.querySelectorAll('img').length).toBe(3);
  });

  it('the card of a player', () => {
    const player =
      '<div class="embed widget"><iframe src="https://site.example/player" width="600" height="400"></iframe></div>';
    expect(shown(story + player).players.length).toBe(1);
    expect(shown(story + player).fragment.querySelectorAll('a').length).toBe(1);
  });
});

it('a code to scan goes with the words beside it, a picture does not', () => {
  const words = '<p style="text-align:center"><small>Our readers’ group ☞ you are welcome</small></p>';
  const code = '<p><img src="https://site.example/qr.png" width="120" height="120"></p>';
  const picture = '<p><img src="https://site.example/door.jpg" width="900" height="600"></p>';
  expect(shown(story + code + words).fragment.querySelectorAll('img').length).toBe(0);
  expect(shown(story + words + picture).fragment.querySelectorAll('img').length).toBe(1);
});

it('switching trailers off leaves them', () => {
  const [, , after] = LEFTOVERS[0] as (typeof LEFTOVERS)[number];
  const { fragment } = render({ html: story + after }, { title: '', images: 'always', off: ['leftovers'] });
  expect(textOf(fragment)).toContain('Tap the flower');
});
