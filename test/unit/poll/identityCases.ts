/** Articles that are known again: a feed's document, the next one, and what a reader must find afterwards. */

/** One item of a document; what is missing is missing there too. */
export interface Item {
  guid?: string;
  link?: string;
  title?: string;
  /** Day of January 2026. */
  day?: number;
  text?: string;
  audio?: string;
}

/**
 * What it shows, both documents, and the titles afterwards, oldest row first. Everything of the first document has been
 * read and starred: `old` must still be so and be the same rows, `new` must be unread and without a star.
 */
export interface Case {
  says: string;
  before: Item[];
  /** A document between the two. */
  between?: Item[];
  after: Item[];
  old: string[];
  new?: string[];
}

export const PAGE = 'https://a.test/fire';
export const fire: Item = { guid: '1', link: PAGE, title: 'Fire', day: 1, text: 'A barn burned.' };
export const flood: Item = { guid: '2', link: 'https://a.test/flood', title: 'Flood', day: 2, text: 'The river rose.' };
export const { guid: _, ...bare } = fire;
export const { link: __, ...unlinked } = fire;
const permalink: Item = { ...fire, guid: PAGE };

/** One item becomes another form of itself. */
export const same = (says: string, before: Item, after: Item): Case => ({
  says,
  before: [before],
  after: [after],
  old: [after.title ?? ''],
});

const unchanged: Case[] = [
  same('nothing changed but the document', fire, fire),
  same('the title is corrected', fire, { ...fire, title: 'Fire in a barn' }),
  same('the date is corrected', fire, { ...fire, day: 3 }),
  same('title, date and text are rewritten', fire, { ...fire, title: 'Barn saved', day: 3, text: 'It stands.' }),
  same('the address follows a new headline', fire, { ...fire, title: 'Barn', link: 'https://a.test/barn' }),
  same('everything but the guid is rewritten', fire, { guid: '1', link: 'https://a.test/b', title: 'B', text: 'b' }),
  same('the text goes', fire, { guid: '1', link: PAGE, title: 'Fire', day: 1 }),
  { says: 'the same item stands there twice', before: [], after: [fire, fire], old: [], new: ['Fire'] },
  {
    says: 'the same item stands there twice, as http and https',
    before: [],
    after: [permalink, { ...permalink, guid: 'http://a.test/fire', link: 'http://a.test/fire' }],
    old: [],
    new: ['Fire'],
  },
];

const variants: Case[] = [
  ['http', 'http://a.test/fire'],
  ['a slash at the end', 'https://a.test/fire/'],
  ['campaign marks', 'https://a.test/fire?utm_source=rss&utm_medium=feed'],
  ['campaign marks in the fragment', 'https://a.test/fire#utm_source=rss'],
  ['www', 'https://www.a.test/fire'],
  ['a host in capitals', 'https://A.TEST/fire'],
  ['the port everybody has', 'https://a.test:443/fire'],
  ['all of it', 'http://www.a.test:80/fire/?utm_campaign=x#'],
].flatMap(([how, link = '']) => [
  same(`a link without guid gets ${how}, and the title is corrected`, bare, { ...bare, link, title: 'Fire!' }),
  same(`a permalink guid gets ${how}, and the title is corrected`, permalink, {
    ...permalink,
    guid: link,
    title: 'Fire!',
    day: 4,
  }),
]);

