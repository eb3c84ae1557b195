import { launch } from '../../browsers/browser.ts';
import { extensionId } from '../../browsers/chromium.ts';
import type { Kind } from '../../browsers/driver.ts';
import { need } from '../../browsers/install.ts';
import { start, temporaryProfile } from '../../browsers/launch.ts';
import { until } from '../../browsers/until.ts';
import { connect, open, type Session, targets } from './cdp.ts';
import { isReady } from './inside.ts';

/** A browser with Courant in it and nothing between it and its speed. */
export interface Subject {
  /** Runs a self-contained function in a bare page of the extension; arguments and result travel as JSON. */
  inPage<Args extends unknown[], T>(fn: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  /** The same in the background, or in a page that can reach it where no one is let in. */
  inBackground: Subject['inPage'];
  /** Bytes in use in the background, after its rubbish was collected; undefined where the browser does not tell. */
  heap(): Promise<number | undefined>;
  close(): Promise<void>;
}

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-logging=stderr',
  '--remote-debugging-port=0',
  // Else the extension's process comes last on a machine that does other work as well.
  '--disable-renderer-backgrounding',
];

const runnerOf =
  (session: Session): Subject['inPage'] =>
  (fn, ...args) =>
    session.evaluate(`(${fn})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`) as never;

/** Playwright listens to every request of every page, which makes fetching half as slow again: here nobody listens. */
async function startChromium(extension: string, port: number): Promise<Subject> {
  const profile = temporaryProfile();
  const args = [
    ...FLAGS,
    `--host-resolver-rules=MAP *.test:80 127.0.0.1:${port}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    `--user-data-dir=${profile.dir}`,
    'about:blank',
  ];
  const running = await start(need('chromium').path, args, {}, /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/);
  const debugging = running.match[1] ?? '';
  const origin = `chrome-extension://${extensionId(extension)}`;
  const worker = await until('the worker', async () =>
    (await targets(debugging)).find(({ type, url }) => type === 'service_worker' && url.startsWith(origin)),
  );
  const background = await connect(worker.webSocketDebuggerUrl);
  const page = await open(debugging, `${origin}/icon/courant.svg`);
  return {
    inPage: runnerOf(page),
    inBackground: runnerOf(background),
    heap: async () => {
      await background.send('HeapProfiler.collectGarbage');
      const { usedSize, embedderHeapUsedSize = 0 } = await background.send<{
        usedSize: number;
        embedderHeapUsedSize?: number;
      }>('Runtime.getHeapUsage');
      return usedSize + embedderHeapUsedSize;
    },
    close: async () => {
      await running.kill();
      profile.remove();
    },
  };
}

async function startFirefox(extension: string, port: number): Promise<Subject> {
  const browser = await launch({ kind: 'firefox', extension, ports: { http: port, https: port } });
  const inPage = browser.evaluate as Subject['inPage'];
  return { inPage, inBackground: inPage, heap: async () => undefined, close: () => browser.close() };
}

/** Starts a browser with a fresh profile; the town answers for `*.test`. */
export async function startSubject(kind: Kind, extension: string, port: number): Promise<Subject> {
  const subject = await (kind === 'firefox' ? startFirefox : startChromium)(extension, port);
  await until('the database', () => subject.inPage(isReady));
  return subject;
}
