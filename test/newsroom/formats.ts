import { type Dispatch, type Format, type Paper, summaryOf } from './paper.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const quote = (text: string): string => escaped(text).replace(/"/g, '&quot;');
const cdata = (html: string): string => `<![CDATA[${html.replace(/]]>/g, ']]]]><![CDATA[>')}]]>`;
const tag = (name: string, text: string | undefined): string => (text ? `<${name}>${escaped(text)}</${name}>` : '');
const rfc822 = (at: number): string => new Date(at).toUTCString();
const iso = (at: number): string => new Date(at).toISOString();
const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 19);

const declaration = (paper: Paper): string => `<?xml version="1.0" encoding="${paper.encoding ?? 'utf-8'}"?>\n`;
const home = (paper: Paper): string => `https://${paper.host}/`;

function enclosure(paper: Paper, story: Dispatch): string {
  if (!story.sound) return '';
  const { file, seconds } = story.sound;
  const url = `https://${paper.host}/${file}`;
  return `<enclosure url="${quote(url)}" length="${seconds * 8000 + 44}" type="audio/wav"/><itunes:duration>${clock(seconds)}</itunes:duration>`;
}

function besidePicture(paper: Paper, { picture }: Dispatch): string {
  if (!picture) return '';
  const { file, width, height, caption } = picture;
  const url = quote(`https://${paper.host}/pictures/${file}`);
  return `<media:content url="${url}" medium="image" width="${width}" height="${height}">${tag('media:description', caption)}</media:content>`;
}

function rss2(paper: Paper, stories: Dispatch[]): string {
  const items = stories.map(
    (
      story,
    ) => `<item>${tag('title', story.title)}${tag('link', story.url)}<guid isPermaLink="false">${story.guid}</guid>
<pubDate>${rfc822(story.published)}</pubDate>${tag('dc:creator', story.author)}
${(story.categories ?? []).map((name) => tag('category', name)).join('')}${tag('description', summaryOf(story))}
${paper.full ? `<content:encoded>${cdata(story.html)}</content:encoded>` : ''}${enclosure(paper, story)}${besidePicture(paper, story)}</item>`,
  );
  return `${declaration(paper)}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel>${tag('title', paper.title)}${tag('link', home(paper))}${tag('description', paper.description)}<language>${paper.lang}</language>
<atom:link rel="self" type="application/rss+xml" href="https://${paper.host}${paper.path}"/>
${items.join('\n')}
</channel></rss>\n`;
}

function rss091(paper: Paper, stories: Dispatch[]): string {
  const items = stories.map(
    (story) =>
      `<item>${tag('title', story.title)}${tag('link', story.url)}${tag('description', summaryOf(story))}<pubDate>${rfc822(story.published)}</pubDate></item>`,
  );
  return `${declaration(paper)}<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel>${tag('title', paper.title)}${tag('link', home(paper))}${tag('description', paper.description)}<language>${paper.lang}</language>
${items.join('\n')}
</channel></rss>\n`;
}

function rdf(paper: Paper, stories: Dispatch[]): string {
  const order = stories.map((story) => `<rdf:li rdf:resource="${quote(story.url)}"/>`);
  const items = stories.map(
    (story) => `<item rdf:about="${quote(story.url)}">${tag('title', story.title)}${tag('link', story.url)}
${tag('description', summaryOf(story))}${tag('dc:creator', story.author)}<dc:date>${iso(story.published)}</dc:date>
${paper.full ? `<content:encoded>${cdata(story.html)}</content:encoded>` : ''}</item>`,
  );
  return `${declaration(paper)}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://${paper.host}${paper.path}">${tag('title', paper.title)}${tag('link', home(paper))}${tag('description', paper.description)}
<dc:language>${paper.lang}</dc:language><items><rdf:Seq>${order.join('')}</rdf:Seq></items></channel>
${items.join('\n')}
</rdf:RDF>\n`;
}

function atom(paper: Paper, stories: Dispatch[]): string {
  const entries = stories.map(
    (
      story,
    ) => `<entry>${tag('title', story.title)}<link rel="alternate" href="${quote(story.url)}"/><id>${story.guid}</id>
<published>${iso(story.published)}</published><updated>${iso(story.published)}</updated>
${story.author ? `<author>${tag('name', story.author)}</author>` : ''}${tag('summary', summaryOf(story))}
${paper.full ? `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${story.html}</div></content>` : ''}</entry>`,
  );
  return `${declaration(paper)}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${paper.lang}">${tag('title', paper.title)}
${tag('subtitle', paper.description)}<link rel="alternate" href="${home(paper)}"/><link rel="self" href="https://${paper.host}${paper.path}"/>
<id>tag:${paper.host},2026:feed</id><updated>${iso(stories[0]?.published ?? 0)}</updated>
${entries.join('\n')}
</feed>\n`;
}

function atom03(paper: Paper, stories: Dispatch[]): string {
  const entries = stories.map(
    (
      story,
    ) => `<entry>${tag('title', story.title)}<link rel="alternate" type="text/html" href="${quote(story.url)}"/><id>${story.guid}</id>
<issued>${iso(story.published)}</issued><modified>${iso(story.published)}</modified>${story.author ? `<author>${tag('name', story.author)}</author>` : ''}
<content type="text/html" mode="escaped">${escaped(story.html)}</content></entry>`,
  );
  return `${declaration(paper)}<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="${paper.lang}">${tag('title', paper.title)}
${tag('tagline', paper.description)}<link rel="alternate" type="text/html" href="${home(paper)}"/><modified>${iso(stories[0]?.published ?? 0)}</modified>
${entries.join('\n')}
</feed>\n`;
}

function json(paper: Paper, stories: Dispatch[]): string {
  const items = stories.map((story) => ({
    id: story.guid,
    url: story.url,
    title: story.title,
    summary: summaryOf(story),
    content_html: story.html,
    date_published: iso(story.published),
    ...(story.author ? { authors: [{ name: story.author }] } : {}),
    ...(story.categories ? { tags: story.categories } : {}),
  }));
  const { title, description, lang: language } = paper;
  const feed_url = `https://${paper.host}${paper.path}`;
  const version = 'https://jsonfeed.org/version/1.1';
  return JSON.stringify(
    { version, title, description, language, home_page_url: home(paper), feed_url, items },
    null,
    1,
  );
}

const WRITERS: Record<Format, (paper: Paper, stories: Dispatch[]) => string> = {
  rss2,
  rss091,
  rdf,
  atom,
  atom03,
  json,
};

const TYPES: Record<Format, string> = {
  rss2: 'application/rss+xml',
  rss091: 'text/xml',
  rdf: 'application/rdf+xml',
  atom: 'application/atom+xml',
  atom03: 'application/x.atom+xml',
  json: 'application/feed+json',
};

/** A paper's feed as text, and its media type without a charset: the document says that itself. */
export function writeFeed(paper: Paper, stories: Dispatch[]): { text: string; type: string } {
  return { text: WRITERS[paper.format](paper, stories), type: TYPES[paper.format] };
}
