import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../browsers/driver.ts';

/** `granted` holds every test host from the start; `asking` is the build a person installs. */
export type Build = 'granted' | 'asking';

/** Where `wxt build` puts what these journeys drive; COURANT_OUTPUT names another folder of builds. */
export function built(kind: Kind, build: Build): string {
  const name = `${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3${build === 'granted' ? '-e2e' : ''}`;
  const output = process.env.COURANT_OUTPUT ?? fileURLToPath(new URL('../../.output', import.meta.url));
  return join(output, name);
}
