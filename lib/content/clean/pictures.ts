import { dataPicture, mapSrcset, mediaAddress, parse, pictureAddress } from '../links.ts';
import { hide, type Reading } from './hide.ts';

/** Where scripts keep the address of a picture they load later, the likeliest first. */
const LAZY_ADDRESSES =
  'data-src data-lazy-src data-original data-lazy data-original-src data-actualsrc data-real-src data-echo data-image-src data-img-src data-hi-res-src data-url'.split(
    ' ',
  );
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-src-set'];

/** What a custom element may know of the picture it stands for. */
const KNOWN = ['src', 'srcset', 'alt', 'width', 'height', ...LAZY_ADDRESSES, ...LAZY_SETS];

/** Whether an element with a picture's name stands for one: by an address, or by one for later where no picture is in it. */
const standsForPicture = (custom: Element): boolean =>
  /-(?:img|image)$/.test(custom.localName) &&
  (custom.hasAttribute('src') ||
    (['srcset', ...LAZY_ADDRESSES, ...LAZY_SETS].some((name) => custom.hasAttribute(name)) &&
      custom.querySelector('img') === null));

const isWeb = (url: URL | undefined): url is URL => url !== undefined && /^https?:$/.test(url.protocol);

/** A lazy address counts where it reads like one: no JSON, no template, no white space. */
const looksLikeAddress = (value: string): boolean => value !== '' && !/[\s{}<>"]/.test(value);

function makeRealAddress(element: Element, base: string | undefined): void {
  for (const name of LAZY_ADDRESSES) {
    const value = element.getAttribute(name)?.trim() ?? '';
    if (!looksLikeAddress(value)) continue;
    const url = parse(value, base);
    if (!isWeb(url)) continue;
    element.setAttribute('src', url.href);
    return;
  }
}

function makeRealSet(element: Element, base: string | undefined): void {
  for (const name of LAZY_SETS) {
    const value = element.getAttribute(name) ?? '';
    const set = mapSrcset(value, (address) => {
      const url = parse(address, base);
      return isWeb(url) ? url.href : undefined;
    });
    if (set) {
      element.setAttribute('srcset', set);
      return;
    }
  }
}

/** A placeholder's own set must not win over the real address. */
function dropBlank(image: Element): void {
  const src = image.getAttribute('src') ?? '';
  if (src.startsWith('data:') && dataPicture(src) === undefined) image.removeAttribute('src');
  if (/^data:/.test(image.getAttribute('srcset')?.trim() ?? '')) image.removeAttribute('srcset');
}

/** Makes lazy pictures and players real, and custom picture elements pictures. */
export function makePicturesReal(reading: Reading): void {
  for (const custom of [...reading.root.querySelectorAll('*')]) {
    if (!standsForPicture(custom)) continue;
    const image = custom.ownerDocument.createElement('img');
    for (const name of KNOWN) {
      const value = custom.getAttribute(name);
      if (value !== null) image.setAttribute(name, value);
    }
    custom.replaceWith(image);
  }
  for (const element of reading.root.querySelectorAll('img, source, video, audio, iframe')) {
    dropBlank(element);
    makeRealAddress(element, reading.baseUrl);
    makeRealSet(element, reading.baseUrl);
  }
}

const PIXEL_NAME =
  /(?:^|[/_-])(?:pixel|spacer|blank|1x1|beacon|transparent|clear|tracking|tracker|counter|count)\.(?:gif|png)(?:\?|$)/i;
const TINY_STYLE =
  /(?:^|;)\s*(?:width|height)\s*:\s*[01](?:px)?\s*(?:!important)?\s*(?:;|$)|display\s*:\s*none|visibility\s*:\s*hidden/i;

const side = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? '');

/** A picture made to be loaded, not seen. */
function isPixel(image: Element): boolean {
  const width = side(image, 'width');
  const height = side(image, 'height');
  if (width <= 1 || height <= 1) return !(width > 1 || height > 1);
  if (TINY_STYLE.test(image.getAttribute('style') ?? '')) return true;
  return PIXEL_NAME.test(image.getAttribute('src') ?? '') && !(width > 8) && !(height > 8);
}

/** Wider than this, in pixels, a picture is not an icon. */
const ICON = 64;
const ICON_NAME = /icon|share|logo|button|btn|sns|social|\.svg|^data:/i;

/** Whether a picture is a sign, not a picture of anything: by its size, or else by its name. */
export function isIconPicture(image: Element): boolean {
  if (image.hasAttribute('width')) return Number.parseInt(image.getAttribute('width') ?? '', 10) <= ICON;
  const src = image.getAttribute('src') ?? '';
  return ICON_NAME.test(src) || (image.closest('a') !== null && /\.(?:png|gif)(?:\?|$)/i.test(src));
}

/** No address, or none that may be loaded. */
const isUnshowable = (image: Element): boolean =>
  pictureAddress(image.getAttribute('src') ?? '') === undefined &&
  mapSrcset(image.getAttribute('srcset') ?? '', mediaAddress) === undefined;

/** Hides tracking pixels and pictures that cannot be shown. */
export function hidePixels(reading: Reading): void {
  const pixels = [...reading.root.querySelectorAll('img')].filter((image) => isPixel(image) || isUnshowable(image));
  if (pixels.length > 0) hide(reading, 'pixel', pixels);
}
