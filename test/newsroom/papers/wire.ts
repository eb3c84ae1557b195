import type { Paper } from '../paper.ts';
import type { Handler } from '../reply.ts';
import { answer, openSite } from '../site.ts';

/** The little notices of a wire agency: as many hosts, `wire-1.test` to `wire-9999.test`, as a test needs. */

const NOTICES = ['Tides', 'Ferries', 'Market', 'Roads', 'Weather'];

const paperOf = (host: string, n: number): Paper => ({
  host,
  title: `Wire ${n}`,
  description: `Notices of district ${n}.`,
  lang: 'en',
  format: n % 2 ? 'rss2' : 'atom',
  path: '/feed.xml',
  full: true,
  stories: NOTICES.slice(0, 2 + (n % 4)).map((subject, index) => ({
    title: `${subject}: notice for district ${n}`,
    ago: 60 + n * 3 + index * 200,
    body: [`${subject} in district ${n} as every day; a longer report follows on paper.`],
  })),
});

/** Answers for a host of the agency; nothing for any other. */
export function wire(host: string, opened: number): Handler | undefined {
  const n = Number(/^wire-(\d{1,4})\.test$/.exec(host)?.[1]);
  if (!n) return undefined;
  const site = openSite(paperOf(host, n), opened);
  return (asked) => answer(site, asked);
}
