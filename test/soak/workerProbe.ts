import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../browsers/until.ts';

/** Looks into Chromium's worker over its own debugging socket: memory, and what a poll costs besides the network. */
export interface WorkerProbe {
  /** Bytes of the heap in use, after a collection of garbage. */
  heap(): Promise<number>;
  /** Milliseconds from a body's last byte to the commit of its poll, for every poll since the last call. */
  costs(): Promise<number[]>;
  /** Seconds of processor time that the whole browser has used so far. */
  processor(): Promise<number>;
  close(): void;
}

interface Target {
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

/** Runs in the worker: notes for every poll when its body had arrived and when it was committed. */
function instrument(): void {
  const scope = globalThis as unknown as { costs: number[]; fetch: typeof fetch };
  const arrived = new Map<string, number>();
  const plainFetch = scope.fetch;
  const plainPut = IDBObjectStore.prototype.put;
  scope.costs = [];
  scope.fetch = async (...request) => {
    const response = await plainFetch(...request);
    const { host } = new URL(String(request[0]));
    const { body } = response;
    arrived.set(host, performance.now());
    if (!body) return response;
    const plainReader = body.getReader.bind(body) as () => ReadableStreamDefaultReader<Uint8Array>;
    const getReader = () => {
      const reader = plainReader();
      const read = reader.read.bind(reader);
      reader.read = async () => {
        const part = await read();
        arrived.set(host, performance.now());
        return part;
      };
      return reader;
    };
    Object.defineProperty(body, 'getReader', { value: getReader });
    return response;
  };
  IDBObjectStore.prototype.put = function (row, ...rest) {
    const host = this.name === 'feeds' ? new URL(row.url).host : '';
    const since = arrived.get(host);
    if (since !== undefined) {
      arrived.delete(host);
      this.transaction.addEventListener('complete', () => scope.costs.push(performance.now() - since));
    }
    return plainPut.call(this, row, ...rest);
  };
}

type Send = <T>(method: string, params?: object) => Promise<T>;

/** A debugging socket, and how to send commands over it. */
async function dial(address: string): Promise<{ send: Send; close: () => void }> {
  const socket = new WebSocket(address);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const waiting = new Map<number, (result: never) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    waiting.get(id)?.(result as never);
    waiting.delete(id);
  });
  let last = 0;
  const send: Send = (method, params = {}) => {
    last += 1;
    const id = last;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  return { send, close: () => socket.close() };
}

interface Evaluated {
  result: { value: unknown };
}

interface Processes {
  processInfo: { cpuTime: number }[];
}

/** Connects to the worker that runs now; attached, it stays alive. */
export async function probeWorker(profile: string, origin: string): Promise<WorkerProbe> {
  const [port = '', path = ''] = await until('the debugging port', () =>
    readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n'),
  );
  const target = await until('the worker', async () => {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
    return targets.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  });
  const worker = await dial(target.webSocketDebuggerUrl);
  const browser = await dial(`ws://127.0.0.1:${port}${path}`);
  const evaluate = async (expression: string): Promise<unknown> =>
    (await worker.send<Evaluated>('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  await evaluate(`(${instrument.toString()})()`);
  return {
    heap: async () => {
      await worker.send('HeapProfiler.enable');
      await worker.send('HeapProfiler.collectGarbage');
      return (await worker.send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
    },
    costs: async () => (await evaluate('costs.splice(0)')) as number[],
    processor: async () => {
      const { processInfo } = await browser.send<Processes>('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    },
    close: () => {
      worker.close();
      browser.close();
    },
  };
}