const uuid = '74b90295-595f-4459-a826-7a5738957281';
const moved: Case[] = [
  same('a guid in another case', { ...fire, guid: 'Post-AbC' }, { ...fire, guid: 'post-abc' }),
  same(
    'a uuid in another case, without a link, the title corrected',
    { ...unlinked, guid: uuid },
    { ...unlinked, guid: uuid.toUpperCase(), title: 'Fire!' },
  ),
  same('a uuid becomes a urn', { ...unlinked, guid: uuid }, { ...unlinked, guid: `urn:uuid:${uuid}`, title: 'Fire!' }),
  same(
    'the guid moves to another host, the link too',
    { ...fire, guid: 'http://old.test/?p=1', link: 'http://old.test/fire' },
    { ...fire, guid: 'https://new.test/?p=1', link: 'https://new.test/fire' },
  ),
  same(
    'the guid moves to another host, and the title is corrected',
    { ...fire, guid: 'http://old.test/?p=1' },
    { ...fire, guid: 'https://new.test/?p=1', title: 'Fire!' },
  ),
  same('a feed of permalinks moves', permalink, {
    ...permalink,
    guid: 'https://b.test/fire',
    link: 'https://b.test/fire',
  }),
  same('a feed without guids moves', bare, { ...bare, link: 'https://b.test/fire' }),
  same(
    'a feed without guids, dates and text moves',
    { link: PAGE, title: 'Fire' },
    { link: 'https://b.test/fire', title: 'Fire' },
  ),
  same(
    'a tag: of another host',
    { ...fire, guid: 'tag:old.test,2010:/fire/1' },
    { ...fire, guid: 'tag:new.test,2010:/fire/1', link: 'https://new.test/fire' },
  ),
  same(
    'a tag: whose host is in capitals, the title corrected, without a link',
    { ...unlinked, guid: 'tag:a.test,2010:/1' },
    { ...unlinked, guid: 'tag:A.test,2010:/1', title: 'Fire!' },
  ),
  same('another guid altogether, link and title as they were', fire, { ...fire, guid: 'node/991' }),
  same(
    'another guid altogether, undated, without text',
    { guid: '1', link: PAGE, title: 'Fire' },
    { guid: 'node/991', link: PAGE, title: 'Fire' },
  ),
  same('guid and address are made anew, the article is not', fire, {
    ...fire,
    guid: 'x',
    link: 'https://b.test/2026/f',
  }),
  same(
    'a guid that is drawn anew at every poll, without a link',
    { ...unlinked, guid: '83' },
    { ...unlinked, guid: '12' },
  ),
  same('a guid appears where there was none', bare, fire),
  same('a guid appears, and the title is corrected', bare, { ...fire, title: 'Fire!' }),
  same('a guid appears, and the date is corrected', bare, { ...fire, day: 5 }),
  same('the guid disappears', fire, bare),
  same(
    'a guid appears, undated, without text',
    { link: PAGE, title: 'Fire' },
    { guid: '1', link: PAGE, title: 'Fire' },
  ),
  same('a guid appears, and title and date are corrected', bare, { ...fire, title: 'Fire!', day: 5 }),
  same('a guid appears, and title and text are corrected', bare, { ...fire, title: 'Fire!', text: 'Two barns.' }),
  same('a guid appears, and text and date are corrected', bare, { ...fire, day: 5, text: 'Two barns.' }),
  same(
    'the guid moves to another host, and all but the link is corrected',
    { ...fire, guid: 'http://old.test/?p=1' },
    { guid: 'https://new.test/?p=1', link: PAGE, title: 'Fire!', day: 2, text: 'Two barns.' },
  ),
  same(
    'a feed moves, and the text is another',
    { ...fire, guid: 'http://old.test/?p=1', link: 'http://old.test/fire' },
    { ...fire, guid: 'https://new.test/?p=1', link: 'https://new.test/1/fire', text: 'Two barns.' },
  ),
  same('a feed moves, and the dates are others', permalink, {
    ...permalink,
    guid: 'https://b.test/fire',
    link: 'https://b.test/fire',
    day: 5,
  }),
  same(
    'a feed moves and makes new guids, undated, without text',
    { guid: '1', link: PAGE, title: 'Fire' },
    { guid: '71', link: 'https://b.test/fire', title: 'Fire' },
  ),
  {
    says: 'a guid changes for good, and later the title and the text are corrected',
    before: [fire],
    between: [{ ...fire, guid: 'node/991' }],
    after: [{ ...fire, guid: 'node/991', title: 'Fire!', text: 'Two barns.' }],
    old: ['Fire!'],
  },
  {
    says: 'a guid changes and changes back',
    before: [fire],
    between: [{ ...fire, guid: 'node/991' }],
    after: [fire],
    old: ['Fire'],
  },
  {
    says: 'a whole feed moves and gains an article meanwhile',
    before: [1, 2, 3].map((n) => ({
      guid: `http://old.test/?p=${n}`,
      link: `http://old.test/${n}`,
      title: `T${n}`,
      day: n,
    })),
    after: [4, 3, 2].map((n) => ({
      guid: `https://new.test/?p=${n}`,
      link: `https://new.test/${n}`,
      title: `T${n}`,
      day: n,
    })),
    old: ['T1', 'T2', 'T3'],
    new: ['T4'],
  },
];

export const AGAIN: Case[] = [...unchanged, ...variants, ...moved];
