/** A fetch that answers from a table, and remembers what it was asked. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
}

export interface Asked {
  url: string;
  headers: Headers;
  init: RequestInit;
}

export function fakeFetch(answer: (asked: Asked) => Answer | Promise<Answer>): { fetch: typeof fetch; asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const one = { url: String(input), headers: new Headers(init.headers), init };
    asked.push(one);
    const aborted = new Promise<never>((_, reject) =>
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
    );
    const { status = 200, headers = {}, body = '' } = await Promise.race([answer(one), aborted]);
    const response = new Response([204, 205, 304].includes(status) ? null : body, { status, headers });
    Object.defineProperty(response, 'url', { value: one.url });
    return response;
  };
  return { fetch, asked };
}

const item = (title: string) =>
  `<item><title>${title}</title><link>https://a.test/${title}</link><guid>${title}</guid></item>`;

/** An RSS document with these titles, each its own guid. */
export const rss = (...titles: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title><link>https://a.test/</link>${titles.map(item).join('')}</channel></rss>`;
