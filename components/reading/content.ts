import { useEffect, useState } from 'preact/hooks';

async function load() {
  const [{ render, showable }, { reveal, show }, { FRAME }, { withhold }, { takeTail }, standing] = await Promise.all([
    import('../../lib/content/render.ts'),
    import('../../lib/content/frame.ts'),
    import('../../lib/content/ready.ts'),
    import('../../lib/content/withheld.ts'),
    import('../../lib/content/repeated.ts'),
    import('../../lib/content/standing.ts'),
  ]);
  return { render, showable, FRAME, reveal, show, withhold, takeTail, standing };
}

/** What makes foreign HTML fit to be shown. */
export type Content = Awaited<ReturnType<typeof load>>;

let loaded: Content | undefined;

/** Fetches what the first article will need: it is heavy, so it is no part of the page's first script. */
export async function prefetch(): Promise<Content> {
  loaded ??= await load();
  return loaded;
}

/** What shows foreign HTML, once it is there; at once where it has been fetched before; null where it cannot be had. */
export function useContent(): Content | null | undefined {
  const [content, setContent] = useState<Content | null | undefined>(loaded);
  useEffect(() => {
    if (content !== undefined) return;
    prefetch().then(setContent, (error: unknown) => {
      console.error(error);
      setContent(null);
    });
  }, [content]);
  return content;
}
