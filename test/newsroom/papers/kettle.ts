import type { Paper } from '../paper.ts';

const picture = (name: string, alt: string, caption: string): string =>
  `<figure><img src="https://kettle.test/pictures/${name}.svg" width="720" height="480" alt="${alt}"><figcaption>${caption}</figcaption></figure>`;

/** Rich in pictures, all drawn for it. */
export const KETTLE: Paper = {
  host: 'kettle.test',
  title: 'Kettle & Crumb',
  description: 'Bread, tea and the people who wait for both.',
  lang: 'en',
  format: 'rss2',
  path: '/feed.xml',
  full: true,
  stories: [
    {
      title: 'Six loaves, one stone floor, and a very patient dog',
      ago: 1105,
      author: 'Bea Marchetti',
      categories: ['Bread'],
      body: [
        'The oven at Upper Mill has no thermometer. There is a dog. When the dog moves from the hearth to the door, the stone is ready; when he moves from the door to the yard, it is too hot and one waits.',
        picture('oven', 'A brick oven with a low fire', 'Ready when the dog is at the door.'),
        'We baked six at a time, from one dough, and changed one thing in each: salt, water, time, steam, the flour of the other mill, and the baker.',
        picture(
          'loaves',
          'Three dark loaves on a wooden board',
          'Two, four and five. One, three and six had been eaten.',
        ),
        '<h2>What mattered</h2>',
        '<ol><li>Time. Sixteen hours in the cold beat every other change.</li><li>Steam, in the first ten minutes only.</li><li>The baker, alas.</li></ol>',
        'The dog had the heel of number three, and has stayed by the door since.',
      ],
    },
    {
      title: 'The kettle question, settled for good',
      ago: 2600,
      author: 'Bea Marchetti',
      categories: ['Tea'],
      body: [
        picture('kettle', 'A dark kettle with steam rising', 'Enamel, two litres, 1962. It wins.'),
        'Copper is quicker, steel is lighter, and glass lets you watch. But a kettle is chosen by its handle, at six in the morning, by a hand that is not yet awake.',
      ],
    },
    {
      title: 'Market day: what to do with too many quinces',
      ago: 4100,
      author: 'Joss Penn',
      body: [
        picture('market', 'Three market stalls with fruit', 'Friday, from seven, until they are gone.'),
        'Poach them slowly with a bay leaf until they blush. Nobody knows why they do; it takes three hours and cannot be hurried.',
        'Of the water, make jelly. Of the jelly, make friends.',
      ],
    },
    {
      title: 'A loaf for a bookshop',
      ago: 7200,
      author: 'Joss Penn',
      body: [
        picture('bookshop', 'Shelves full of books', 'The back room, where the readings are.'),
        'It must not crumble, smell of garlic, or make a noise. We went through eleven recipes, and the owner through three chapters.',
      ],
    },
    {
      title: 'Jam is a way of writing dates',
      ago: 10_400,
      author: 'Bea Marchetti',
      body: [
        'The label says apricot and a year. What it means is: that was the summer of the long drought, and you were there.',
      ],
    },
    {
      title: 'Burnt: a column about mistakes',
      ago: 13_800,
      author: 'Joss Penn',
      body: [
        'The bottom was black and the middle was soup. I had put the stone in upside down, which I had not known was possible.',
      ],
    },
  ],
};
