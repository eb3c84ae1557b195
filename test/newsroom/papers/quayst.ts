import type { Paper } from '../paper.ts';

export const QUAY_ST: Paper = {
  host: 'quayst.test',
  title: 'Letters from Quay St',
  description: 'Somebody looks out of a window and writes it down.',
  lang: 'en',
  format: 'atom03',
  path: '/letters.xml',
  full: true,
  stories: [
    {
      title: 'The man with the ladder',
      ago: 240,
      author: 'E. Sorrel',
      body: [
        'He came by at eight with a ladder on his shoulder, and at nine, and at ten, always from the left. By noon the whole street was waiting for him at its curtains.',
        'At one he came from the right, without the ladder, eating a pear. I have thought about it all afternoon and can only report that he looked content.',
      ],
    },
    {
      title: 'A parcel for number nine, which is not there',
      ago: 1550,
      author: 'E. Sorrel',
      body: [
        'There is a seven and an eleven, and a wall. The postman holds the parcel up to the wall every morning, in case.',
      ],
    },
    {
      title: 'On lending umbrellas',
      ago: 4200,
      author: 'E. Sorrel',
      body: [
        'Of the nine I have lent since spring, six have come back, and they were eight. I do not understand it either, but the stand is full.',
      ],
    },
    {
      title: 'What the tide left',
      ago: 7000,
      author: 'E. Sorrel',
      body: [
        'One oar; a door, painted blue on both sides; a crate of lamp glasses, none broken. Nobody has claimed the door. People come to walk through it.',
      ],
    },
    {
      title: 'The quiet hour',
      ago: 11_000,
      author: 'E. Sorrel',
      body: [
        'Between the last bus and the first gull there is an hour that belongs to no day. The baker has it, and the nurse, and the two of them nod.',
      ],
    },
  ],
};
