/** What must hold for every article, whatever was sent: said once more, without looking at how the product does it. */

const HTML = 'http://www.w3.org/1999/xhtml';
const MATH = 'http://www.w3.org/1998/Math/MathML';
const TAGS = new Map([
  [
    HTML,
    'a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr',
  ],
  [
    MATH,
    'math mi mn mo ms mspace mtext mfrac mrow msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd semantics',
  ],
]);
const ATTRIBUTES = new Set(
  'href src srcset sizes alt title width height colspan rowspan scope headers start reversed value datetime cite dir lang open poster media type abbr span mathvariant displaystyle scriptlevel display stretchy fence separator accent accentunder columnalign rowalign columnspan linethickness target rel referrerpolicy loading decoding controls preload'.split(
    ' ',
  ),
);
const DRAWN = /^data:image\/(png|jpe?g|gif|webp|avif|bmp|x-icon|svg\+xml)[;,]/;
const PRIVATE =
  /^https:\/\/(localhost|[^./]+(?=[/:?#]|$)|[^/]*\.(local|localhost|internal|lan|home\.arpa)\.?(?=[/:?#]|$)|0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[)/i;

function checkAddresses(element: Element, broken: string[]): void {
  const value = (name: string): string => element.getAttribute(name) ?? '';
  const isPicture = element.localName === 'img';
  if (element.hasAttribute('href') && !/^(https?:\/\/[^/@]*(\/|\?|#|$)|mailto:)/.test(value('href'))) {
    broken.push(`link ${value('href')}`);
  }
  for (const name of ['src', 'poster', 'cite']) {
    if (!element.hasAttribute(name) || (isPicture && name === 'src' && DRAWN.test(value(name)))) continue;
    if (!value(name).startsWith('https://') || PRIVATE.test(value(name))) broken.push(`${name} ${value(name)}`);
  }
  if (
    element.hasAttribute('srcset') &&
    !/^https:\/\/\S+( [\d.]+[wx])?(, https:\/\/\S+( [\d.]+[wx])?)*$/.test(value('srcset'))
  ) {
    broken.push(`srcset ${value('srcset')}`);
  }
}

function checkManners(element: Element, broken: string[]): void {
  const has = (name: string, value: string): boolean => element.getAttribute(name) === value;
  if (element.localName === 'a') {
    const rel = (element.getAttribute('rel') ?? '').split(' ');
    const careful = ['noopener', 'noreferrer', 'nofollow', 'ugc'].every((word) => rel.includes(word));
    if (!has('target', '_blank') || !careful) broken.push('link without target or rel');
  }
  if (element.localName === 'img') {
    if (!has('referrerpolicy', 'no-referrer') || !has('loading', 'lazy')) broken.push('picture without manners');
    if (!element.hasAttribute('src') && !element.hasAttribute('srcset')) broken.push('empty picture');
    if (Number(element.getAttribute('width') ?? 9) < 2 && Number(element.getAttribute('height') ?? 9) < 2) {
      broken.push('one-pixel picture');
    }
  }
  if (/^(video|audio)$/.test(element.localName) && !(has('preload', 'none') && has('controls', ''))) {
    broken.push('player without manners');
  }
}

/** The broken invariants of a tree, as short sentences; none is right. */
export function brokenIn(root: Node): string[] {
  const broken: string[] = [];
  const visit = (node: Node, depth: number): void => {
    if (depth > 256) broken.push('too deep');
    else if (node.nodeType === 1) {
      const element = node as Element;
      if (
        !TAGS.get(element.namespaceURI ?? '')
          ?.split(' ')
          .includes(element.localName)
      )
        broken.push(`tag ${element.localName}`);
      for (const { name } of element.attributes) if (!ATTRIBUTES.has(name)) broken.push(`attribute ${name}`);
      checkAddresses(element, broken);
      checkManners(element, broken);
    } else if (node.nodeType !== 3 && depth > 0) broken.push(`node of type ${node.nodeType}`);
    for (const child of node.childNodes) visit(child, depth + 1);
  };
  visit(root, 0);
  return [...new Set(broken)];
}
