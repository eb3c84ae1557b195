import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { Plainly } from './Nothing.tsx';

interface Props {
  /** What was thrown, as a sentence. */
  say: (thrown: unknown) => string;
  children: ComponentChildren;
}

/** Catches what only a bug or a broken database throws, and says so instead of going blank. */
export function Boundary({ say, children }: Props) {
  const [error] = useErrorBoundary((thrown) => console.error(thrown));
  return error ? <Plainly say={say(error)} again /> : children;
}
