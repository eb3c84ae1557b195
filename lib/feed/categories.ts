/** What an article is filed under, in the words of RSS, Atom, Dublin Core, Media RSS and iTunes. */
import { collapse } from './text.ts';
import { attribute, type Element, text } from './xml.ts';

function one(element: Element): string[] {
  switch (element.name) {
    case 'category':
    case 'dc:subject':
    case 'atom:category':
    case 'media:category':
      return [attribute(element, 'label') ?? attribute(element, 'term') ?? text(element)];
    case 'itunes:category':
      return [attribute(element, 'text') ?? '', ...element.children.flatMap(one)];
    case 'itunes:keywords':
      return text(element).split(',');
    default:
      return [];
  }
}

/** The categories of an article, in its order. */
export function categories(article: Element): string[] {
  return article.children
    .flatMap(one)
    .map(collapse)
    .filter((name) => name !== '');
}
