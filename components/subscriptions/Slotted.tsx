import type { ComponentChildren } from 'preact';

/** Stands for a substitution of a message until its element takes its place. */
export const SLOT = '\uFFFC';

/** A message with an element where `SLOT` stood: names come in a `<bdi>`, so that none turns the line around it. */
export function Slotted({ text, children }: { text: string; children: ComponentChildren }) {
  const [before = '', ...after] = text.split(SLOT);
  return (
    <>
      {before}
      {after.length > 0 && children}
      {after.join('')}
    </>
  );
}
