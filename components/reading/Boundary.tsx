import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { Plainly } from './Plainly.tsx';

interface Props {
  /** What was thrown, as a sentence. */
  say: (thrown: unknown) => Promise<string>;
  children: ComponentChildren;
}

/** Catches what only a bug or a broken database throws, and says so instead of going blank. */
export function Boundary({ say, children }: Props) {
  const [error] = useErrorBoundary((thrown) => console.error(thrown));
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (error) void say(error).then(setSaid);
  }, [error]);
  if (!error) return children;
  return said === undefined ? null : <Plainly say={said} again />;
}
