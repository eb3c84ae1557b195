import purify from 'dompurify';
import { ATTRIBUTES, TAGS } from './allowed.ts';
import { mapSrcset, parse } from './links.ts';
import { flatten } from './nesting.ts';
import { endOpen } from './openEnds.ts';

/** Elements the cleaner reads and the display never shows: players to be named, dead controls, signs of a form. */
const MARK_TAGS = ['iframe', 'embed', 'object', 'nav', 'button', 'input'];

/** Attributes the cleaner reads: what a publisher calls a block, how it is set, where a lazy picture hides, how small a pixel is. */
const MARK_ATTRIBUTES = ['class', 'id', 'style', 'align', 'role', 'hidden', 'data', 'allowfullscreen', 'rel', 'is'];

/** Removed with all they hold; every other unknown element leaves its text behind. */
const WITHOUT_CONTENT =
  'script style template noscript noembed noframes svg title head textarea select option xmp plaintext frameset'.split(
    ' ',
  );

const CUSTOM_ELEMENT = /^[a-z][a-z0-9.]*(?:-[a-z0-9.]+)+$/;

const CONFIG = {
  ALLOWED_TAGS: [...TAGS, ...MARK_TAGS],
  ALLOWED_ATTR: [...ATTRIBUTES.keys(), ...MARK_ATTRIBUTES],
  ALLOW_DATA_ATTR: true,
  ALLOW_ARIA_ATTR: true,
  // Odd schemes stay as marks (a share link is known by them); scripts and data never do.
  ALLOW_UNKNOWN_PROTOCOLS: true,
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: CUSTOM_ELEMENT,
    attributeNameCheck: /^(?:src|srcset|alt|width|height|href)$/,
    allowCustomizedBuiltInElements: false,
  },
  SANITIZE_DOM: true,
  SAFE_FOR_XML: true,
  KEEP_CONTENT: true,
  FORBID_CONTENTS: WITHOUT_CONTENT,
  FORCE_BODY: true,
  RETURN_DOM_FRAGMENT: true as const,
};

/** Greatest depth kept: no story needs it, layout slows down beyond it, and every later step may walk the tree plainly. */
const DEEPEST = 200;

const isPlainBox = (element: Element): boolean =>
  element.hasChildNodes() &&
  !/^(?:picture|audio|video|table|thead|tbody|tfoot|tr|td|th|caption|colgroup|math|object)$/.test(element.localName);

/** Folds flat what lies deeper; its text stays. */
function limitDepth(fragment: DocumentFragment): void {
  const depths = new Map<Node, number>();
  const deep: Element[] = [];
  for (const element of fragment.querySelectorAll('*')) {
    const above = (element.parentNode && depths.get(element.parentNode)) ?? 0;
    const fold = above >= DEEPEST && isPlainBox(element);
    depths.set(element, fold ? above : above + 1);
    if (fold) deep.push(element);
  }
  // From above: so each node moves once.
  for (const element of deep) element.replaceWith(...element.childNodes);
}

const ADDRESSES = ['href', 'src', 'poster', 'cite'];

/**
 * Makes addresses absolute. Links within the page stay as they are: the strip drops them, for ids are not shown. The
 * address of an embed or object may not be written (Trusted Types guard it even here), so who reads it resolves it.
 */
function makeAbsolute(fragment: DocumentFragment, baseUrl: string): void {
  for (const name of ADDRESSES) {
    for (const element of fragment.querySelectorAll(`[${name}]:not(embed)`)) {
      const value = element.getAttribute(name)?.trim() ?? '';
      const url =
        value === '' || value.startsWith('#') || value.startsWith('data:') ? undefined : parse(value, baseUrl);
      if (url) element.setAttribute(name, url.href);
    }
  }
  for (const element of fragment.querySelectorAll('[srcset]')) {
    const mapped = mapSrcset(element.getAttribute('srcset') ?? '', (address) => parse(address, baseUrl)?.href);
    if (mapped) element.setAttribute('srcset', mapped);
  }
}

/** A base address that is really one of the web's. */
export const webBase = (baseUrl: string | undefined): string | undefined => {
  const url = parse(baseUrl ?? '');
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
};

/** After a break no `<frameset>` can replace the body any more (HTML, "frameset-ok"), which would leave nothing. */
const BODY_BEGINS = '<br>';

/**
 * Foreign HTML as an inert fragment: no script, no handler, nothing that loads. It still carries class, id, data-*,
 * style, custom elements, players and odd link schemes as marks for the cleaner, so it must never be shown before
 * `strip` has been over it. Addresses are absolute where `baseUrl` (http or https) allows.
 *
 * DOMPurify's default export is the page's one instance: the policy name `dompurify` is allowed once, a second instance
 * would silently answer null.
 * @throws when DOMPurify gives nothing back: that must never look like an empty article.
 */
export function sanitize(html: string, baseUrl?: string): DocumentFragment {
  if (!purify.isSupported) throw new Error('HTML can be made safe in a page only: there is no DOM here');
  const fragment = purify.sanitize(BODY_BEGINS + flatten(endOpen(html)), CONFIG) as DocumentFragment | null;
  if (!fragment) throw new Error('DOMPurify returned nothing');
  fragment.firstChild?.remove();
  limitDepth(fragment);
  const base = webBase(baseUrl);
  if (base) makeAbsolute(fragment, base);
  return fragment;
}
