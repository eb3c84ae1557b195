import type { StoreName } from '../model.ts';

const NAME = 'courant';

let sender: BroadcastChannel | undefined;

/**
 * Says to every open context of Courant, this one too, which stores a commit has changed.
 * It never wakes the background: what must happen is written in the database first.
 */
export function announce(...stores: StoreName[]): void {
  sender ??= new BroadcastChannel(NAME);
  sender.postMessage(stores);
}

/** Calls back after commits, of this context and of others. Returns how to stop. */
export function onChange(listener: (stores: ReadonlySet<StoreName>) => void): () => void {
  // A channel does not hear itself: a second one hears this context's own announcements.
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = (event: MessageEvent<StoreName[]>) => listener(new Set(event.data));
  return () => channel.close();
}
