import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Hop } from '../../../../lib/poll/request.ts';

const SERVER = fileURLToPath(new URL('../../../../../shared/attacks/fault-server.mjs', import.meta.url));

export const isThere = existsSync(SERVER);

const global = globalThis as { faultNow?: () => number };

/** What the server thinks of a reader: per feed and in all, every count of a bad habit, and how often it was asked. */
export interface Score {
  total: number;
  feeds: Record<string, Record<string, number> & { requests: number; score: number }>;
}

export interface Faults {
  scenarios: string[];
  /** The address under which the product knows a scenario: each has a host of its own, over https. */
  addressOf: (scenario: string, id?: string) => string;
  fetch: typeof fetch;
  hop: (url: string) => Promise<Hop | undefined>;
  score: () => Promise<Score>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** The server's own pauses, in milliseconds; here they take a hundredth. */
const PAUSES = new Set([1000, 8000, 120_000]);

/** Lets a slow server be slow in less time. Whoever else sets a timer keeps it. */
function hasten(): () => void {
  const { setTimeout: later, setInterval: every } = globalThis;
  const quick = (ms = 0): number => (PAUSES.has(ms) ? ms / 100 : ms);
  const set = (work: () => void, ms?: number, ...rest: []) => later(work, quick(ms), ...rest);
  const repeat = (work: () => void, ms?: number, ...rest: []) => every(work, quick(ms), ...rest);
  Object.assign(globalThis, { setTimeout: set, setInterval: repeat });
  return () => Object.assign(globalThis, { setTimeout: later, setInterval: every });
}

/** Starts the fault server in this process, on the test's clock. */
export async function startFaults(now: () => number): Promise<Faults & { stop: () => void }> {
  const port = await freePort();
  const argument = process.argv[2];
  process.argv[2] = String(port);
  global.faultNow = now;
  const stop = hasten();
  await import(/* @vite-ignore */ pathToFileURL(SERVER).href);
  process.argv[2] = argument ?? '';
  const own = `http://127.0.0.1:${port}`;
  const read = async <T>(path: string): Promise<T> => {
    for (let tries = 0; ; tries++) {
      try {
        return (await (await fetch(`${own}${path}`)).json()) as T;
      } catch (error) {
        if (tries === 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const hops = new Map<string, Hop>();
  return {
    scenarios: await read<string[]>('/__scenarios'),
    addressOf: (scenario, id = scenario) => `https://${id}.fault.test/f/${scenario}/${id}.xml`,
    fetch: (input, init) => ask(own, hops, String(input), init ?? {}),
    hop: async (url) => hops.get(url),
    score: () => read<Score>('/__score'),
    stop: () => {
      stop();
      delete global.faultNow;
    },
  };
}

/**
 * Asks as a browser does that follows no redirect: what leads elsewhere is opaque, and remembered for `hop`. `*.fault.test` is the server;
 * feeds named `far-*` are led to another host.
 */
async function ask(own: string, hops: Map<string, Hop>, url: string, init: RequestInit): Promise<Response> {
  const { host, pathname, search } = new URL(url);
  const response = await fetch(host.endsWith('.fault.test') ? `${own}${pathname}${search}` : url, init);
  if (response.status < 300 || response.status === 304 || response.status >= 400)
    return Object.defineProperty(response, 'url', { value: url });
  await response.body?.cancel();
  const location = response.headers.get('location');
  const to = location === null ? undefined : new URL(location, url);
  if (to && host.startsWith('far-')) to.hostname = `new-${host}`;
  hops.set(url, { status: response.status, ...(to && { to: to.href }) });
  return Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
}
