/** Articles that must stay apart, and feeds that name theirs poorly. */
import { bare, type Case, fire, flood, type Item, PAGE, same, unlinked } from './identityCases.ts';

const { guid: _, ...bareFlood } = flood;

/** Two items that are two, whether they come one after the other, or one joins the other. */
const two = (says: string, one: Item, other: Item): Case[] => [
  {
    says: `${says}: side by side`,
    before: [],
    after: [one, other],
    old: [],
    new: [one.title ?? '', other.title ?? ''],
  },
  { says: `${says}: one joins`, before: [one], after: [other, one], old: [one.title ?? ''], new: [other.title ?? ''] },
  {
    says: `${says}: both stay`,
    before: [one, other],
    after: [other, one],
    old: [one.title ?? '', other.title ?? ''],
  },
];

/** The second takes the place of the first, which the document no longer lists. */
const follows = (says: string, one: Item, other: Item): Case => ({
  says: `${says}: one follows`,
  before: [one],
  after: [other],
  old: [one.title ?? ''],
  new: [other.title ?? ''],
});

const distinct: Case[] = [
  ...two('one link, different guids and titles', fire, { ...flood, link: PAGE }),
  follows('one link, different guids and titles', fire, { ...flood, link: PAGE }),
  follows('one link, one title, different guids and dates (a daily bulletin)', fire, {
    ...flood,
    link: PAGE,
    title: 'Fire',
  }),
  follows('one link, one day, one text, different guids and titles', fire, { ...fire, guid: '2', title: 'Flood' }),
  follows('a daily bulletin: one link, one title, one text', fire, { ...fire, guid: '2', day: 2 }),
  ...two('one title, different links', bare, { ...bareFlood, title: 'Fire' }),
  follows('one title, different links', bare, { ...bareFlood, title: 'Fire' }),
  ...two('one guid, different links and titles', fire, { ...flood, guid: '1' }),
  ...two('one guid and link, different titles', fire, { ...flood, guid: '1', link: PAGE }),
  ...two(
    'one guid and link, no titles',
    { guid: '1', link: PAGE, text: 'One.' },
    { guid: '1', link: PAGE, text: 'Two.' },
  ),
  ...two('numbers as guids', fire, { ...fire, guid: '11', link: 'https://a.test/11', title: 'Fire 11' }),
  follows('numbers as guids, one title, no links', unlinked, { ...unlinked, guid: '11', day: 2 }),
  ...two('guids that differ in case', { ...fire, guid: 'dQw4' }, { ...flood, guid: 'dqW4' }),
  ...two(
    'guids and links that differ in case',
    { guid: 'dQw4', link: 'https://a.test/?v=dQw4', title: 'V', text: 'a' },
    { guid: 'dqW4', link: 'https://a.test/?v=dqW4', title: 'V', text: 'b' },
  ),
  follows('guids that differ in case', { ...unlinked, guid: 'dQw4' }, { guid: 'dqW4', title: 'Flood' }),
  ...two(
    'fragments',
    { link: `${PAGE}#comment-1`, title: 'Re: Fire' },
    { link: `${PAGE}#comment-2`, title: 'Re: Fire' },
  ),
  follows(
    'fragments',
    { link: `${PAGE}#comment-1`, title: 'Re: Fire' },
    { link: `${PAGE}#comment-2`, title: 'Re: Fire' },
  ),
  ...['id', 'p', 'v', 'page'].map((name) =>
    follows(
      `?${name}=`,
      { link: `https://a.test/read?${name}=1`, title: 'Fire' },
      { link: `https://a.test/read?${name}=2`, title: 'Fire' },
    ),
  ),
  ...two(
    'a path in another case, different titles',
    { link: 'https://a.test/aB', title: 'Fire' },
    { link: 'https://a.test/Ab', title: 'Flood' },
  ),
  ...two(
    'two sites in one feed, one path and title',
    { ...bare, link: 'https://b.test/fire' },
    { ...bare, link: 'https://c.test/fire', text: 'Another.' },
  ),
  follows('two sites in one feed, one path, another day', bare, {
    ...bare,
    link: 'https://c.test/fire',
    day: 9,
    text: 'Another.',
  }),
];

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

const crowds: Case[] = [
  {
    says: 'guids that count places in the document',
    before: numbered(['1', '2', '3'], ['C', 'B', 'A']),
    after: numbered(['1', '2', '3'], ['D', 'C', 'B']),
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

export const APART: Case[] = [...distinct, ...poor, ...crowds];
