import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from './dice.ts';
import { openPress, type Press } from './press.ts';

/** How a paper's server answers for a while. */
export type Mood = 'sound' | 'slow' | 'whole' | 'cut' | 'broken' | 'dropped' | 'empty' | 'silent';

const MOODS: Mood[] = [
  'sound',
  'sound',
  'sound',
  'sound',
  'slow',
  'slow',
  'whole',
  'cut',
  'broken',
  'dropped',
  'empty',
];

/** One request as the town saw it. Times are epoch milliseconds. */
export interface Asked {
  host: string;
  begun: number;
  /** When the answer was out or the connection gone. */
  ended?: number;
  status?: number;
  /** Between two kills nothing else than the product can end a request. */
  life: number;
}

/** Papers whose servers change their mood, remember what they have printed, and can hold their breath. */
export interface Town {
  readonly port: number;
  readonly presses: Map<string, Press>;
  /** Opens one more paper. */
  open(): Press;
  /** Some papers write, some edit, all take a mood. */
  news(): void;
  /** Everybody answers at once and well. */
  peace(): void;
  setMood(host: string, mood: Mood): void;
  mood(host: string): Mood;
  /** From now on nobody answers, until `release`: nothing a poll could save arrives. */
  hold(): void;
  release(): void;
  /** A kill is under way: whether the one that dies asks or the next is not known, so what is asked now is a life of its own. */
  dying(): void;
  /** A kill has happened: connections it has torn may be noticed later. */
  reborn(): void;
  /** Until this many more answers are out, or the time is over. */
  answers(count: number, ms: number): Promise<void>;
  /** Addresses of stories that went out in documents cut short, which give no validators. */
  cut(host: string): ReadonlySet<string>;
  readonly log: Asked[];
  close(): Promise<void>;
}

interface Scene {
  town: Town;
  dice: Dice;
  moods: Map<string, Mood>;
  cuts: Map<string, Set<string>>;
  /** Resolves when nobody holds. */
  open: () => Promise<void>;
  answered: () => void;
}

async function answer(scene: Scene, press: Press, request: IncomingMessage, response: ServerResponse, asked: Asked) {
  const { host } = press.paper;
  await pause(scene.town.mood(host) === 'slow' ? 50 + scene.dice.below(500) : scene.dice.below(15));
  await scene.open();
  // Whoever asked was killed meanwhile, and hears no answer.
  if (response.destroyed) return;
  // As it is now, whatever it was before everybody held their breath.
  const mood = scene.town.mood(host);
  if (mood === 'silent') return;
  const version = press.now();
  const headers = { 'content-type': version.type, ...(version.etag && { etag: version.etag }) };
  const send = (status: number, head: Record<string, string>, body?: Buffer): void => {
    asked.status = status;
    response.writeHead(status, head);
    response.end(body);
  };
  const known = version.etag !== undefined && request.headers['if-none-match'] === version.etag;
  if (mood === 'broken') send(500, {});
  else if (mood === 'empty') send(200, { 'content-type': version.type, etag: '"nothing"' }, Buffer.from(''));
  else if (mood === 'dropped') {
    response.writeHead(200, { ...headers, 'content-length': version.body.length });
    response.write(version.body.subarray(0, version.body.length >> 1), () => response.destroy());
  } else if (mood === 'cut') {
    const listed = scene.cuts.get(host) ?? new Set();
    scene.cuts.set(host, new Set([...listed, ...version.stories.keys()]));
    const end = Math.floor(version.body.length * (0.3 + scene.dice() * 0.6));
    send(200, { ...headers, etag: '"cut"' }, version.body.subarray(0, end));
  } else if (known && mood !== 'whole') send(304, headers);
  else send(200, headers, version.body);
  scene.answered();
}

/** A server for the papers, on the loopback; also a proxy for them, for browsers that are told so. */
async function serve(scene: Scene, life: () => number) {
  const { town } = scene;
  const server = createServer((request, response) => {
    const { hostname } = new URL(request.url ?? '/', `http://${request.headers.host ?? 'nobody.test'}`);
    const press = town.presses.get(hostname);
    if (!press) return void response.writeHead(502).end();
    const asked: Asked = { host: hostname, begun: performance.timeOrigin + performance.now(), life: life() };
    town.log.push(asked);
    response.once('close', () => {
      asked.ended = performance.timeOrigin + performance.now();
    });
    void answer(scene, press, request, response, asked);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** Opens a town with this many papers. */
export async function openTown(papers: number, dice: Dice): Promise<Town> {
  const moods = new Map<string, Mood>();
  const cuts = new Map<string, Set<string>>();
  const waiting = new Set<() => void>();
  let gate: PromiseWithResolvers<void> | undefined;
  let life = 0;
  let isDying = false;
  const lifeNow = (): number => {
    if (isDying) life += 1;
    return life;
  };
  let port = 0;
  let shut = async (): Promise<void> => undefined;

  const town: Town = {
    get port() {
      return port;
    },
    presses: new Map(),
    log: [],
    open: () => {
      const press = openPress(town.presses.size, dice);
      town.presses.set(press.paper.host, press);
      return press;
    },
    news: () => {
      for (const [host, press] of town.presses) {
        if (dice.chance(0.7)) press.publish(1 + dice.below(4));
        if (dice.chance(0.4)) press.edit();
        moods.set(host, dice.pick(MOODS));
      }
    },
    peace: () => moods.clear(),
    setMood: (host, mood) => void moods.set(host, mood),
    mood: (host) => moods.get(host) ?? 'sound',
    hold: () => {
      gate ??= Promise.withResolvers();
    },
    release: () => {
      gate?.resolve();
      gate = undefined;
    },
    dying: () => {
      isDying = true;
    },
    reborn: () => {
      isDying = false;
      life += 1;
    },
    answers: async (count, ms) => {
      let left = count;
      const { promise, resolve } = Promise.withResolvers<void>();
      const heard = (): void => {
        left -= 1;
        if (left <= 0) resolve();
      };
      waiting.add(heard);
      await Promise.race([promise, pause(ms)]);
      waiting.delete(heard);
    },
    cut: (host) => cuts.get(host) ?? new Set(),
    close: () => shut(),
  };
  const open = async (): Promise<void> => {
    while (gate) await gate.promise;
  };
  const answered = (): void => {
    for (const heard of waiting) heard();
  };
  ({ port, close: shut } = await serve({ town, dice, moods, cuts, open, answered }, lifeNow));
  for (let more = papers; more > 0; more -= 1) town.open();
  return town;
}
