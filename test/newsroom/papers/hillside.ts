import type { Paper } from '../paper.ts';

/** The oldest format here: no ids, no full text, and a document type declaration. */
export const HILLSIDE: Paper = {
  host: 'hillside.test',
  title: 'Hillside Almanac',
  description: 'Sowing, frost and bees above three hundred metres.',
  lang: 'en',
  format: 'rss091',
  path: '/almanac.rss',
  full: false,
  stories: [
    {
      title: 'First frost in the upper orchard',
      ago: 300,
      body: [
        'Minus one at six this morning under the wall, and the last quinces are in. Leave the medlars another week: they are no good until they look it.',
      ],
    },
    {
      title: 'Where the swallows went, as far as anyone can tell',
      ago: 1600,
      body: [
        'The last pair left on the ninth. A ringed bird from our barn was read off by a schoolboy in the marshes, eleven days and nine hundred kilometres on.',
      ],
    },
    {
      title: 'A hive is not a box',
      ago: 3000,
      body: [
        'What keeps it warm is not straw but dryness. Tilt the floor by a thumb, open the top by a finger, and let them manage.',
      ],
    },
    {
      title: 'Stacking wood so that it dries and stays up',
      ago: 4500,
      body: [
        'Bark upward on the outside, bark downward within. Leave a gap for the mouse but not for the cat that follows.',
      ],
    },
    {
      title: 'Seed swap: what came, what went',
      ago: 6000,
      body: ['Forty-one kinds of bean on two tables, and one envelope marked “probably”. It went first.'],
    },
    {
      title: 'The spring that runs uphill',
      ago: 9000,
      body: [
        'It does not, but the path beside it falls, and eyes believe paths. We brought a level; the village has asked us not to print the result.',
      ],
    },
  ],
};
