import { options } from 'preact';

const watched = new Set<(element: Element) => void>();
const before = options.diffed;

options.diffed = (vnode) => {
  before?.(vnode);
  const element = typeof vnode.type === 'string' ? (vnode as { __e?: unknown }).__e : undefined;
  if (element instanceof Element) for (const hear of watched) hear(element);
};

/**
 * Watches what is drawn anew: elements that are compared with what they were. Those left alone are not among them.
 * @param nameOf what an element goes by; undefined is none that is watched.
 * @returns what gives the names drawn since it was asked last, sorted.
 */
export function watchDrawing(nameOf: (element: Element) => string | undefined): () => string[] {
  const seen: Element[] = [];
  watched.add((element) => seen.push(element));
  return () =>
    seen
      .splice(0)
      .map(nameOf)
      .filter((name) => name !== undefined)
      .sort();
}
