/** A full text the popup was asked for while the browser asks about its site: Chromium closes the popup there. */
import { browser } from 'wxt/browser';

const KEY = 'wish';

/** A wish that is older is forgotten, in milliseconds. */
const PATIENCE = 5 * 60_000;

export interface Wish {
  articleId: number;
  at: number;
}

export const write = (wish: Wish): Promise<void> => browser.storage.session.set({ [KEY]: wish });

export const forget = (): Promise<void> => browser.storage.session.remove(KEY);

/** What the person wished for a moment ago and has not got yet. */
export async function read(now: number): Promise<Wish | undefined> {
  const wish = (await browser.storage.session.get(KEY))[KEY] as Wish | undefined;
  return wish && Math.abs(now - wish.at) < PATIENCE ? wish : undefined;
}
