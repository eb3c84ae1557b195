import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { type Engine, type LaunchOptions, NOWHERE, type Tab } from './driver.ts';
import { need } from './install.ts';
import { type Running, start } from './launch.ts';
import { listen } from './workerLog.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--ignore-certificate-errors',
  // Says on stderr why an extension is refused.
  '--enable-logging=stderr',
];

/** Without a screen there is a mouse, whatever is plugged into the machine: else its pages would be those of fingers. */
const HEADLESS = [
  '--headless=new',
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
];

/** The id Chromium derives from the folder of an unpacked extension: 32 letters, a to p. */
export function extensionId(folder: string): string {
  const path = realpathSync(folder);
  const hash = createHash('sha256').update(process.platform === 'win32' ? Buffer.from(path, 'utf16le') : path);
  const letter = (digit: string): string => String.fromCharCode(97 + Number.parseInt(digit, 16));
  return hash.digest('hex').slice(0, 32).replace(/./g, letter);
}

function flags(options: LaunchOptions, profile: string): string[] {
  const { http, https } = options.ports;
  return [
    ...FLAGS,
    ...(options.headless === false ? [] : HEADLESS),
    ...(options.lang ? [`--lang=${options.lang}`] : []),
    `--host-resolver-rules=MAP ${NOWHERE} ~NOTFOUND,MAP *.test:80 127.0.0.1:${http},MAP *.test:443 127.0.0.1:${https}`,
    // Without the exception the machine's own names would go past it.
    ...(options.proxy ? [`--proxy-server=127.0.0.1:${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    `--disable-extensions-except=${options.extension}`,
    `--load-extension=${options.extension}`,
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    'about:blank',
  ];
}

function tabOf(page: Page): Tab {
  return {
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    evaluate: (expression) => page.evaluate(expression),
    mouse: async (x, y, { button = 'left', modifiers = [] }) => {
      for (const key of modifiers) await page.keyboard.down(key);
      await page.mouse.click(x, y, { button });
      for (const key of modifiers) await page.keyboard.up(key);
    },
    tap: async (x, y) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await session.detach();
    },
    // As long as the session lasts, which is as long as the page.
    touchOnly: async () => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    },
    hover: (x, y) => page.mouse.move(x, y),
    press: (key, modifiers) => page.keyboard.press([...modifiers, key].join('+')),
    type: (text) => page.keyboard.type(text),
    setFiles: (selector, paths) => page.setInputFiles(selector, paths),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: (fullPage) => page.screenshot({ fullPage, animations: 'disabled' }),
    close: () => page.close(),
  };
}

/** Runs code on the browser's own page of extensions, which may do what a person does there. */
async function onExtensionsPage<T>(context: BrowserContext, id: string, code: string): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    return await page.evaluate(`(async (api, extensionId) => { ${code} })(chrome.developerPrivate, '${id}')`);
  } finally {
    await page.close();
  }
}

/**
 * The person's answer, given beforehand: `permissions.request` then settles with yes at once and without a prompt.
 * The browser takes it only from an extension whose sites are chosen one by one.
 */
const allowCode = (pattern: string): string => `
  await api.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
  await api.addHostPermission(extensionId, '${pattern}');`;

/** Else an extension that starts anew is no longer the one of the command line, and stays off. */
const DEVELOPER_CODE = 'await api.updateProfileConfiguration({ inDeveloperMode: true });';

/** A browser that is killed soon after it has started the extension anew remembers it as switched off for that. */
const ENABLE_CODE = `
  const [info] = (await api.getExtensionsInfo()).filter(({ id }) => id === extensionId);
  if (info?.state !== 'ENABLED') await chrome.management.setEnabled(extensionId, true);`;

const revokeCode = (pattern: string): string => `
  await api.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
  await api.removeHostPermission(extensionId, '${pattern}');`;

/** The command of all workers of the profile, in a tab that is no extension's and so outlives it. */
async function workersOf(context: BrowserContext): Promise<CDPSession> {
  const session = await context.newCDPSession(await context.newPage());
  await session.send('ServiceWorker.enable');
  return session;
}

async function connect(address: string): Promise<{ browser: Browser; context: BrowserContext }> {
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no profile open.');
  return { browser, context };
}

/** Starts Chromium, or a browser made of it, with the extension; nobody is connected to it yet. */
export async function startChromium(options: LaunchOptions & { profile: string }): Promise<Running> {
  const { path } = need('chromium');
  const env = options.lang ? { LANGUAGE: options.lang.replace('-', '_') } : {};
  const running = await start(path, flags(options, options.profile), env, /DevTools listening on (ws:\S+)/);
  const refused = /Failed to load extension.*/.exec(running.words());
  if (!refused) return running;
  await running.kill();
  throw new Error(refused[0]);
}

/** Starts Chromium with the extension, and drives it. */
export async function launchChromium(options: LaunchOptions & { profile: string }): Promise<Engine> {
  const isUsed = existsSync(join(options.profile, 'Default'));
  const running = await startChromium(options);
  const { browser, context } = await connect(running.match[1] ?? '');
  const id = extensionId(options.extension);
  if (isUsed) await onExtensionsPage(context, id, ENABLE_CODE);
  const origin = `chrome-extension://${id}`;
  const downloads = join(options.profile, 'downloads');
  mkdirSync(downloads, { recursive: true });

  const seen: string[] = [];
  let stopper: CDPSession | undefined;
  let developing: Promise<void> | undefined;
  let scheme: 'light' | 'dark' | undefined;
  context.on('weberror', (problem) => seen.push(problem.error().message));
  context.on('console', (message) => {
    // The browser's own line about a failed request is no trouble of the extension's.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) seen.push(message.text());
  });
  context.on('page', (page) => {
    page.on('download', (download) => download.saveAs(join(downloads, download.suggestedFilename())));
  });
  const port = /:(\d+)\//.exec(running.match[1] ?? '')?.[1] ?? '';
  const workers = new Set<string>();
  const listenToWorkers = () => listen(port, origin, workers, (text) => seen.push(text));
  context.on('serviceworker', listenToWorkers);
  await listenToWorkers();

  return {
    origin,
    downloads,
    ended: running.ended,
    newTab: async () => {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: scheme ?? null, reducedMotion: 'reduce' });
      return tabOf(page);
    },
    tabs: async () => context.pages().map((page) => page.url()),
    setColorScheme: async (wanted) => {
      scheme = wanted;
      for (const page of context.pages()) await page.emulateMedia({ colorScheme: wanted ?? null });
    },
    allow: (pattern) => onExtensionsPage(context, id, allowCode(pattern)),
    refuse: async () => undefined,
    revoke: (pattern) => onExtensionsPage(context, id, revokeCode(pattern)),
    stopBackground: async () => {
      stopper ??= await workersOf(context);
      await stopper.send('ServiceWorker.stopAllWorkers');
    },
    letReload: () => {
      developing ??= onExtensionsPage(context, id, DEVELOPER_CODE);
      return developing;
    },
    troubles: async () => [...new Set(seen)],
    exit: async (kill) => {
      if (!kill) {
        const session = await browser.newBrowserCDPSession();
        await session.send('Browser.close').catch(() => undefined);
        await running.ended;
      }
      await running.kill();
      await browser.close().catch(() => undefined);
    },
  };
}
