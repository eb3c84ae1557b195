/** A bare debugging socket to Chromium: nothing is enabled that would slow the measured down. */
import { until } from '../../browsers/until.ts';

interface Target {
  id: string;
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

export interface Session {
  send<T = unknown>(method: string, params?: object): Promise<T>;
  /** The value of an expression, promises awaited; plain JSON only. */
  evaluate<T>(expression: string): Promise<T>;
  close(): void;
}

interface Reply {
  id?: number;
  error?: { message: string };
  result?: unknown;
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

export async function connect(address: string): Promise<Session> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`No debugging socket at ${address}.`)));
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, error, result } = JSON.parse(String(data)) as Reply;
    const asker = waiting.get(id ?? -1);
    waiting.delete(id ?? -1);
    if (error) asker?.reject(new Error(error.message));
    else asker?.resolve(result);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The debugging socket is closed.'));
    waiting.clear();
  });
  const send = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return {
    send,
    evaluate: async <T>(expression: string) => {
      const { result, exceptionDetails: thrown } = await send<Evaluated>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
      return result.value as T;
    },
    close: () => socket.close(),
  };
}

/** Everything that can be debugged at this port. */
export async function targets(port: string): Promise<Target[]> {
  return (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
}

/** Opens a tab and gives a session with it. */
export async function open(port: string, url: string): Promise<Session> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/new?${url}`, { method: 'PUT' });
  const session = await connect(((await answer.json()) as Target).webSocketDebuggerUrl);
  const isLoaded = () =>
    session.evaluate<boolean>(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`);
  await until(url, isLoaded);
  return session;
}
