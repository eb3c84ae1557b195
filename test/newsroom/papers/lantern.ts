import type { Paper } from '../paper.ts';
import { type Handler, page } from '../reply.ts';
import { answer, openSite } from '../site.ts';

/** A site that has a feed where such sites usually have it, and says so nowhere. */

const LANTERN: Paper = {
  host: 'lantern.test',
  title: 'The Lantern Room',
  description: 'Notes from a lighthouse that is a museum now.',
  lang: 'en',
  format: 'rss2',
  path: '/feed.xml',
  full: true,
  stories: [
    {
      title: 'The lens goes to be cleaned',
      ago: 300,
      body: [
        'All hundred and twelve prisms come off on Monday, are washed in rainwater, and go back on in the same order.',
      ],
    },
    {
      title: 'Who signed the visitors’ book in 1921',
      ago: 2600,
      body: ['Mostly cousins of the keeper. One geologist, who complained about the stairs and about the geology.'],
    },
  ],
};

/** Answers for the lighthouse; nothing for any other host. */
export function lantern(host: string, opened: number): Handler | undefined {
  if (host !== LANTERN.host) return undefined;
  const site = openSite(LANTERN, opened);
  return (asked) => {
    if (asked.path !== '/') return answer(site, asked);
    return page(LANTERN.title, LANTERN.lang, '', `<h1>${LANTERN.title}</h1><p>Open on Sundays.</p>`);
  };
}
