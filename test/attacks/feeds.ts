import type { Handler } from '../newsroom/reply.ts';

/** One article of a feed written here. Everything is markup as it stands, or text where the format has text. */
export interface Written {
  guid: string;
  title: string;
  html: string;
  author?: string;
  summary?: string;
  /** Epoch ms. */
  published: number;
}

export interface WrittenFeed {
  title: string;
  articles: Written[];
}

export type Writer = (feed: WrittenFeed, host: string) => { type: string; body: string };

const escaped = (text: string): string => text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`);
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export const json: Writer = ({ title, articles }, host) => ({
  type: 'application/feed+json',
  body: JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `https://${host}/`,
    items: articles.map((one) => ({
      id: one.guid,
      url: `https://${host}/${one.guid}`,
      title: one.title,
      content_html: one.html,
      date_published: new Date(one.published).toISOString(),
      ...(one.summary !== undefined && { summary: one.summary }),
      ...(one.author !== undefined && { authors: [{ name: one.author }] }),
    })),
  }),
});

export const rss: Writer = ({ title, articles }, host) => ({
  type: 'application/rss+xml',
  body: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${escaped(title)}</title><link>https://${host}/</link>${articles
    .map(
      (one) =>
        `<item><guid isPermaLink="false">${one.guid}</guid><link>https://${host}/${one.guid}</link><title>${escaped(one.title)}</title><dc:creator>${escaped(one.author ?? '')}</dc:creator><pubDate>${new Date(one.published).toUTCString()}</pubDate><description>${escaped(one.summary ?? '')}</description><content:encoded>${cdata(one.html)}</content:encoded></item>`,
    )
    .join('')}</channel></rss>`,
});

export const atom: Writer = ({ title, articles }, host) => ({
  type: 'application/atom+xml',
  body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>https://${host}/</id><title type="html">${escaped(title)}</title><link href="https://${host}/"/>${articles
    .map(
      (one) =>
        `<entry><id>${one.guid}</id><link href="https://${host}/${one.guid}"/><title type="html">${escaped(one.title)}</title><author><name>${escaped(one.author ?? '')}</name></author><published>${new Date(one.published).toISOString()}</published><summary type="html">${escaped(one.summary ?? '')}</summary><content type="html">${escaped(one.html)}</content></entry>`,
    )
    .join('')}</feed>`,
});

/** What a host answers that has this feed and nothing else. */
export const serving =
  (written: { type: string; body: string | Uint8Array }): Handler =>
  () => ({ headers: { 'content-type': written.type }, body: written.body });

/** Characters that XML has no way to write: such a text travels as JSON. */
export const isXml = (text: string): boolean => !/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u.test(text) && text.isWellFormed();
