/** Marks what was found in an article, without touching its nodes (CSS Custom Highlight API). */
import { find, type Index, indexOf } from './find.ts';
import { scrollerOf, topOf } from './place.ts';

/** As `theme.css` names them: all of them, and the one that is looked at. */
const ALL = 'hit';
const HERE = 'hit-here';

/** What stands in a line; every other element is a block, across whose edges nothing is found. */
const IN_LINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr ruby rb'.split(
    ' ',
  ),
);

/** The texts under an element in reading order, null at the edges of blocks; readings beside characters (`rt`) are left out. */
function textsUnder(root: Element): (Text | null)[] {
  const texts: (Text | null)[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === 3) texts.push(node as Text);
    if (node.nodeType !== 1) return;
    const { localName } = node as Element;
    if (localName === 'rt' || localName === 'rp') return;
    const isBlock = !IN_LINE.has(localName);
    if (isBlock) texts.push(null);
    node.childNodes.forEach(visit);
    if (isBlock) texts.push(null);
  };
  visit(root);
  return texts;
}

export interface Finder {
  /** Marks every hit and gives how many there are. */
  look: (query: string) => number;
  /** Goes to a hit, by its number from 0, and brings it into view. */
  go: (hit: number) => void;
  /** The first hit that is not above what is seen; 0 where there is none. */
  nearest: () => number;
  /** Takes all marks away. */
  end: () => void;
}

/** Finds words in the article that stands in a frame now, and first in its title, which stands above the frame. */
export function finderIn(frame: HTMLIFrameElement, title: Element | null): Finder {
  const page = frame.contentDocument;
  const nodes = [title, page?.body].flatMap((root) => (root ? textsUnder(root) : []));
  let index: Index | undefined;
  let ranges: Range[] = [];
  const mark = (name: string, marked: Range[]): void => {
    for (const place of [title?.ownerDocument, page]) {
      const window = place?.defaultView as (Window & typeof globalThis) | null | undefined;
      const here = marked.filter(({ startContainer }) => startContainer.ownerDocument === place);
      window?.CSS.highlights.set(name, new window.Highlight(...here));
    }
  };
  /** From the top of what scrolls, in CSS pixels. */
  const edges = (range: Range): { top: number; bottom: number } => {
    const { top, bottom } = range.getBoundingClientRect();
    const inFrame = range.startContainer.ownerDocument === page ? frame.getBoundingClientRect().top : 0;
    const from = inFrame - topOf(scrollerOf(frame));
    return { top: top + from, bottom: bottom + from };
  };
  return {
    look: (query) => {
      index ??= indexOf(nodes.map((node) => node?.data ?? null));
      ranges = find(index, query).flatMap(({ from, to }) => {
        const [first, last] = [nodes[from.text], nodes[to.text]];
        if (!first?.isConnected || !last?.isConnected) return [];
        const range = first.ownerDocument.createRange();
        range.setStart(first, from.at);
        range.setEnd(last, to.at);
        return [range];
      });
      mark(ALL, ranges);
      mark(HERE, []);
      return ranges.length;
    },
    go: (hit) => {
      const range = ranges[hit];
      if (!range) return;
      const folded = range.startContainer.parentElement?.closest('details:not([open])');
      folded?.setAttribute('open', '');
      mark(HERE, [range]);
      const { top, bottom } = edges(range);
      const scroller = scrollerOf(frame);
      const height = scroller.clientHeight;
      if (top < 0 || bottom > height) scroller.scrollTop += top - height / 3;
    },
    nearest: () =>
      Math.max(
        0,
        ranges.findIndex((range) => edges(range).bottom >= 0),
      ),
    end: () => {
      ranges = [];
      mark(ALL, []);
      mark(HERE, []);
    },
  };
}
