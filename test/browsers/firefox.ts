import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bidi, connect } from './bidi.ts';
import type { Engine, LaunchOptions } from './driver.ts';
import { UUID, writeProfile } from './firefoxProfile.ts';
import { evaluateIn, tabOf } from './firefoxTab.ts';
import { need } from './install.ts';
import { type Running, start } from './launch.ts';
import { until } from './until.ts';
import { zipFolder } from './zip.ts';

interface Tree {
  contexts: { context: string; url: string }[];
}

function addonId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/**
 * Installs for good where the browser takes unsigned add-ons (ESR, Developer Edition, Nightly); else until its end,
 * and then again after a restart: the profile keeps the data.
 */
async function install(bidi: Bidi, extension: string, profile: string): Promise<void> {
  const archive = join(profile, 'courant.xpi');
  zipFolder(extension, archive);
  const extensionData = { type: 'archivePath', path: archive };
  await bidi
    .send('webExtension.install', { extensionData, 'moz:permanent': true })
    .catch(() => bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } }));
}

/** Code for the browser's own window, which may do what a person does in the browser's own pages. */
const policy = (id: string): string => `WebExtensionPolicy.getByID('${id}')`;

const revokeCode = (id: string, pattern: string): string => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.remove('${id}', { origins: ['${pattern}'], permissions: [] }, ${policy(id)}.extension);
})()`;

/** What the browser does after half a minute without an event, at once and whatever goes on. */
const stopCode = (id: string): string =>
  `${policy(id)}.extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`;

const pref = (kind: 'Bool' | 'Int', name: string, value: unknown): string =>
  `Services.prefs.set${kind}Pref('${name}', ${value})`;

/** Presses the second button of the prompt, once it is there. */
const REFUSE_CODE = `(() => {
  const prompt = document.querySelector('#notification-popup popupnotification');
  if (!prompt || PopupNotifications.panel.state !== 'open') return false;
  prompt.secondaryButton.click();
  return true;
})()`;

/** Uncaught exceptions of every context, the background too. */
const ERRORS_CODE = `Services.console.getMessageArray()
  .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith('moz-extension:'))
  .filter((message) => !(message.flags & Ci.nsIScriptError.warningFlag))
  .map((message) => message.errorMessage)`;

/** What Firefox itself says of a page that was closed while the browser still answered it, or could not any more. */
const UNLOADED = /^Promise (?:resolved|rejected) after context unloaded/;

/** What pages and the background said with console.error; the browser's own modules put their name first. */
const consoleErrors = (words: string): string[] =>
  [...words.matchAll(/^console\.error: (?!\w+: *$)(.*)$/gm)].map((match) => match[1] ?? '');

const downloadsOf = (profile: string): string => join(profile, 'downloads');

/** Starts Firefox with what its profile holds; nobody is connected to it yet. */
export function startFirefox(options: LaunchOptions & { profile: string }): Promise<Running> {
  const { path } = need('firefox');
  const downloads = downloadsOf(options.profile);
  mkdirSync(downloads, { recursive: true });
  writeProfile(options.profile, addonId(options.extension), downloads, options);
  const args = [
    '--no-remote',
    '--profile',
    options.profile,
    '--remote-debugging-port=0',
    '--remote-allow-system-access',
  ];
  if (options.headless !== false) args.unshift('--headless');
  return start(path, args, {}, /WebDriver BiDi listening on (ws:\S+)/);
}

/** Starts Firefox with the extension, and drives it. */
export async function launchFirefox(options: LaunchOptions & { profile: string }): Promise<Engine> {
  const id = addonId(options.extension);
  const downloads = downloadsOf(options.profile);
  const running = await startFirefox(options);
  const bidi = await connect(running.match[1] ?? '');
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  const chrome = await bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const inBrowser = (code: string) => evaluateIn(bidi, chrome.contexts[0]?.context ?? '', code);
  if (!(await inBrowser(`Boolean(${policy(id)})`))) await install(bidi, options.extension, options.profile);

  return {
    origin: `moz-extension://${UUID}`,
    downloads,
    ended: running.ended,
    newTab: async (background = false) => {
      const wanted = { type: 'tab', background };
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', wanted);
      return tabOf(bidi, context);
    },
    tabs: async () => (await bidi.send<Tree>('browsingContext.getTree')).contexts.map(({ url }) => url),
    setColorScheme: async (scheme) => {
      const value = { dark: 0, light: 1, system: 2 }[scheme ?? 'system'];
      await inBrowser(pref('Int', 'layout.css.prefers-color-scheme.content-override', value));
    },
    allow: async () => {
      await inBrowser(pref('Bool', 'extensions.webextOptionalPermissionPrompts', false));
    },
    refuse: async () => {
      await until('the prompt', () => inBrowser(REFUSE_CODE));
    },
    revoke: async (pattern) => {
      await inBrowser(revokeCode(id, pattern));
    },
    stopBackground: async () => {
      await inBrowser(stopCode(id));
    },
    letReload: async () => undefined,
    troubles: async () => {
      const thrown = (await inBrowser(ERRORS_CODE)) as string[];
      return [...consoleErrors(running.words()), ...thrown].filter((text) => !UNLOADED.test(text));
    },
    exit: async (kill) => {
      if (!kill) {
        await bidi.send('browser.close').catch(() => undefined);
        await running.ended;
      }
      await running.kill();
      bidi.close();
    },
  };
}
