import { ATTRIBUTES, isAllowedElement } from './allowed.ts';

/** What links, pictures and players are given beside their own attributes: element, attribute, value. */
export const ADDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { target: '_blank', rel: 'noopener noreferrer nofollow ugc', referrerpolicy: 'no-referrer' },
  img: { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' },
  video: { controls: '', preload: 'none' },
  audio: { controls: '', preload: 'none' },
};

function checkAttributes(element: Element): void {
  for (const { name, value } of element.attributes) {
    if (ADDED[element.localName]?.[name] === value) continue;
    if (ATTRIBUTES.get(name)?.(value, element) !== value)
      throw new Error(`Not to be shown: ${element.localName}@${name}`);
  }
}

function checkAdded(element: Element): void {
  if (element.localName === 'a' && !element.hasAttribute('href')) return;
  for (const [name, value] of Object.entries(ADDED[element.localName] ?? {})) {
    if (element.getAttribute(name) !== value) throw new Error(`Missing: ${element.localName}@${name}`);
  }
}

/**
 * The last look before an article is shown: text and allowed elements only, each attribute as its rule would write it,
 * each link, picture and player with what was added to it.
 * @throws on anything else: then the strip has a hole, and nothing is shown.
 */
export function verify(fragment: DocumentFragment): void {
  const walker = fragment.ownerDocument.createTreeWalker(fragment);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 3) continue;
    if (node.nodeType !== 1) throw new Error(`Not to be shown: node of type ${node.nodeType}`);
    const element = node as Element;
    if (!isAllowedElement(element)) throw new Error(`Not to be shown: ${element.localName}`);
    checkAttributes(element);
    checkAdded(element);
  }
}
