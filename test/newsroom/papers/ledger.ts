import type { Paper } from '../paper.ts';
import type { Handler } from '../reply.ts';
import { answer, openSite } from '../site.ts';

/** What every story of this paper ends with, with another number each time. */
const TAIL = (issue: number): string =>
  `<p>The Harbour Ledger, sheet ${issue}, is kept in <a href="https://house.ledger.test/">the yellow house on the quay</a> between the tides.</p>`;

/** A paper whose stories all end alike. */
const LEDGER: Paper = {
  host: 'ledger.test',
  title: 'The Harbour Ledger',
  description: 'What the harbour office has in its books.',
  lang: 'en',
  format: 'rss2',
  path: '/feed.xml',
  full: true,
  stories: [
    {
      title: 'The buoy book',
      ago: 100,
      body: [
        'This morning the harbour office opened the book of the buoy for the first time since the flood, and found it dry.',
        'Nobody has asked for the buoy in forty years, says the clerk, and she has kept a pencil beside it all that time.',
        TAIL(3),
      ],
    },
    {
      title: 'The chapel book',
      ago: 200,
      body: [
        'This morning the harbour office opened the book of the chapel for the first time since the flood, and found it dry.',
        'Nobody has asked for the chapel in forty years, says the clerk, and she has kept a pencil beside it all that time.',
        TAIL(4),
      ],
    },
    {
      title: 'The dredger book',
      ago: 300,
      body: [
        'This morning the harbour office opened the book of the dredger for the first time since the flood, and found it dry.',
        'Nobody has asked for the dredger in forty years, says the clerk, and she has kept a pencil beside it all that time.',
        TAIL(5),
      ],
    },
    {
      title: 'The eel book',
      ago: 400,
      body: [
        'This morning the harbour office opened the book of the eel for the first time since the flood, and found it dry.',
        'Nobody has asked for the eel in forty years, says the clerk, and she has kept a pencil beside it all that time.',
        TAIL(6),
      ],
    },
    {
      title: 'The fog book',
      ago: 500,
      body: [
        'This morning the harbour office opened the book of the fog for the first time since the flood, and found it dry.',
        'Nobody has asked for the fog in forty years, says the clerk, and she has kept a pencil beside it all that time.',
        TAIL(7),
      ],
    },
    {
      title: 'The gull book',
      ago: 600,
      body: [
        'This morning the harbour office opened the book of the gull for the first time since the flood, and found it dry.',
        'Nobody has asked for the gull in forty years, says the clerk, and she has kept a pencil beside it all that time.',
        TAIL(8),
      ],
    },
    {
      title: 'The hull book',
      ago: 700,
      body: [
        'This morning the harbour office opened the book of the hull for the first time since the flood, and found it dry.',
        'Nobody has asked for the hull in forty years, says the clerk, and she has kept a pencil beside it all that time.',
        TAIL(9),
      ],
    },
    {
      title: 'The inlet book',
      ago: 800,
      body: [
        'This morning the harbour office opened the book of the inlet for the first time since the flood, and found it dry.',
        'Nobody has asked for the inlet in forty years, says the clerk, and she has kept a pencil beside it all that time.',
        TAIL(10),
      ],
    },
    {
      title: 'The jetty book',
      ago: 900,
      body: [
        'This morning the harbour office opened the book of the jetty for the first time since the flood, and found it dry.',
        'Nobody has asked for the jetty in forty years, says the clerk, and she has kept a pencil beside it all that time.',
        TAIL(11),
      ],
    },
    {
      title: 'The kelp book',
      ago: 1000,
      body: [
        'This morning the harbour office opened the book of the kelp for the first time since the flood, and found it dry.',
        'Nobody has asked for the kelp in forty years, says the clerk, and she has kept a pencil beside it all that time.',
        TAIL(12),
      ],
    },
  ],
};

/** Answers for the ledger; nothing for any other host. */
export function ledger(host: string, opened: number): Handler | undefined {
  if (host !== LEDGER.host) return undefined;
  const site = openSite(LEDGER, opened);
  return (asked) => answer(site, asked);
}
