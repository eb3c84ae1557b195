import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LaunchOptions, NOWHERE } from './driver.ts';

/** The extension's origin in every profile we make, so that its pages have known addresses. */
export const UUID = '6f0f0c4e-5a1b-4d0e-9c55-c0c0a17e0001';

/** Writes the preferences of a profile: the test hosts, no first-run pages, no reports, downloads without a question. */
export function writeProfile(profile: string, addonId: string, downloads: string, options: LaunchOptions): void {
  const prefs: Record<string, string | number | boolean> = {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }),
    // The newsroom is the proxy of everything, so that its hosts need no ports and no other host is ever asked.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': options.ports.http,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': options.ports.http,
    'network.proxy.no_proxies_on': NOWHERE,
    'network.proxy.allow_hijacking_localhost': options.proxy !== undefined,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.warnOnQuit': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.disabledForTesting': true,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.autoDisableScopes': 0,
    'extensions.enabledScopes': 5,
    'xpinstall.signatures.required': false,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'devtools.console.stdout.content': true,
    'ui.prefersReducedMotion': 1,
    // There is a mouse, whatever is plugged into the machine: else its pages would be those of fingers.
    'ui.primaryPointerCapabilities': 6,
    'ui.allPointerCapabilities': 6,
    // One page of several is always hidden; Firefox would let its timers fire once a second.
    'dom.min_background_timeout_value': 4,
    'dom.min_background_timeout_value_without_budget_throttling': 4,
    'dom.timeout.enable_budget_timer_throttling': false,
    'dom.ipc.processPrelaunch.enabled': false,
    ...(options.lang ? { 'intl.locale.requested': options.lang } : {}),
  };
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}
