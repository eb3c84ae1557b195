import { withoutTracking } from '../../feed/tracking.ts';
import type { Reading } from './hide.ts';

/** Takes what only counts readers out of every link; after all steps that compare addresses, for which it may stand in both. */
export function dropTracking({ root, hidden }: Reading): void {
  const parts = [root, ...hidden.map(({ fragment }) => fragment)];
  for (const link of parts.flatMap((part) => [...part.querySelectorAll('a[href]')])) {
    const href = link.getAttribute('href') ?? '';
    const clean = withoutTracking(href);
    if (clean !== href) link.setAttribute('href', clean);
  }
}
