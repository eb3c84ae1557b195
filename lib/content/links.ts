import { isPrivateHost } from '../feed/address.ts';

/** Longest `data:` picture shown, in characters. */
const LONGEST_DATA = 1_500_000;
/** A `data:` picture of fewer characters is a placeholder or a pixel: the smallest real drawings need more. */
const SHORTEST_DATA = 220;

const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|svg\+xml)[;,]/i;
const DRAWING = /<(?:path|rect|circle|ellipse|line|poly(?:gon|line)|text|image|use|g)\b|;base64,/i;
const DENSITY = /^\d*\.?\d+[wx]$/;

/** An address as the browser would read it; undefined where it is none, or relative without a base. */
export const parse = (value: string, base?: string): URL | undefined => URL.parse(value.trim(), base) ?? undefined;

const webOnly = (url: URL | undefined): URL | undefined =>
  url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined;

/** What a link may lead to: the web or a letter; undefined for every other scheme and for addresses with a password. */
export function linkAddress(value: string): string | undefined {
  const url = parse(value);
  if (url?.protocol === 'mailto:') return url.href;
  return webOnly(url)?.href;
}

/**
 * What may be loaded: https only. http is raised to https unless it names a port; hosts on the person's own network are
 * refused, so that an article cannot knock at a router.
 */
export function mediaAddress(value: string): string | undefined {
  const url = webOnly(parse(value));
  if (!url || isPrivateHost(url.hostname.replace(/\.$/, ''))) return undefined;
  if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
  return url.protocol === 'https:' ? url.href : undefined;
}

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A `data:` address with a picture in it, and not one of the blank ones that stand in for a picture still to come. */
export function dataPicture(value: string): string | undefined {
  if (!DATA_PICTURE.test(value) || value.length > LONGEST_DATA) return undefined;
  const drawn = /^data:image\/svg/i.test(value) && value.length < 4000 ? DRAWING.test(safeDecode(value)) : true;
  return drawn && value.length >= SHORTEST_DATA ? value : undefined;
}

/** The address of a picture: https, or drawn in place. */
export const pictureAddress = (value: string): string | undefined =>
  /^\s*data:/i.test(value) ? dataPicture(value.trim()) : mediaAddress(value);

export interface Candidate {
  address: string;
  /** `2x`, `640w`, or ''. */
  descriptor: string;
}

/** The candidates of a `srcset`, read as HTML says (section "parse a srcset attribute"), without the ones that make no sense. */
export function parseSrcset(value: string): Candidate[] {
  const found: Candidate[] = [];
  let at = 0;
  while (at < value.length) {
    const rest = /[^\s,]\S*/g;
    rest.lastIndex = at;
    const match = rest.exec(value);
    if (!match) break;
    const address = match[0].replace(/,+$/, '');
    at = rest.lastIndex;
    let descriptor = '';
    if (address === match[0]) {
      const comma = value.indexOf(',', at);
      const end = comma < 0 ? value.length : comma;
      descriptor = value.slice(at, end).trim();
      at = end + 1;
    }
    if (descriptor === '' || DENSITY.test(descriptor)) found.push({ address, descriptor });
  }
  return found;
}

/** A `srcset` with each address passed through `map`, and left out where it gives undefined; undefined when none is left. */
export function mapSrcset(value: string, map: (address: string) => string | undefined): string | undefined {
  const kept = parseSrcset(value).flatMap(({ address, descriptor }) => {
    const mapped = map(address);
    return mapped === undefined ? [] : [descriptor === '' ? mapped : `${mapped} ${descriptor}`];
  });
  return kept.length > 0 ? kept.join(', ') : undefined;
}
