import type { ReadTo } from '../reading.ts';

let reading: typeof import('../store/reading.ts') | undefined;

/** No part of the first paint: it comes with the first article. */
async function load(): Promise<typeof import('../store/reading.ts')> {
  reading ??= await import('../store/reading.ts');
  return reading;
}

/** How far an article was read the last time; not to know is no trouble. */
export const lastReadTo = (articleId: number): Promise<ReadTo | undefined> =>
  load()
    .then(({ readTo }) => readTo(articleId))
    .catch(() => undefined);

/** Nothing is awaited before the write, because a page that is going has no time left; on a full disk the place is lost. */
export function keepReadTo(articleId: number, to: ReadTo | undefined): void {
  reading?.keepReadTo(articleId, to).catch(() => undefined);
}

/** How far recordings were heard, in seconds by address. */
export const heardTo = (): Promise<ReadonlyMap<string, number>> =>
  load()
    .then((file) => file.heardTo())
    .catch(() => new Map());

/** As above. */
export function keepHeardTo(url: string, seconds: number | undefined): void {
  reading?.keepHeardTo(url, seconds).catch(() => undefined);
}
