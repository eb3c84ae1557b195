/** The frame's root looks as the page's root says: theme, density, face, indent, size of the text. */

const isLook = (name: string): boolean => name.startsWith('data-');

function copy(from: HTMLElement, to: HTMLElement): void {
  for (const { name } of [...to.attributes]) if (isLook(name) && !from.hasAttribute(name)) to.removeAttribute(name);
  for (const { name, value } of from.attributes) if (isLook(name)) to.setAttribute(name, value);
  to.style.setProperty('--read-scale', getComputedStyle(from).getPropertyValue('--read-scale'));
}

/**
 * Copies the `data-*` attributes and `--read-scale` of the page's root to the frame's, now and whenever they change.
 * @returns what ends it.
 */
export function dress(from: HTMLElement, to: HTMLElement): () => void {
  copy(from, to);
  const watch = new MutationObserver(() => copy(from, to));
  watch.observe(from, { attributes: true });
  return () => watch.disconnect();
}
