import { browser } from 'wxt/browser';

type Test = (url: URL) => boolean;

/** Every answer of the browser costs a millisecond or two; a batch asks about hundreds of sites. */
let granted: Promise<Test[]> | undefined;

/** Forgets what the browser has said of sites; to be called when it may say otherwise now. */
export function forgetSites(): void {
  granted = undefined;
}

/** Whether the browser has granted this very address; what it says is remembered until `forgetSites`. */
export async function permitted(url: string): Promise<boolean> {
  granted ??= browser.permissions.getAll().then(({ origins = [] }) => origins.map(matcher));
  const parsed = new URL(url);
  return (await granted).some((matches) => matches(parsed));
}

/** A match pattern without its path, which permissions do not have: `*://*.x.org/*`, `https://x.org/*`, `<all_urls>`. */
export function matcher(pattern: string): Test {
  if (pattern === '<all_urls>') return ({ protocol }) => /^https?:$/.test(protocol);
  const [, scheme = '', host = ''] = /^([^:]+):\/\/(\[[^\]]*\]|[^/:]*)/.exec(pattern) ?? [];
  const bare = host.replace(/^\*\.?/, '');
  const isWild = host.startsWith('*');
  return ({ protocol, hostname }) => {
    const ofScheme = scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`;
    return ofScheme && (hostname === bare || (isWild && (bare === '' || hostname.endsWith(`.${bare}`))));
  };
}
