import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import type { Engine, Kind, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';
import { temporaryProfile } from './launch.ts';
import { type Page, pageOf } from './page.ts';
import { until } from './until.ts';

/** The extension's own API, in functions that run there. */
declare const chrome: typeof import('wxt/browser').browser;

export interface View {
  width?: number;
  height?: number;
}

/** A browser with Courant in it. */
export interface Browser {
  readonly kind: Kind;
  /** Origin of the extension's pages. */
  readonly origin: string;
  /**
   * Opens a page of the extension (`popup.html`, with a hash or query if wanted) or a whole address in a new tab, as
   * large as `view` says, or as the window has it.
   */
  open(path: string, view?: View | 'window'): Promise<Page>;
  /**
   * Runs a self-contained function with the extension's rights and none of its code: in a bare page of its own, in a
   * tab that stays open until `leave`.
   */
  evaluate: Page['evaluate'];
  /** Closes every page of the extension, so that nothing but its background is left. */
  leave(): Promise<void>;
  /** Ends the browser, or kills it, and starts it again on the same profile; `down` is called in between. */
  restart(how?: { kill: boolean; down?: () => void }): Promise<void>;
  /** Stops the background at whatever it is doing; pages stay, and the next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Starts the extension anew, as an update does: its background and its pages go. */
  reload(): Promise<void>;
  close(): Promise<void>;
  allow(pattern: string): Promise<void>;
  refuse(): Promise<void>;
  revoke(pattern: string): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark' | undefined): Promise<void>;
  tabs(): Promise<string[]>;
  /** The text of the download whose name matches, once it is there and complete. */
  downloaded(name: RegExp): Promise<{ name: string; text: string }>;
  troubles(): Promise<string[]>;
  readonly ended: Promise<void>;
}

/** A document of the extension without any script: what it can do, the extension may. */
const BARE = 'icon/courant.svg';

/** Runs in the extension; its answer may not live to be given. */
function restartExtension(): void {
  chrome.runtime.reload();
}

const POPUP: Required<View> = { width: 420, height: 600 };
const TAB: Required<View> = { width: 1200, height: 800 };

const isPartial = (name: string): boolean => /\.(part|crdownload|tmp)$/.test(name);

async function downloadedIn(folder: string, pattern: RegExp): Promise<{ name: string; text: string }> {
  const name = await until(`a download ${pattern}`, () => {
    const names = readdirSync(folder);
    return names.some(isPartial) ? undefined : names.find((file) => pattern.test(file));
  });
  return { name, text: await until(name, () => readFileSync(join(folder, name), 'utf8')) };
}

/** Starts a browser with the extension, in a profile that is removed in the end unless one is named. */
export async function launch(options: LaunchOptions): Promise<Browser> {
  const own = options.profile ? undefined : temporaryProfile();
  const settled = { ...options, profile: options.profile ?? own?.dir ?? '' };
  const begin = (): Promise<Engine> => (options.kind === 'firefox' ? launchFirefox : launchChromium)(settled);
  const earlier: string[] = [];
  const pages = new Set<Page>();
  let engine = await begin();
  let bare: Page | undefined;

  const open = async (path: string, view: View | 'window' = {}, background = false): Promise<Page> => {
    const tab = await engine.newTab(background);
    if (view !== 'window') {
      const { width, height } = { ...(path.startsWith('popup') ? POPUP : TAB), ...view };
      await tab.resize(width, height);
    }
    const page = pageOf({ ...tab, close: () => tab.close().finally(() => pages.delete(page)) });
    pages.add(page);
    await page.goto(path.includes('://') ? path : `${engine.origin}/${path}`);
    return page;
  };
  const leave = async (): Promise<void> => {
    bare = undefined;
    for (const page of [...pages]) await page.close();
  };
  const exit = async (kill: boolean): Promise<void> => {
    earlier.push(...(await engine.troubles()));
    bare = undefined;
    pages.clear();
    await engine.exit(kill);
  };

  return {
    kind: options.kind,
    get origin() {
      return engine.origin;
    },
    get ended() {
      return engine.ended;
    },
    open: (path, view) => open(path, view),
    evaluate: async (fn, ...args) => {
      // Over a page under test it would hide that page, whose clocks a browser then slows down.
      bare ??= await open(BARE, {}, true);
      return (await bare.evaluate(fn, ...args)) as never;
    },
    leave,
    restart: async ({ kill, down } = { kill: false }) => {
      await exit(kill);
      down?.();
      engine = await begin();
    },
    close: async () => {
      await engine.exit(false);
      own?.remove();
    },
    stopBackground: () => engine.stopBackground(),
    reload: async () => {
      await engine.letReload();
      const page = bare ?? (await open(BARE));
      bare = undefined;
      pages.clear();
      await page.evaluate(restartExtension).catch(() => undefined);
    },
    allow: (pattern) => engine.allow(pattern),
    refuse: () => engine.refuse(),
    revoke: (pattern) => engine.revoke(pattern),
    setColorScheme: (scheme) => engine.setColorScheme(scheme),
    tabs: () => engine.tabs(),
    downloaded: (pattern) => downloadedIn(engine.downloads, pattern),
    troubles: async () => [...earlier, ...(await engine.troubles())],
  };
}
