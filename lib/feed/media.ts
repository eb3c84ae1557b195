/** Enclosures: RSS enclosures, Media RSS. */
import type { Enclosure } from '../model.ts';
import { kindOf } from './kinds.ts';
import { link } from './links.ts';
import { attribute, type Element, text } from './xml.ts';

/** Bytes, pixels; undefined for what is no positive whole number. */
export function wholeNumber(value: string | undefined): number | undefined {
  if (value === undefined || !/^\d{1,15}$/.test(value.trim())) return undefined;
  return Number(value) || undefined;
}

/** Seconds of `3723`, `62:03` or `1:02:03`. */
export function seconds(value: string | undefined): number | undefined {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,7})(?:\.\d{1,9})?$/.exec(value?.trim() ?? '');
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', rest = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest) || undefined;
}

export interface Media {
  enclosures: Enclosure[];
  title?: Element;
  description?: Element;
}

/** An enclosure without its unknown parts; undefined where it has no address. */
export function enclosure(
  url: string | undefined,
  type: string | undefined,
  length: number | undefined,
  duration: number | undefined,
): Enclosure | undefined {
  if (url === undefined) return undefined;
  return {
    url,
    ...(type && { type: type.toLowerCase() }),
    ...(length !== undefined && { length }),
    ...(duration !== undefined && { duration }),
  };
}

/** `image`, `audio`, `video` or what else the element says it is, or its address by its ending. */
export function mediumOf(element: Element, url: string | undefined): string | undefined {
  const type = attribute(element, 'type')?.toLowerCase() ?? '';
  return attribute(element, 'medium') ?? (url && kindOf({ url, type }));
}

/** Adds an enclosure unless its address is there already. */
export function add(list: Enclosure[], found: Enclosure | undefined): void {
  if (found && !list.some((known) => known.url === found.url)) list.push(found);
}

/** Reads one element of an article into its media; elements that are none of these are ignored. */
export function take(media: Media, element: Element): void {
  switch (element.name) {
    case 'enclosure':
      add(media.enclosures, rssEnclosure(element));
      break;
    case 'media:group':
      for (const inner of element.children) take(media, inner);
      break;
    case 'media:content':
      takeContent(media, element);
      break;
    case 'media:title':
      media.title ??= element;
      break;
    case 'media:description':
      media.description ??= element;
      break;
  }
}

function rssEnclosure(element: Element): Enclosure | undefined {
  const url = link(attribute(element, 'url') ?? attribute(element, 'href') ?? text(element), element.base);
  return enclosure(url, attribute(element, 'type'), wholeNumber(attribute(element, 'length')), undefined);
}

function takeContent(media: Media, element: Element): void {
  for (const inner of element.children) take(media, inner);
  const url = link(attribute(element, 'url'), element.base);
  const kind = mediumOf(element, url);
  // Pictures stand for the article (`pictures.ts`); players and pages of other kinds are nothing to play.
  if (kind !== 'audio' && kind !== 'video') return;
  const duration = seconds(attribute(element, 'duration'));
  add(
    media.enclosures,
    enclosure(url, attribute(element, 'type'), wholeNumber(attribute(element, 'filesize')), duration),
  );
}
