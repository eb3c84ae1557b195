import type { Paper } from '../paper.ts';

export const PLAIN_TYPE: Paper = {
  host: 'plaintype.test',
  title: 'Plain Type',
  description: 'About letters, and what they are for.',
  lang: 'en-GB',
  format: 'atom',
  path: '/atom.xml',
  full: true,
  stories: [
    {
      title: 'When numerals should line up, and when they should not',
      ago: 82,
      author: 'Wren Okafor',
      body: [
        'Figures come in two heights. Lining figures stand like capitals, 0123456789, all of one size; old-style figures rise and hang like small letters. Neither is more correct. They do different work.',
        'In a sentence, a year set in lining figures is a shout: four capitals in a row. In a column of prices, old-style figures are a crowd that will not stand still.',
        '<h2>A rule that holds</h2>',
        '<ul><li>Prose takes old-style, proportional.</li><li>Tables take lining, tabular: every figure as wide as every other.</li><li>Headings take whatever the capitals around them take.</li></ul>',
        'On a page of the web that is one line:',
        '<pre><code>td { font-variant-numeric: lining-nums tabular-nums; }</code></pre>',
        'Most faces that come with a computer have only the one kind, and say nothing about it. Set <em>1913</em> in yours and look: if it reaches no higher than the x, you have both.',
      ],
    },
    {
      title: 'The ampersand that sat for its portrait',
      ago: 480,
      author: 'Wren Okafor',
      body: [
        'It began as two letters in a hurry. In the cursive of first-century Pompeii the <em>e</em> and the <em>t</em> of “et” already lean on each other; by the ninth century they have married, and only the family remembers which is which.',
        'The engraver whose sample book I have on the table drew forty-one of them, and wrote a date under each. The last, he notes, “is the first again, but now I know why”.',
      ],
    },
    {
      title: 'Read it at arm’s length',
      ago: 1900,
      author: 'Wren Okafor',
      body: [
        'A type size is not a number of points. It is an angle: how much of your eye a letter fills. A newspaper at forty centimetres and a poster at forty metres can be the same size.',
        'This is why a phone may set 16 and a wall screen must not. Measure from the nose.',
      ],
    },
    {
      title: 'Hyphens I have regretted',
      ago: 4300,
      author: 'Piet Lowe',
      body: [
        '“Leg-ends” of the old north. “The-rapist” in a waiting room. A cheerful “mans-laughter” in the county paper, on the front page, in 72 point.',
        'Machines have been taught since, and make new mistakes, but they cannot blush.',
      ],
    },
    {
      title: 'A comma & a pause are not the same thing',
      ago: 8800,
      author: 'Piet Lowe',
      body: [
        'Actors breathe where the sense lets them; commas stand where the grammar asks. When a writer uses one for the other the reader hears a person with a stitch.',
      ],
    },
  ],
};
