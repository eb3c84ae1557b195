import type { Asked, Handler, Reply } from './reply.ts';
import { page } from './reply.ts';

/** Hosts that answer badly, each in its own way, whatever path is asked. */

const XML = { 'content-type': 'application/rss+xml' };

const item = (n: number): string =>
  `<item><title>Bulletin ${n}</title><link>https://faults.test/${n}</link><guid>bulletin-${n}</guid><description>Text of bulletin ${n}.</description></item>`;

const rss = (title: string, items: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://faults.test/</link>${items.join('')}</channel></rss>`;

const five = [1, 2, 3, 4, 5].map(item);

/** Refuses with this status and a page, as servers do. */
const status = (code: number, headers: Record<string, string> = {}): Reply => {
  const reply = page(`${code}`, 'en', '', `<h1>${code}</h1>`);
  return { ...reply, status: code, headers: { ...reply.headers, ...headers } };
};

const redirect = (code: number, location: string): Reply => ({ status: code, headers: { location }, body: '' });

/** 30 MB of a feed that is well-formed up to there. */
const huge = (): Reply => ({
  headers: XML,
  body: rss('Everything', Array(240_000).fill(item(1))).slice(0, 30_000_000),
});

/** An item whose date is nonsense and which has neither title nor text nor address: nothing to show. */
const EMPTY_ITEM = '<item><link></link><pubDate>yesterday, probably</pubDate></item>';

/** A JSON feed of five bulletins, with things among them that are no articles at all. */
const badJson = (): Reply => {
  const good = [1, 2, 3, 4, 5].map((n) => ({
    id: `${n}`,
    title: `Bulletin ${n}`,
    content_text: `Text of bulletin ${n}.`,
  }));
  const items = [...good.slice(0, 2), null, 'Bulletin', 3.5, ...good.slice(2)];
  const body = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Three bad apples', items });
  return { headers: { 'content-type': 'application/feed+json' }, body };
};

export const FAULTS: Record<string, Handler> = {
  'html.test': () => page('Welcome', 'en', '', '<h1>Welcome</h1><p>This used to be a feed.</p>'),
  'empty.test': () => ({ headers: XML, body: '' }),
  'truncated.test': () => ({ headers: XML, body: rss('Cut short', five).slice(0, -80) }),
  'missing.test': () => status(404),
  'gone.test': () => status(410),
  'broken.test': () => status(500),
  'busy.test': () => status(503, { 'retry-after': '3600' }),
  'silent.test': () => 'silence',
  'dropped.test': () => 'cut',
  'huge.test': huge,
  'slow.test': () => ({ headers: XML, body: rss('Slow but sure', five), after: 3000 }),
  'moved.test': () => redirect(301, 'https://tidewater.test/feed.xml'),
  'away.test': () => redirect(302, 'https://plaintype.test/atom.xml'),
  'loop.test': (asked: Asked) => redirect(302, `https://loop.test/${asked.path.length}`),
  'badarticle.test': () => ({
    headers: XML,
    body: rss('One bad apple', [...five.slice(0, 2), EMPTY_ITEM, ...five.slice(2)]),
  }),
  'badjson.test': badJson,
  // A page of a site without any feed, and no fault at all.
  'quiet.test': () => page('A quiet place', 'en', '', '<h1>A quiet place</h1><p>Nothing is announced here.</p>'),
};
