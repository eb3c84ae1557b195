import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { explain } from '../../lib/explain.ts';
import { Plainly } from './Nothing.tsx';

/** Catches what only a bug or a broken database throws, and says so instead of going blank. */
export function Boundary({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary((thrown) => console.error(thrown));
  return error ? <Plainly say={explain({ kind: 'storage', why: 'broken' })} /> : children;
}
