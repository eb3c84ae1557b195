/**
 * What an extension's service worker says and throws. Playwright shows neither, so each worker's own debugging socket
 * is asked; the browser replays what was said before we came.
 */

interface Target {
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

interface Message {
  method?: string;
  params?: {
    type?: string;
    args?: { value?: unknown; description?: string }[];
    exceptionDetails?: { text: string; exception?: { description?: string; value?: unknown } };
  };
}

function trouble({ method, params }: Message): string | undefined {
  if (method === 'Runtime.exceptionThrown') {
    const details = params?.exceptionDetails;
    return `${details?.text} ${details?.exception?.description ?? details?.exception?.value ?? ''}`;
  }
  if (method === 'Runtime.consoleAPICalled' && params?.type === 'error') {
    return (params.args ?? []).map((arg) => String(arg.description ?? arg.value)).join(' ');
  }
  return undefined;
}

/** Listens to every worker of `origin` that runs now and is not listened to yet; calls `note` with each trouble. */
export async function listen(port: string, origin: string, known: Set<string>, note: (text: string) => void) {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => undefined);
  const targets = answer ? ((await answer.json()) as Target[]) : [];
  for (const { type, url, webSocketDebuggerUrl } of targets) {
    if (type !== 'service_worker' || !url.startsWith(origin) || known.has(webSocketDebuggerUrl)) continue;
    known.add(webSocketDebuggerUrl);
    const socket = new WebSocket(webSocketDebuggerUrl);
    socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.enable' })));
    socket.addEventListener('message', ({ data }) => {
      const text = trouble(JSON.parse(String(data)));
      if (text) note(text);
    });
    // A worker that is stopped takes its socket along.
    socket.addEventListener('error', () => undefined);
  }
}
