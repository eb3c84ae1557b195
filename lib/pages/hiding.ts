import type { HideRule } from '../reading.ts';
import type { Database } from '../store/db.ts';
import * as feeds from '../store/feeds.ts';
import * as settings from '../store/settings.ts';

/** What of a feed's articles is hidden, as the person has set it. */
export async function hiding(db: Database, feedId: number): Promise<{ off: string[]; own: HideRule[] }> {
  const [{ clean }, feed] = await Promise.all([settings.read(), feeds.get(db, feedId)]);
  return { off: clean, own: feed?.hide ?? [] };
}
