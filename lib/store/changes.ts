import type { StoreName } from '../model.ts';

const NAME = 'courant';

/** What a commit has changed. */
export interface Change {
  stores: ReadonlySet<StoreName>;
  /** The feeds whose rows it changed; missing where it may be any. */
  feedIds?: readonly number[];
  /** This context made it. */
  own: boolean;
}

interface Message {
  stores: StoreName[];
  feedIds?: number[];
  /** Who says it. */
  from?: number;
}

/** Tells this context from the others. */
const SELF = Math.random();

let sender: BroadcastChannel | undefined;

function send(message: Message): void {
  sender ??= new BroadcastChannel(NAME);
  sender.postMessage({ ...message, from: SELF });
}

/**
 * Says to every open context of Courant, this one too, which stores a commit has changed.
 * It never wakes the background: what must happen is written in the database first.
 */
export const announce = (...stores: StoreName[]): void => send({ stores });

/** The same of a commit that changed these feeds and no other, so that nobody has to read them all. */
export const announceFeeds = (feedIds: number[], ...besides: StoreName[]): void =>
  send({ stores: ['feeds', ...besides], feedIds });

/** Calls back after commits, of this context and of others. Returns how to stop. */
export function onChange(listener: (change: Change) => void): () => void {
  // A channel does not hear itself: a second one hears this context's own announcements.
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data: { stores, feedIds, from } }: MessageEvent<Message>) =>
    listener({ stores: new Set(stores), own: from === SELF, ...(feedIds && { feedIds }) });
  return () => channel.close();
}
