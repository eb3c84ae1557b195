import { useEffect, useState } from 'preact/hooks';

export const SECTIONS = ['subscriptions', 'reading', 'refreshing', 'import'] as const;

export type Section = (typeof SECTIONS)[number];

/** The section a page's fragment names; any other means the subscriptions. */
export const sectionOf = (hash: string): Section =>
  SECTIONS.find((section) => `#${section}` === hash) ?? 'subscriptions';

/** The feed whose sheet a page's fragment asks for (`#feed-12`). */
export const feedIn = (hash: string): number | undefined => {
  const [, id] = /^#feed-(\d+)$/.exec(hash) ?? [];
  return id === undefined ? undefined : Number(id);
};

/** The section the address bar names, and how to go to another. */
export function useSection(): [Section, (section: Section) => void] {
  const [section, setSection] = useState(() => sectionOf(location.hash));
  useEffect(() => {
    const look = () => setSection(sectionOf(location.hash));
    // It may have changed between the drawing and now.
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const go = (next: Section) => {
    location.hash = next;
  };
  return [section, go];
}
