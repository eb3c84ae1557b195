/** Articles that must stay apart. */
import { bare, type Case, fire, flood, type Item, PAGE, unlinked } from './identityCases.ts';

const { guid: _, ...bareFlood } = flood;

/** Two items that are two, whether they come one after the other, or one joins the other. */
export const two = (says: string, one: Item, other: Item): Case[] => [
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
export const follows = (says: string, one: Item, other: Item): Case => ({
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

/** One follows the other, and but one or two signs are the same. */
const almost: Case[] = [
  follows('one title and day', bare, { ...bare, link: 'https://a.test/2', text: 'Another barn.' }),
  follows('one title, undated', { link: PAGE, title: 'Fire' }, { link: 'https://a.test/2', title: 'Fire' }),
  follows('a guid appears, and only the link is the same', bare, { ...flood, link: PAGE }),
  follows('a guid appears, and only the text is the same', bare, { ...flood, text: 'A barn burned.' }),
  follows('a guid appears, and only the day is the same', bare, { ...flood, day: 1 }),
  ...[
    { title: 'Flood', day: 1, text: 'The river rose.' },
    { title: 'Flood', day: 2, text: 'A barn burned.' },
    { title: 'Fire', day: 2, text: 'The river rose.' },
  ].map((other) =>
    follows(
      `two sites in one feed count alike, ${other.title} on day ${other.day}`,
      { ...fire, guid: 'https://b.test/?p=1' },
      { ...other, guid: 'https://c.test/?p=1', link: 'https://c.test/news' },
    ),
  ),
  ...[
    { title: 'Flood', day: 1, text: 'The river rose.' },
    { title: 'Fire', day: 2, text: 'The river rose.' },
  ].map((other) =>
    follows(`two sites in one feed, one path, ${other.title} on day ${other.day}`, fire, {
      ...other,
      guid: '2',
      link: 'https://c.test/fire',
    }),
  ),
];

export const APART: Case[] = [...distinct, ...almost];
