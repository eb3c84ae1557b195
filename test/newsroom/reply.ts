import type { IncomingHttpHeaders } from 'node:http';

/** One request as the newsroom saw it. */
export interface Asked {
  /** Epoch milliseconds by the newsroom's clock. */
  at: number;
  method: string;
  host: string;
  path: string;
  secure: boolean;
  headers: IncomingHttpHeaders;
  /** What it was answered with; missing while, or if, it is not. */
  status?: number;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Milliseconds before the first byte. */
  after?: number;
}

/** `silence` keeps the connection open and says nothing; `cut` closes it without a word. */
export type Answer = Reply | 'silence' | 'cut';

export type Handler = (asked: Asked) => Answer;

export const page = (title: string, lang: string, head: string, body: string): Reply => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>\n`,
});

export const notFound = (): Reply => ({ ...page('Not found', 'en', '', '<h1>Not found</h1>'), status: 404 });
