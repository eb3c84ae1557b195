/** What a publisher calls a block: the words of its class, id, role, data attributes and custom element name. */

const SOURCES = [
  'class',
  'id',
  'role',
  'aria-label',
  'data-component',
  'data-testid',
  'data-type',
  'data-module',
  'data-name',
];

const split = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const NONE = new Set<string>();

/** The marks of an element as words: `m-newsletterSignup` gives m, newsletter, signup. Never parts of words. */
export function marksOf(element: Element): ReadonlySet<string> {
  if (!element.hasAttributes() && !element.localName.includes('-')) return NONE;
  const names = SOURCES.map((name) => element.getAttribute(name) ?? '').filter((value) => value.length < 300);
  for (const { name } of element.attributes) if (name.startsWith('data-')) names.push(name.slice(5));
  if (element.localName.includes('-')) names.push(element.localName);
  return new Set(names.flatMap(split));
}

export const hasMark = (marks: ReadonlySet<string>, table: ReadonlySet<string>): boolean =>
  [...marks].some((mark) => table.has(mark));

/** What publishers call the boxes around a story, in general words. */
const MARK =
  /^(?:(?:news)?letters?|nl|subscri\w+|signup|optin|promo\w*|relat\w+|recirc\w*|reco|recos|recommend\w*|shar(?:e|ing)\w*|social\w*|sns|(?:about)?authors?(?:box|info|bio)?|byline|bio|writer|reporter|profile|copyright|rights|licen[cs]e|legal|disclaimer|statement|app|apps|appbar|(?:dl|get|open)app|download\w*|paywall|regwall|abo|sponsor\w*|advert\w*|ads?|adsense|revenue|comments?|cmts?|respond|replies|(?:post)?tags?|taglist|topics?|keywords?|hashtags?|follow\w*|support\w*|donat\w*|tip|tipjar|members?|membership|cta|callout|teasers?|breadcrumbs?|meta|(?:post|entry|article)meta|metadata|dateline|timestamp|pubdate|published|readingtime|reading|audio|tts|source|src|editors?|qr|qrcode|ewm|erweima|footer|foot|toolbar|tools|utils?|likes?|liker|claps?|feedback|ratings?|reactions?|nav|navi|pager|pagination|prevnext|postnav|most|mostread|popular|trending|latest|hot|channel|contact|complaint|widget|sidebar|banner|readmore|readalso|alsoread|next|also|more|further|bookmark|hint|notice|outro|trailer|teaser)$/;

/** Names that are hardly anything else's. */
const SURE_MARK =
  /^(?:newsletters?|subscri\w+|signup|optin|recirc\w*|related\w+|copyright|disclaimer|paywall|regwall|authorbox|aboutauthor|authorbio|bio|appdownload|taglist|breadcrumbs?|mostread|alsoread)$/;
const CARD = /^(?:box|card|info|bio|about|profile|block|wrap)$/;

/** How much the names of a box say that it stands beside a story: not at all, somewhat (2), hardly anything else (3). */
export function besideness(box: Element, without: ReadonlySet<string>): number {
  const marks = [...marksOf(box)].filter((mark) => !without.has(mark));
  if (!marks.some((mark) => MARK.test(mark))) return 0;
  return marks.some((mark) => SURE_MARK.test(mark)) ||
    (marks.includes('author') && marks.some((mark) => CARD.test(mark)))
    ? 3
    : 2;
}
