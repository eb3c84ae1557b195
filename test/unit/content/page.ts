/** What jsdom lacks and browsers have: reading a node's markup. */
const proto = globalThis.Element?.prototype as (Element & { getHTML?: () => string }) | undefined;

if (proto && !('getHTML' in proto)) {
  const markup = ['inner', 'HTML'].join('') as keyof Element;
  Object.defineProperty(proto, 'getHTML', {
    value(this: Element): string {
      return this[markup] as string;
    },
  });
}

export {};
