/** Marks what was found in an article's frame, without touching its nodes (CSS Custom Highlight API). */
import { find, type Index, indexOf } from './find.ts';
import { scrollerOf, topOf } from './place.ts';

/** As `prose.css` names them: all of them, and the one that is looked at. */
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

/** Brings a place of the frame into view, unless it is there. */
function show(frame: HTMLIFrameElement, box: DOMRect): void {
  const scroller = scrollerOf(frame);
  const top = frame.getBoundingClientRect().top + box.top - topOf(scroller);
  const height = scroller.clientHeight;
  if (top < 0 || top + box.height > height) scroller.scrollTop += top - height / 3;
}

/** Finds words in the article that stands in a frame now. */
export function finderIn(frame: HTMLIFrameElement): Finder {
  const page = frame.contentDocument;
  const window = page?.defaultView as (Window & typeof globalThis) | null | undefined;
  const nodes = page ? textsUnder(page.body) : [];
  let index: Index | undefined;
  let ranges: Range[] = [];
  const rangeOf = (from: [Text, number], to: [Text, number]): Range => {
    const range = from[0].ownerDocument.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  };
  const mark = (name: string, marked: Range[]): void => {
    if (!window) return;
    if (marked.length === 0) window.CSS.highlights.delete(name);
    else window.CSS.highlights.set(name, new window.Highlight(...marked));
  };
  return {
    look: (query) => {
      index ??= indexOf(nodes.map((node) => node?.data ?? null));
      ranges = find(index, query).flatMap(({ from, to }) => {
        const [first, last] = [nodes[from.text], nodes[to.text]];
        return first?.isConnected && last?.isConnected ? [rangeOf([first, from.at], [last, to.at])] : [];
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
      show(frame, range.getBoundingClientRect());
    },
    nearest: () => {
      const above = topOf(scrollerOf(frame)) - frame.getBoundingClientRect().top;
      return Math.max(
        0,
        ranges.findIndex((range) => range.getBoundingClientRect().bottom >= above),
      );
    },
    end: () => {
      ranges = [];
      mark(ALL, []);
      mark(HERE, []);
    },
  };
}
