/** Feeds that name their articles poorly, or several of them alike. */
import { follows, two } from './identityApart.ts';
import { bare, type Case, fire, flood, type Item, PAGE, same, unlinked } from './identityCases.ts';

const { guid: _, ...bareFlood } = flood;

const poor: Case[] = [
  {
    says: 'a feed without guids corrects two titles of three',
    before: [bare, bareFlood, { link: 'https://a.test/c', title: 'Calm' }],
    after: [
      { ...bare, title: 'Fire!' },
      { ...bareFlood, title: 'Flood!' },
      { link: 'https://a.test/c', title: 'Calm' },
    ],
    old: ['Calm', 'Flood!', 'Fire!'],
  },
  same('an undated feed corrects a title', { link: PAGE, title: 'Fire' }, { link: PAGE, title: 'Fire!' }),
  same('an undated feed gets dates', { guid: '1', title: 'Fire' }, { guid: '1', title: 'Fire', day: 1 }),
  follows('an undated feed without links', { guid: '1', title: 'Open thread' }, { guid: '2', title: 'Open thread' }),
  same(
    'a podcast without links corrects a title',
    { ...unlinked, audio: 'https://a.test/1.mp3' },
    { ...unlinked, title: 'Fire!', audio: 'https://a.test/1.mp3' },
  ),
  same(
    'a podcast without guids and links moves',
    { title: 'E1', day: 1, audio: 'http://old.test/1.mp3' },
    { title: 'E1', day: 1, audio: 'https://cdn.test/1.mp3' },
  ),
  ...two(
    'a podcast without links, guids and dates',
    { title: 'E1', audio: 'https://a.test/1.mp3' },
    { title: 'E2', audio: 'https://a.test/2.mp3' },
  ),
  same(
    'neither guid nor link, the title corrected',
    { title: 'Fire', text: 'A barn burned.' },
    { title: 'Fire!', text: 'A barn burned.' },
  ),
  same(
    'neither guid nor link, the text corrected',
    { title: 'Fire', day: 1, text: 'A' },
    { title: 'Fire', day: 1, text: 'B' },
  ),
  follows(
    'neither guid nor link, one title, other days',
    { title: 'Weather', day: 1, text: 'Sun.' },
    { title: 'Weather', day: 2, text: 'Rain.' },
  ),
  follows(
    'neither guid nor link, one day',
    { title: 'Fire', day: 1, text: 'A barn burned.' },
    { title: 'Flood', day: 1, text: 'The river rose.' },
  ),
  follows(
    'neither guid nor link, one text',
    { title: 'Fire', day: 1, text: 'Read more' },
    { title: 'Flood', day: 2, text: 'Read more' },
  ),
  ...two(
    'neither guid nor link, one text',
    { title: 'Fire', day: 1, text: 'Read more' },
    { title: 'Flood', day: 2, text: 'Read more' },
  ),
  follows(
    'everything links to the home page',
    { link: 'https://a.test/', title: 'Outage', day: 1 },
    { link: 'https://a.test/', title: 'Solved', day: 2 },
  ),
  follows(
    'everything links to the page of the feed',
    { link: 'https://a.test/site', title: 'E1', day: 1 },
    { link: 'https://a.test/site', title: 'E2', day: 2 },
  ),
  same(
    'a link to the home page, the title corrected',
    { link: 'https://a.test/', title: 'Outage', day: 1, text: 'Down.' },
    { link: 'https://a.test/', title: 'Outage!', day: 1, text: 'Down.' },
  ),
];

const numbered = (guids: string[], titles: string[]): Item[] =>
  titles.map((title, at) => ({
    guid: guids[at] ?? '',
    link: `https://a.test/${title}`,
    title,
    day: title.charCodeAt(0) - 64,
    text: title,
  }));

const unadorned = ({ day: _, text: __, ...item }: Item): Item => item;

const crowds: Case[] = [
  {
    says: 'guids that count places in the document',
    before: numbered(['1', '2', '3'], ['C', 'B', 'A']),
    after: numbered(['1', '2', '3'], ['D', 'C', 'B']),
    old: ['A', 'B', 'C'],
    new: ['D'],
  },
  {
    says: 'guids that count places, without dates and text',
    before: numbered(['1', '2', '3'], ['C', 'B', 'A']).map(unadorned),
    after: numbered(['1', '2', '3'], ['D', 'C', 'B']).map(unadorned),
    old: ['A', 'B', 'C'],
    new: ['D'],
  },
  {
    says: 'guids that count places, every link the home page',
    before: numbered(['1', '2', '3'], ['C', 'B', 'A']).map((item) => ({ ...item, link: 'https://a.test/' })),
    after: numbered(['1', '2', '3'], ['D', 'C', 'B']).map((item) => ({ ...item, link: 'https://a.test/' })),
    old: ['A', 'B', 'C'],
    new: ['D'],
  },
  {
    says: 'one guid for all, and the window moves on',
    before: numbered(['x', 'x'], ['B', 'A']),
    after: numbered(['x', 'x'], ['C', 'B']),
    old: ['A', 'B'],
    new: ['C'],
  },
  {
    says: 'one guid for two, and only the second is left, retitled',
    before: numbered(['x', 'x'], ['B', 'A']),
    after: [{ guid: 'x', link: 'https://a.test/A', title: 'A!', day: 1, text: 'A' }],
    old: ['A!', 'B'],
  },
  {
    says: 'one guid for two, and of one the title and the text are corrected',
    before: numbered(['x', 'x'], ['B', 'A']),
    after: [{ guid: 'x', link: 'https://a.test/A', title: 'A!', day: 1, text: 'A!' }, ...numbered(['x'], ['B'])],
    old: ['A!', 'B'],
  },
  {
    says: 'one guid and link for two, and of one text and date are corrected',
    before: [fire, { ...flood, guid: '1', link: PAGE }],
    after: [
      { ...fire, day: 3, text: 'Two barns.' },
      { ...flood, guid: '1', link: PAGE },
    ],
    old: ['Fire', 'Flood'],
  },
  ...[
    { title: 'Fire', text: 'Another barn.' },
    { title: 'Storm', text: 'A barn burned.' },
  ].map((other) => ({
    says: `one guid for two, and ${other.title} takes the place of one`,
    before: [fire, { ...flood, guid: '1' }],
    after: [
      { ...other, guid: '1', link: 'https://a.test/3', day: 3 },
      { ...flood, guid: '1' },
    ],
    old: ['Fire', 'Flood'],
    new: [other.title],
  })),
  {
    says: 'one guid for two, and the last one left makes way for a third',
    before: numbered(['x', 'x'], ['B', 'A']),
    after: numbered(['x'], ['C']),
    old: ['A', 'B'],
    new: ['C'],
  },
  {
    says: 'one link for all, different guids, and the window moves on',
    before: numbered(['1', '2'], ['B', 'A']).map((item) => ({ ...item, link: PAGE })),
    after: numbered(['3', '1'], ['C', 'B']).map((item) => ({ ...item, link: PAGE })),
    old: ['A', 'B'],
    new: ['C'],
  },
];

export const POOR: Case[] = [...poor, ...crowds];
