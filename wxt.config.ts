import { defineConfig } from 'wxt';
import { chunks, plainNames } from './.build/chunks.ts';
import { leaveOut } from './.build/leaveOut.ts';
import { shortenFiles, shortNames } from './.build/messages.ts';
import { settleOptions } from './.build/settled.ts';

/** Every source the pages may load from. No `frame-ancestors` (it makes sandboxed frames unreadable in Firefox) and
 *  no `upgrade-insecure-requests` (Firefox's default policy has it, and it would break every http feed). */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  'media-src https:',
  "font-src 'self'",
  "connect-src 'self' https: http:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
];

/** What `wxt dev` needs besides: inline styles and the socket of its live reload. Never part of a build. */
const DEV: Record<string, string> = { 'style-src': " 'unsafe-inline'", 'connect-src': ' ws://localhost:*' };

const csp = (dev: boolean) => CSP.map((line) => line + (dev ? (DEV[line.split(' ')[0] ?? ''] ?? '') : '')).join('; ');

// Its mode's name would make the end-to-end build one for developers, with larger and slower scripts than a person installs.
if (process.env.NODE_ENV === 'e2e') process.env.NODE_ENV = 'production';

export default defineConfig({
  imports: false,
  hooks: { 'build:publicAssets': shortenFiles },
  vite: () => ({
    plugins: [leaveOut, settleOptions, shortNames, chunks, plainNames],
    build: {
      // The versions of the manifest: nothing is written in an older way than they need.
      target: ['chrome141', 'firefox153'],
      // A polyfill of <link rel=modulepreload> would be the only script the pages do not need.
      modulePreload: { polyfill: false },
    },
  }),
  manifest: ({ browser, mode, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'alarms',
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    optional_permissions: ['notifications', 'webRequest'],
    optional_host_permissions: ['*://*/*'],
    // End-to-end builds hold the test hosts from the start, so that a journey need not click through the prompt.
    ...(mode === 'e2e' ? { host_permissions: ['*://*.test/*'] } : {}),
    incognito: 'not_allowed',
    action: { default_title: '__MSG_extensionName__' },
    // Opens the popup; the browser's own page of shortcuts changes it.
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+C' } } },
    content_security_policy: { extension_pages: csp(command === 'serve') },
    ...(browser === 'chrome' ? { minimum_chrome_version: '141' } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'courant@courant.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
