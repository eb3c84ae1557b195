import { ATTRIBUTES, isAllowedElement } from './allowed.ts';
import { ADDED, verify } from './verify.ts';

/** Gone with all they hold; every other element that may not be shown leaves its content behind. */
const WITHOUT_CONTENT = new Set(['iframe', 'embed', 'input', 'script', 'style', 'noscript', 'template', 'svg']);

/** A picture of at most this width and height in pixels is part of a line (an emoji, a formula): its text can stand for it. */
const INLINE = 36;

export interface StripOptions {
  images: 'always' | 'never';
  /** What stands in place of a picture that is not loaded, as a link to it. */
  pictureLabel: (alt: string) => string;
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

function dropOddNodes(fragment: DocumentFragment): void {
  const odd: Node[] = [];
  const walker = fragment.ownerDocument.createTreeWalker(fragment);
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType !== 1 && walker.currentNode.nodeType !== 3) odd.push(walker.currentNode);
  }
  for (const node of odd) node.parentNode?.removeChild(node);
}

/** Elements outside the list go; what they held stays, unless it never was text. */
function keepAllowedElements(fragment: DocumentFragment): void {
  for (const element of [...fragment.querySelectorAll('*')]) {
    if (isAllowedElement(element)) continue;
    if (WITHOUT_CONTENT.has(element.localName)) element.remove();
    else unwrap(element);
  }
}

/** Some elements carry a custom name (`is`) that outlives its attribute: they are made anew. */
function forgetCustomNames(fragment: DocumentFragment): void {
  for (const element of [...fragment.querySelectorAll('[is]')]) {
    const plain = element.ownerDocument.createElementNS(element.namespaceURI, element.localName);
    for (const { name, value } of element.attributes) plain.setAttribute(name, value);
    plain.append(...element.childNodes);
    element.replaceWith(plain);
  }
}

function keepAllowedAttributes(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const kept = ATTRIBUTES.get(name)?.(value, element);
      if (kept === undefined) element.removeAttribute(name);
      else if (kept !== value) element.setAttribute(name, kept);
    }
  }
}

const size = (element: Element, side: 'width' | 'height'): number =>
  element.hasAttribute(side) ? Number(element.getAttribute(side)) : Number.NaN;

/** Pictures nobody is meant to see: one pixel large, or without an address. */
const isBlank = (image: Element): boolean =>
  (!image.hasAttribute('src') && !image.hasAttribute('srcset')) ||
  (size(image, 'width') <= 1 && size(image, 'height') <= 1);

const isRemote = (image: Element): boolean =>
  image.hasAttribute('srcset') || !image.getAttribute('src')?.startsWith('data:');

/** Stands for a remote picture that is not loaded: its own text where it is part of a line, else a link that opens it. */
function pictureLink(image: Element, options: StripOptions): Node {
  const { ownerDocument: page } = image;
  const alt = image.getAttribute('alt')?.trim() ?? '';
  if (size(image, 'width') <= INLINE && size(image, 'height') <= INLINE) return page.createTextNode(alt);
  const address = image.getAttribute('src');
  const label = page.createTextNode(options.pictureLabel(alt));
  if (!address || image.closest('a')) return label;
  const link = page.createElement('a');
  link.setAttribute('href', address);
  link.append(label);
  return link;
}

function settlePictures(fragment: DocumentFragment, options: StripOptions): void {
  for (const image of [...fragment.querySelectorAll('img')]) {
    if (isBlank(image)) image.remove();
    else if (options.images === 'never' && isRemote(image)) image.replaceWith(pictureLink(image, options));
  }
  for (const picture of [...fragment.querySelectorAll('picture')]) {
    if (!picture.querySelector('img')) unwrap(picture);
  }
  for (const source of [...fragment.querySelectorAll('source')]) {
    const parent = source.parentElement?.localName ?? '';
    const wanted = parent === 'picture' ? 'srcset' : 'src';
    if (!/^(?:picture|audio|video)$/.test(parent) || !source.hasAttribute(wanted)) source.remove();
  }
}

function settlePlayers(fragment: DocumentFragment, options: StripOptions): void {
  for (const player of [...fragment.querySelectorAll('video, audio')]) {
    if (options.images === 'never') player.removeAttribute('poster');
    if (!player.hasAttribute('src') && !player.querySelector('source')) player.remove();
  }
}

function addAttributes(fragment: DocumentFragment): void {
  for (const link of [...fragment.querySelectorAll('a:not([href])')]) unwrap(link);
  for (const [tag, added] of Object.entries(ADDED)) {
    for (const element of fragment.querySelectorAll(tag)) {
      for (const [name, value] of Object.entries(added)) element.setAttribute(name, value);
    }
  }
}

/**
 * Leaves in place only what may be shown (`allowed.ts`), so no id, class or style; gives links, pictures and players
 * what keeps them harmless; takes away one-pixel and empty pictures and, where the person wants none, all remote ones.
 * The fragment is changed in place and returned.
 * @throws when the last look (`verify`) finds anything that should not be there.
 */
export function strip(fragment: DocumentFragment, options: StripOptions): DocumentFragment {
  dropOddNodes(fragment);
  keepAllowedElements(fragment);
  forgetCustomNames(fragment);
  keepAllowedAttributes(fragment);
  settlePictures(fragment, options);
  settlePlayers(fragment, options);
  addAttributes(fragment);
  fragment.normalize();
  verify(fragment);
  return fragment;
}
