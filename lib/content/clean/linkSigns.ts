/** What the links of a line say of it: where they lead, and how much of it they are. */

import { isPlayerAddress } from '../players.ts';
import { isAction, isOfferAddress } from './actions.ts';
import { extent, isSentence, isStory, type Line, letters, textOf } from './measure.ts';
import type { Repeated } from './repeats.ts';
import { isProfileAddress, isShareAddress } from './shareServices.ts';
import { pageOf, siteOf } from './sites.ts';

/** What can be had, not read on. */
const FILE = /\.(?:pdf|zip|docx?|xlsx?|csv|epub|mp[34]|dmg|exe|gz|txt|ics|gpx)(?:[?#]|$)/i;

/** Where one video or one recording is watched or heard: often a short address, or a number. */
const PLAYED =
  /^https?:\/\/(?:[^/]{4,9}\/[\w-]{6,14}(?:[?#]|$)|[^/]+\/\d{5,}(?:[?#]|$)|[^?#]*\/(?:watch|videos?|shorts|episodes?|tracks?)[/?]|.*[?&](?:i|v)=\w)/i;

/** An address of one thing to have, to watch or to hear. */
export const isWork = (href: string): boolean => FILE.test(href) || PLAYED.test(href) || isPlayerAddress(href);

const hrefOf = (link: Element): string => link.getAttribute('href') ?? '';

/** An address that leads to a list of pages, to somebody, or to what is offered; not to an article. */
const SERVICE =
  /^\/?$|\/(?:tags?|topics?|labels?|categor(?:y|ies)|keywords?|hashtags?|search|authors?|writers?|users?|people|profile|about|archive|contact|subscri\w+|newsletters?|letter|join|apply|members?|membership|app|apps|client|download|dl|support|donat\w+|tip|tips|price|pricing|plans|login|log-?in|register|sign-?up|m|magazine|rss|feeds?|ranking|comments?|home|index)(?:[/.\d]|$)/i;

/** Leads from a note to its place, or back. */
const isNoteAddress = (href: string): boolean =>
  /#(?=.{1,80}$)(?:[a-z_:-]*(?:fn|note|ref|cite)[\w:.-]*|[a-z]{0,2}\d+)$/i.test(href);

/** The article a line belongs to. */
export interface About {
  title: string;
  url?: string;
  author?: string;
  repeated?: Repeated;
}

/** A sentence whose last words lead to what the site offers, or to somebody's page. */
function endsWithLead({ text, links }: Line, site: string): boolean {
  const link = links.at(-1);
  if (!link || !/^.{0,2}$/.test(text.slice(text.lastIndexOf(textOf(link)) + textOf(link).length))) return false;
  const href = hrefOf(link);
  return isProfileAddress(href) || (siteOf(href) === site && isOfferAddress(href));
}

export interface LinkSigns {
  sum: number;
  /** It leads to what the site offers, to somebody's page, or back to the article. */
  leads: boolean;
  /** It is a link to another article, as lists of them have. */
  isList: boolean;
}

/** Where what is filed together is listed. */
const RUBRIC =
  /\/(?:categor(?:y|ies|ia|ie)|rubrik|rubrique|ressort|sections?|topics?|channel|columns?|tags?)\/[^/]+\/?$/i;

/** A link alone, to where the site lists what it files under that name. */
export function isRubricLink({ links: [link, ...more], outside, text }: Line, url: string | undefined): boolean {
  if (!link || more.length > 0 || extent(outside) > 2 || extent(text) > 40) return false;
  const href = hrefOf(link);
  const path = URL.parse(href)?.pathname ?? '';
  const site = siteOf(url ?? '');
  if (site === '' || siteOf(href) !== site) return false;
  return RUBRIC.test(path) || letters(path) === letters(textOf(link));
}

/** What the links of a line say for its being none of the story. */
export function linkSigns(line: Line, { title, url }: About): LinkSigns {
  const none = { sum: 0, leads: false, isList: false };
  if (line.links.length === 0) return none;
  const site = siteOf(url ?? '');
  const hrefs = line.links.map(hrefOf);
  if (hrefs.some((href) => isNoteAddress(href) || FILE.test(href))) return { ...none, sum: -5 };
  // It names the article and leads to it: somebody says where it is from.
  const isItself = line.links.some(
    (link) => pageOf(hrefOf(link)) === pageOf(url ?? '') && letters(textOf(link)) === letters(title),
  );
  // A sentence of the story has links wherever it likes.
  if (isStory(line) && !isItself) return endsWithLead(line, site) ? { ...none, sum: 2, leads: true } : none;
  const isAll = extent(line.outside) <= 12;
  const label = line.links.map(textOf).at(-1) ?? '';
  const isPressed = isAction(label) || /[→»›▶➜➤👉↗]\s*$/u.test(line.text.replace(label, ''));
  const isHome = site !== '' && hrefs.every((href) => siteOf(href) === site);
  const isOwnPage = (href: string): boolean =>
    SERVICE.test(URL.parse(href)?.pathname ?? '') || (isAll && pageOf(href) === pageOf(url ?? ''));
  const leads =
    isItself ||
    hrefs.some(
      (href) =>
        isProfileAddress(href) ||
        isShareAddress(href) ||
        (isOfferAddress(href) && (siteOf(href) === site || isPressed)) ||
        href.startsWith('mailto:') ||
        (siteOf(href) === site && isOwnPage(href)),
    );
  // In a sentence a link is what the sentence speaks of.
  if (isSentence(line.text) && !isAll && !isItself) return { ...none, sum: (isHome ? 1 : 0) + (leads ? 1 : 0) };
  const isAbroad = !leads && !isHome;
  return {
    sum:
      (isAll ? 1 : 0) +
      (isHome ? 1 : 0) +
      (leads ? 2 : 0) +
      (isPressed ? 1 : 0) +
      (isItself ? 2 : 0) -
      (isAbroad ? 1 : 0),
    leads,
    isList: isAll && !leads,
  };
}
