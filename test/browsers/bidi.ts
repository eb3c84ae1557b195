/** WebDriver BiDi over one WebSocket: https://w3c.github.io/webdriver-bidi/ */

type Json = Record<string, unknown>;

interface Answer {
  type: 'success' | 'error' | 'event';
  id?: number;
  result?: Json;
  error?: string;
  message?: string;
  method?: string;
  params?: Json;
}

export interface Bidi {
  /** Sends a command; throws with the browser's own words when it fails. */
  send<T = Json>(method: string, params?: Json): Promise<T>;
  on(method: string, listener: (params: Json) => void): void;
  close(): void;
}

/** Opens the socket that the browser named when it started. */
export async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, ((params: Json) => void)[]>();
  let next = 1;

  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.type === 'event') {
      for (const listener of listeners.get(answer.method ?? '') ?? []) listener(answer.params ?? {});
      return;
    }
    const caller = waiting.get(answer.id ?? 0);
    waiting.delete(answer.id ?? 0);
    if (answer.type === 'success') caller?.resolve((answer.result ?? {}) as never);
    else caller?.reject(new Error(`${answer.error}: ${answer.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has ended.'));
    waiting.clear();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`No answer at ${address}.`)));
  });

  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(new Error('The browser has ended.'));
        const id = next++;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    on: (method, listener) => {
      listeners.set(method, [...(listeners.get(method) ?? []), listener]);
    },
    close: () => socket.close(),
  };
}
