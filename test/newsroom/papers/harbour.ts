import type { Paper } from '../paper.ts';
import { type Handler, page } from '../reply.ts';
import { answer, openSite } from '../site.ts';

/** A town's site whose front page announces two feeds. */

const NEWS: Paper = {
  host: 'harbour.test',
  title: 'Harbour Town: News',
  description: 'What the town hall has to say.',
  lang: 'en',
  format: 'rss2',
  path: '/news.xml',
  full: true,
  stories: [
    {
      title: 'Slip Street closed on Thursday morning',
      ago: 95,
      author: 'Roads office',
      body: [
        'Slip Street is closed from seven until noon on Thursday while the drain under the fish market is cleared. Carts may use the chapel lane.',
        'The number 12 bus stops at the post office instead.',
      ],
    },
    {
      title: 'Library opens an hour later on market days',
      ago: 1500,
      author: 'Library',
      body: [
        'From next week the reading room opens at ten on Tuesdays and Fridays, so that the square is free for the stalls.',
      ],
    },
    {
      title: 'Two new benches for the east quay',
      ago: 4400,
      author: 'Parks office',
      body: [
        'They are made from the planks of the old pontoon and face the water, after some debate, and not the road.',
      ],
    },
  ],
};

const EVENTS: Paper = {
  ...NEWS,
  title: 'Harbour Town: Events',
  description: 'What is on this month.',
  format: 'atom',
  path: '/events.atom',
  stories: [
    {
      title: 'Saturday: choir on the ferry',
      ago: 200,
      body: ['The six o’clock crossing, weather permitting. Blankets are lent at the ticket window.'],
    },
    {
      title: 'Sunday: the lighthouse is open',
      ago: 3100,
      body: ['Ninety-one steps, tea at the top. Children under six wait with the keeper’s dog.'],
    },
  ],
};

/** Answers for the town's host; nothing for any other. */
export function harbour(host: string, opened: number): Handler | undefined {
  if (host !== NEWS.host) return undefined;
  const news = openSite(NEWS, opened);
  const events = openSite(EVENTS, opened);
  return (asked) => {
    if (asked.path === EVENTS.path) return answer(events, asked);
    if (asked.path !== '/') return answer(news, asked);
    const link = ({ title, path, format }: Paper): string =>
      `<link rel="alternate" type="application/${format === 'atom' ? 'atom' : 'rss'}+xml" title="${title}" href="${path}">`;
    return page('Harbour Town', 'en', link(NEWS) + link(EVENTS), '<h1>Harbour Town</h1><p>A town of nine hundred.</p>');
  };
}
