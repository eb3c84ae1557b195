import { useEffect, useRef } from 'preact/hooks';

/** After so many milliseconds the text stands at its height: before, its end is in sight for a moment. */
const SETTLED = 600;

/** The end of a text that has been laid out; it says when it has come into sight. */
export function ReadEnd({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    let observer: IntersectionObserver | undefined;
    const timer = setTimeout(() => {
      observer = new IntersectionObserver((entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
      });
      if (end.current) observer.observe(end.current);
    }, SETTLED);
    return () => {
      clearTimeout(timer);
      observer?.disconnect();
    };
  }, []);
  return <div class="end-of-list" ref={end} />;
}
