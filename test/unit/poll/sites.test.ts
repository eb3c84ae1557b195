import { expect, test } from 'vitest';
import { matcher } from '../../../lib/poll/sites.ts';

test.each<[pattern: string, url: string, granted: boolean]>([
  ['*://*.x.org/*', 'https://x.org/feed', true],
  ['*://*.x.org/*', 'http://www.x.org/', true],
  ['*://*.x.org/*', 'https://x.org:8443/feed', true],
  ['*://*.x.org/*', 'https://notx.org/', false],
  ['*://*.x.org/*', 'https://x.org.evil.example/', false],
  ['https://x.org/*', 'http://x.org/', false],
  ['https://x.org/*', 'https://sub.x.org/', false],
  ['http://x.org/*', 'http://x.org/', true],
  ['<all_urls>', 'http://x.org/', true],
  ['<all_urls>', 'file:///etc/passwd', false],
  ['*://*/*', 'https://x.org/', true],
  ['https://*/*', 'http://x.org/', false],
  ['*://[::1]/*', 'http://[::1]/feed', true],
  ['nonsense', 'https://x.org/', false],
])('%s grants %s: %s', (pattern, url, granted) => {
  expect(matcher(pattern)(new URL(url))).toBe(granted);
});
