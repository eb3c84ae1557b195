import type { Paper } from '../paper.ts';

export const SLOW_ORBIT: Paper = {
  host: 'sloworbit.test',
  title: 'Slow Orbit',
  description: 'A short talk about the sky, whenever something happens in it.',
  lang: 'en',
  format: 'rss2',
  path: '/podcast.xml',
  full: true,
  stories: [
    {
      title: 'A comet that kept its appointment',
      ago: 245,
      author: 'Hana Lindqvist',
      sound: { file: 'comet.wav', seconds: 228 },
      body: [
        'It was last here when the oldest listener’s grandmother was a girl, and it was four hours late, which for seventy-six years is not bad.',
        'In this talk: how one works out a return from three pencil dots, why the tail points the wrong way, and where to stand tonight. Look north-west, a hand’s breadth above the roofs, at half past six.',
      ],
    },
    {
      title: 'The sound of nothing much',
      ago: 2700,
      author: 'Hana Lindqvist',
      sound: { file: 'nothing.wav', seconds: 95 },
      body: [
        'Space is not silent to a radio. We listened to an empty patch for a night, and play the best ninety seconds.',
      ],
    },
    {
      title: 'Letters: is the Moon leaving?',
      ago: 5600,
      author: 'Hana Lindqvist',
      sound: { file: 'moon.wav', seconds: 140 },
      body: ['Yes, by as much in a year as your fingernails grow. Do not wait up.'],
    },
    {
      title: 'The telescope in the laundry',
      ago: 9900,
      author: 'Hana Lindqvist',
      sound: { file: 'laundry.wav', seconds: 181 },
      picture: { file: 'kettle.svg', width: 720, height: 480, caption: 'The boiler, before its lid was a mirror' },
      body: ['A retired dyer has ground eleven mirrors on the lid of a copper boiler. We went to see the twelfth.'],
    },
    {
      title: 'Leap seconds, an apology',
      ago: 14_000,
      author: 'Hana Lindqvist',
      sound: { file: 'leap.wav', seconds: 61 },
      body: ['Last month’s talk was one second too long. This one makes up for it.'],
    },
  ],
};
