/** The adapter as the scorer asks for it, run inside the browser that CONFORMANCE_BROWSER names. */
import { launch } from '../browsers/browser.ts';
import type * as Adapter from './adapter.ts';
import { PAGE } from './extension.ts';

type Source = Parameters<typeof Adapter.parse>[1];

const {
  CONFORMANCE_BROWSER: kind,
  CONFORMANCE_EXTENSION: extension = '',
  CONFORMANCE_PROFILE: profile = '',
} = process.env;

// Whoever runs the scorer removes the profile: the scorer ends the process without a word, and the browser with it.
const browser = await launch({
  kind: kind === 'firefox' ? 'firefox' : 'chromium',
  extension,
  profile,
  // Nothing is asked of the network.
  ports: { http: 9, https: 9 },
});
const page = await browser.open(PAGE);

function parseThere(base64: string, url: string | null, contentType: string | null): ReturnType<typeof Adapter.parse> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return (globalThis as unknown as { courant: typeof Adapter }).courant.parse(bytes, { url, contentType });
}

export async function parse(bytes: Uint8Array, { url, contentType }: Source): Promise<unknown> {
  const read: (...args: [string, string | null, string | null]) => unknown = parseThere;
  return await page.evaluate(read, Buffer.from(bytes).toString('base64'), url, contentType);
}
