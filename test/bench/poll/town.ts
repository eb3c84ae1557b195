/** Small papers on the loopback, one a host, and a relay with many feeds of its own, made to measure polling. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { feed } from './paper.ts';

/** The host of the relay. */
export const RELAY = 'relay.test';

/** How the town answers a request that has its validators. */
export type Manner = 'conditional' | 'always';

export interface Asked {
  at: number;
  host: string;
  path: string;
  status: number;
}

export interface Town {
  port: number;
  /** The addresses of the papers, one a host. */
  papers: string[];
  /** The addresses of the relay's feeds, all on one host. */
  relayed: string[];
  /** The validators of the papers, in the same order. */
  etags: string[];
  /** Whether validators are heeded; from now on. */
  manner: Manner;
  /** Requests since the last `forget`, oldest first. */
  asked: Asked[];
  /** Most requests one host had open at once, since the last `forget`. */
  peak: number;
  forget(): void;
  close(): Promise<void>;
}

interface Document {
  body: Uint8Array;
  etag: string;
}

const documentOf = (body: Uint8Array): Document => ({
  body,
  etag: `"${createHash('sha1').update(body).digest('hex').slice(0, 20)}"`,
});

/** A browser that has us for its proxy writes the whole address into the request line (RFC 9112, 3.2.2). */
function addressOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', `http://${request.headers.host ?? 'nobody.test'}`);
}

interface Plan {
  /** How many papers, one a host. */
  papers: number;
  /** How many feeds the relay has. */
  relayed: number;
  /** How long the relay thinks about an answer, in milliseconds. */
  after: number;
}

const numbered = (count: number, address: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => address(index + 1));

/** Answers every request out of the documents, and keeps the town's log. */
function answerer(
  town: Town,
  documents: Map<string, Document>,
  { lastModified, after }: { lastModified: string; after: number },
) {
  const open = new Map<string, number>();
  const count = (host: string, change: number): number => {
    const now = (open.get(host) ?? 0) + change;
    open.set(host, now);
    return now;
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { host, pathname, href } = addressOf(request);
    const document = documents.get(href);
    const asked: Asked = { at: Date.now(), host, path: pathname, status: 404 };
    town.asked.push(asked);
    town.peak = Math.max(town.peak, count(host, 1));
    const write = (): void => {
      if (!document) {
        response.writeHead(404).end();
        return;
      }
      const { body, etag } = document;
      const isKnown = town.manner === 'conditional' && request.headers['if-none-match'] === etag;
      const content = { 'content-type': 'application/rss+xml; charset=utf-8', 'content-length': body.length };
      asked.status = isKnown ? 304 : 200;
      response.writeHead(asked.status, { etag, 'last-modified': lastModified, ...(isKnown ? {} : content) });
      response.end(isKnown ? undefined : body);
    };
    const late = host === RELAY ? setTimeout(write, after) : undefined;
    response.once('close', () => {
      clearTimeout(late);
      count(host, -1);
    });
    if (!late) write();
  };
}

/** Opens the town. Its newest articles are an hour old. */
export async function openTown(plan: Plan): Promise<Town> {
  const opened = Math.floor(Date.now() / 1000) * 1000;
  const papers = numbered(plan.papers, (n) => `http://f${n}.test/feed.xml`);
  const relayed = numbered(plan.relayed, (n) => `http://${RELAY}/${n}/feed.xml`);
  const documents = new Map(
    [...papers, ...relayed].map((url, index) => {
      const bytes = feed(`第${index + 1}报`, url.replace(/feed\.xml$/, ''), index + 1, opened);
      return [url, documentOf(bytes)];
    }),
  );
  const sockets = new Set<Socket>();
  const server = createServer();
  server.on('connection', (socket: Socket) => sockets.add(socket.once('close', () => sockets.delete(socket))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const town: Town = {
    port: (server.address() as AddressInfo).port,
    papers,
    relayed,
    etags: papers.map((url) => documents.get(url)?.etag ?? ''),
    manner: 'conditional',
    asked: [],
    peak: 0,
    forget: () => {
      town.asked = [];
      town.peak = 0;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  const lastModified = new Date(opened - 3_600_000).toUTCString();
  server.on('request', answerer(town, documents, { lastModified, after: plan.after }));
  return town;
}
