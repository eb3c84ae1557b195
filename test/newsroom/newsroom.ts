import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { FAULTS } from './faults.ts';
import type { Dispatch, Paper, Story } from './paper.ts';
import { GAUGE, openGauge } from './papers/gauge.ts';
import { harbour } from './papers/harbour.ts';
import { lantern } from './papers/lantern.ts';
import { ledger } from './papers/ledger.ts';
import { wire } from './papers/wire.ts';
import { PAPERS } from './papers.ts';
import { type Answer, type Asked, type Handler, notFound, type Reply } from './reply.ts';
import { answer, openSite, publish, type Site } from './site.ts';

export interface Newsroom {
  httpPort: number;
  httpsPort: number;
  /** The sample papers, by which `npm start` and the tests know what there is. */
  sites: { host: string; title: string; feedUrl: string }[];
  /** Adds a story to a paper at this moment. */
  publish(host: string, story: Omit<Story, 'ago'> & { ago?: number }): Dispatch;
  /** Opens one more paper, or replaces one. */
  open(paper: Paper): void;
  /** Answers for a host, whatever it answered before; without a handler as before. */
  answer(host: string, handler: Handler | undefined): void;
  /** What was asked so far, oldest first. */
  requests(about?: { host?: string; path?: string }): Asked[];
  close(): Promise<void>;
}

function send(reply: Reply, asked: Asked, response: ServerResponse): void {
  const write = (): void => {
    asked.status = reply.status ?? 200;
    response.writeHead(asked.status, { 'cache-control': 'no-cache', ...reply.headers });
    response.end(asked.method === 'HEAD' || asked.status === 304 ? undefined : reply.body);
  };
  const late = setTimeout(write, reply.after ?? 0);
  response.once('close', () => clearTimeout(late));
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** A browser that has us for its proxy writes the whole address into the request line (RFC 9112, 3.2.2). */
function read(request: IncomingMessage, secure: boolean, at: number): Asked {
  const scheme = secure ? 'https' : 'http';
  const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'nobody.test'}`);
  const { method = 'GET', headers } = request;
  return { at, method, host: url.hostname, path: url.pathname + url.search, secure, headers };
}

/** Lets a browser that has `plain` for its proxy reach `*.test` by https; every other host is refused. */
function tunnel(plain: Server, httpsPort: number): void {
  plain.on('connect', (request: IncomingMessage, socket: Socket) => {
    if (!/\.test:443$/.test(request.url ?? '')) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const inner = connect(httpsPort, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    inner.pipe(socket).pipe(inner);
    inner.on('error', () => socket.destroy());
    socket.on('error', () => inner.destroy());
  });
}

/** Both servers and how to close them, whatever is still open. */
async function listen(respond: (secure: boolean) => (request: IncomingMessage, response: ServerResponse) => void) {
  const plain = createServer(respond(false));
  const secure = createSecureServer(makeCertificate(), respond(true));
  const sockets = new Set<Socket>();
  for (const server of [plain, secure]) {
    server.on('connection', (socket: Socket) => sockets.add(socket.once('close', () => sockets.delete(socket))));
  }
  const httpPort = await listening(plain);
  const httpsPort = await listening(secure);
  tunnel(plain, httpsPort);
  const close = async (): Promise<void> => {
    const closed = [plain, secure].map((server) => new Promise((resolve) => server.close(resolve)));
    for (const socket of sockets) socket.destroy();
    await Promise.all(closed);
  };
  return { httpPort, httpsPort, close };
}

/**
 * A small town of news sites on the loopback, named `*.test`, by http and https (a throw-away certificate), to be
 * reached by mapped host names or as a proxy. Every other host is refused. Stories are dated from `now` at the opening.
 */
export async function startNewsroom({ now = Date.now }: { now?: () => number } = {}): Promise<Newsroom> {
  const opened = now();
  const sites = new Map<string, Site>(PAPERS.map((paper) => [paper.host, openSite(paper, opened)]));
  const special = new Map<string, Handler>();
  const log: Asked[] = [];

  const handlerOf = (host: string): Handler | undefined => {
    const site = sites.get(host);
    if (host === GAUGE.host) return (asked) => answer(openGauge(opened, now()), asked);
    if (site) return (asked) => answer(site, asked);
    return FAULTS[host] ?? harbour(host, opened) ?? lantern(host, opened) ?? ledger(host, opened) ?? wire(host, opened);
  };
  const respond = (secure: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    const asked = read(request, secure, now());
    log.push(asked);
    const handler = special.get(asked.host) ?? handlerOf(asked.host);
    const said: Answer = handler ? handler(asked) : notFound();
    if (said === 'cut') request.socket.destroy();
    else if (said !== 'silence') send(said, asked, response);
  };
  const servers = await listen(respond);

  return {
    ...servers,
    sites: PAPERS.map(({ host, title, path }) => ({ host, title, feedUrl: `https://${host}${path}` })),
    publish: (host, story) => {
      const site = sites.get(host);
      if (!site) throw new Error(`No paper at ${host}.`);
      return publish(site, story, now());
    },
    open: (paper) => {
      sites.set(paper.host, openSite(paper, now()));
    },
    answer: (host, handler) => {
      if (handler) special.set(host, handler);
      else special.delete(host);
    },
    requests: ({ host, path } = {}) =>
      log.filter((asked) => (host ?? asked.host) === asked.host && (path ?? asked.path) === asked.path),
  };
}
